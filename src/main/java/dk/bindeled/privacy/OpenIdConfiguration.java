package dk.bindeled.privacy;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/**
 * Sign-in by OpenID Connect, if {@code BINDELED_OIDC_ISSUER} names an identity provider; without it nothing of this is there. The provider is first
 * asked when somebody signs in, so the program also starts, and signs in by password, while it cannot be reached. A code that somebody else has
 * caught is of no use to him (PKCE, RFC 7636).
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@Conditional(OpenIdConfiguration.Configured.class)
@EnableConfigurationProperties(OpenIdSettings.class)
class OpenIdConfiguration {

    @Bean
    ClientRegistrationRepository clientRegistrations(OpenIdSettings settings) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(settings)));
    }

    private static ClientRegistration registration(OpenIdSettings settings) {
        boolean secret = !settings.clientSecret().isBlank();
        return ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(OpenIdSettings.REGISTRATION)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .clientAuthenticationMethod(
                        secret ? ClientAuthenticationMethod.CLIENT_SECRET_BASIC : ClientAuthenticationMethod.NONE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .scope("openid", "profile", "email")
                .build();
    }

    /** What the provider hands out lives in the session in which somebody signs in, which ends with that. */
    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    Customizer<HttpSecurity> openIdSignIn(
            OpenIdSettings settings,
            Roster roster,
            Sessions sessions,
            SignInPages pages,
            Audit audit,
            SignInRecord refusals) {
        OpenIdSignIn signIn = new OpenIdSignIn(settings, roster, sessions, pages, audit, refusals);
        return http -> http.oauth2Login(login -> login.loginPage("/sign-in")
                .authorizationEndpoint(way -> way.authorizationRequestRepository(new BriefRequests()))
                .successHandler(signIn)
                .failureHandler(signIn));
    }

    /** True if an issuer is named. */
    static final class Configured extends SpringBootCondition {

        @Override
        public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
            String issuer = context.getEnvironment().getProperty("bindeled.oidc.issuer", "");
            return new ConditionOutcome(!issuer.isBlank(), ConditionMessage.of("bindeled.oidc.issuer"));
        }
    }
}
