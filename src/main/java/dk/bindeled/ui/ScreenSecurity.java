package dk.bindeled.ui;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;

/** What the screens' framework adds to the rules of access: its own protection against forged requests, and the way out. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ScreenSecurity {

    private static final String SIGNED_OUT = "/sign-in?out";

    @Bean
    Customizer<HttpSecurity> screens() {
        SimpleUrlLogoutSuccessHandler signedOut = new SimpleUrlLogoutSuccessHandler();
        signedOut.setDefaultTargetUrl(SIGNED_OUT);
        // A sign-out is an answer to a click on a page, not to the opening of one: the page itself has to move on.
        signedOut.setRedirectStrategy(new UidlRedirectStrategy());
        return http -> http.with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.enableAuthorizedRequestsConfiguration(false)
                                .enableExceptionHandlingConfiguration(false)
                                .enableRequestCacheConfiguration(false)
                                .logoutSuccessHandler(signedOut))
                .addFilterAfter(new ScreenRoles(), AuthorizationFilter.class);
    }
}
