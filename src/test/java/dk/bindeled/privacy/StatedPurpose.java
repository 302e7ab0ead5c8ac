package dk.bindeled.privacy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** A test that signs in by a link may say in the address what persons are looked at for, as a user says it in a dialogue. */
@Configuration(proxyBeanMethods = false)
public class StatedPurpose {

    /** The name of the parameter. */
    public static final String PARAMETER = "purpose";

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> statedPurposeFilter() {
        FilterRegistrationBean<OncePerRequestFilter> bean = new FilterRegistrationBean<>(new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                chain.doFilter(request, response);
                HttpSession session = request.getSession(false);
                String purpose = request.getParameter(PARAMETER);
                if (session != null
                        && purpose != null
                        && request.getRequestURI().contains("/sign-in/")) {
                    LookPurpose.of(purpose)
                            .ifPresent(known -> Looks.of(session).state(new SessionPurpose.Stated(known, "")));
                }
            }
        });
        bean.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return bean;
    }
}
