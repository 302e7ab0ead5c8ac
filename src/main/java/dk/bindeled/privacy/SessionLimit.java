package dk.bindeled.privacy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session eight hours after sign-in. An open page keeps asking the server, so the server's limit on idle sessions never would. */
class SessionLimit extends OncePerRequestFilter {

    static final Duration LIMIT = Duration.ofHours(8);

    /** Clocks are corrected by small steps all the time. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final Clock clock;

    SessionLimit() {
        this(Clock.systemUTC());
    }

    SessionLimit(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedIn signedIn
                && isOver(signedIn.since(), clock.instant())) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    /** Also where someone signed in later than now: the clock has been set back since, and who knows how long ago it was. */
    private static boolean isOver(Instant since, Instant now) {
        return since.plus(LIMIT).isBefore(now) || since.minus(TOLERANCE).isAfter(now);
    }
}
