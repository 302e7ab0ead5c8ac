package dk.bindeled.privacy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at each request of a session, also at those a page makes by itself, whether the session still stands. It ends eight hours after
 * sign-in (an open page keeps asking the server, so the server's limit on idle sessions never would), and at once when its user was kept out,
 * got another role, or signed out everywhere.
 */
class SessionLimit extends OncePerRequestFilter {

    static final Duration LIMIT = Duration.ofHours(8);

    /** Clocks are corrected by small steps all the time. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final Roster roster;
    private final Sessions sessions;

    SessionLimit(Roster roster, Sessions sessions) {
        this.roster = roster;
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedIn> someone = Sessions.current();
        if (someone.isPresent() && isOver(someone.get())) {
            sessions.end(request);
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(SignedIn someone) {
        return isOver(someone.since(), roster.now()) || !roster.stands(someone, CurrentUser.role());
    }

    /** Also where someone signed in later than now: the clock has been set back since, and who knows how long ago it was. */
    static boolean isOver(Instant since, Instant now) {
        return since.plus(LIMIT).isBefore(now) || since.minus(TOLERANCE).isAfter(now);
    }
}
