package dk.bindeled.ui;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers who opens the address of a screen that is for others at once, before the screens' framework sends its empty page and asks the same again
 * when the page asks for the screen.
 */
class ScreenRoles extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("GET") && !mayOpen(request)) {
            throw new AccessDeniedException("The screen is for others");
        }
        chain.doFilter(request, response);
    }

    private static boolean mayOpen(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length() + 1);
        return RouteConfiguration.forRegistry(
                        ApplicationRouteRegistry.getInstance(new VaadinServletContext(request.getServletContext())))
                .getRoute(path)
                .map(screen -> screen.getAnnotation(RolesAllowed.class))
                .map(roles -> Arrays.stream(roles.value()).anyMatch(request::isUserInRole))
                .orElse(true);
    }
}
