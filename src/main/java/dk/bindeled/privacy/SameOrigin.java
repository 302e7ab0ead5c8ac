package dk.bindeled.privacy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the forms of the plain pages only from these pages themselves, as the browser says where a form comes from (Sec-Fetch-Site, or Origin
 * where the address is neither encrypted nor this machine's own). So nobody can be made to send one from elsewhere, and a stranger needs neither a
 * session nor a cookie to be protected before he signs in. A request that does not say where it comes from is refused: every browser of
 * the last years does.
 */
class SameOrigin extends OncePerRequestFilter {

    /** The forms it looks at. The screens' framework protects its own requests. */
    static final RequestMatcher FORMS = request -> {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getMethod().equals("POST")
                && (path.equals("/sign-in") || path.startsWith("/sign-in/") || path.startsWith("/account/"));
    };

    private final SignInPages pages;

    SameOrigin(SignInPages pages) {
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (FORMS.matches(request) && !isFromHere(request)) {
            pages.write(request, response, HttpStatus.FORBIDDEN, "elsewhere");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isFromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        String host = request.getHeader("Host");
        return origin != null && host != null && host.toLowerCase(Locale.ROOT).equals(authority(origin));
    }

    private static String authority(String origin) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority == null ? "" : authority.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }
}
