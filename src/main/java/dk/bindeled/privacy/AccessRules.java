package dk.bindeled.privacy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who gets what over the web: nothing but the sign-in pages before sign-in, and everything with headers that keep it in this browser. What
 * the screens' framework needs besides is added by the screens' shell.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class AccessRules {

    /**
     * What a page may load: only what this server sends. Vaadin's client starts from a script within the page and builds functions from
     * what the server tells it, so inline scripts and evaluation are allowed; the layout of the map runs in a worker made from a blob.
     */
    private static final String CONTENT_SECURITY =
            "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
                    + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
                    + "worker-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** What a page may ask the browser for: nothing of the machine it runs on. */
    private static final String PERMISSIONS =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
                    + "magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    @Bean
    SecurityFilterChain accessRulesChain(
            HttpSecurity http, SignInPages pages, Roster roster, Sessions sessions, Environment environment) {
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/sign-in", "/sign-in/*", Users.LINK_PATH + "*")
                .permitAll()
                .requestMatchers(FirstAdministratorController.PATH)
                .hasRole(Role.ADMINISTRATOR.name())
                .requestMatchers("/actuator/health")
                .access((_, context) -> fromThisMachine(context, true))
                .requestMatchers("/actuator/**")
                .access((_, context) -> fromThisMachine(context, CurrentUser.is(Role.ADMINISTRATOR)))
                .anyRequest()
                .authenticated());
        // A stranger leaves nothing behind: no session that would remember where he wanted to go.
        http.requestCache(RequestCacheConfigurer::disable);
        http.exceptionHandling(faults -> faults.authenticationEntryPoint(
                        (request, response, fault) -> pages.door(request, response, HttpStatus.UNAUTHORIZED))
                .accessDeniedHandler((request, response, fault) ->
                        pages.writeWithWayBack(request, response, HttpStatus.FORBIDDEN, "not-allowed")));
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                // Sent only over TLS. Other names below this one are not ours to speak for.
                .httpStrictTransportSecurity(strict -> strict.includeSubDomains(false))
                .withObjectPostProcessor(beforeTheAnswer()));
        http.csrf(forms -> forms.ignoringRequestMatchers(SameOrigin.FORMS));
        http.addFilterBefore(new SessionLimit(roster, sessions), AnonymousAuthenticationFilter.class);
        http.addFilterAfter(new SameOrigin(pages), HeaderWriterFilter.class);
        if (LoopbackNames.isLoopback(environment.getProperty("server.address", ""))
                && !TransportSettings.isBehindProxy(environment)) {
            http.addFilterAfter(new LoopbackNames(pages), HeaderWriterFilter.class);
        }
        return http.build();
    }

    private static AuthorizationDecision fromThisMachine(RequestAuthorizationContext context, boolean allowed) {
        return new AuthorizationDecision(allowed && RequestOrigin.isThisMachine(context.getRequest()));
    }

    /** Pages are answered by a forward, after which no header can be added any more: headers are written first. */
    private static ObjectPostProcessor<HeaderWriterFilter> beforeTheAnswer() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends HeaderWriterFilter> O postProcess(O filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }

    @Bean
    SignInLinks signInLinks(@Value("${bindeled.data}") Path dataFolder) {
        return SignInLinks.of(dataFolder);
    }

    /** Cookies do not know ports: a demo and an installation on one machine must not overwrite each other's session. */
    @Bean
    ServletContextInitializer sessionCookieOfItsOwn(@Value("${bindeled.data}") Path dataFolder)
            throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(dataFolder.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8));
        String name = "bindeled-" + HexFormat.of().formatHex(digest, 0, 4);
        return context -> context.getSessionCookieConfig().setName(name);
    }
}
