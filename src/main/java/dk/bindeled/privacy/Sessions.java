package dk.bindeled.privacy;

import dk.bindeled.store.UserAccount;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Begins and ends the sessions of browsers. */
@Component
class Sessions {

    private final Roster roster;
    private final SignInRecord record;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    Sessions(Roster roster, SignInRecord record) {
        this.roster = roster;
        this.record = record;
    }

    /** Begins the session of a user. */
    void begin(UserAccount account, SignedIn.Way way, HttpServletRequest request, HttpServletResponse response) {
        begin(new SignedIn(account.name(), roster.begins(account), way), User.roleOf(account), request, response);
    }

    /** Begins the session of whoever opened a link of the console. */
    void beginByLink(HttpServletRequest request, HttpServletResponse response) {
        SignedIn administrator = new SignedIn(SignInController.ADMINISTRATOR, roster.linkBegins(), SignedIn.Way.LINK);
        begin(administrator, Role.ADMINISTRATOR, request, response);
    }

    private void begin(SignedIn someone, Role role, HttpServletRequest request, HttpServletResponse response) {
        end(request);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        Authentication known = UsernamePasswordAuthenticationToken.authenticated(
                someone, null, AuthorityUtils.createAuthorityList(role.authorities()));
        context.setAuthentication(known);
        SecurityContextHolder.setContext(context);
        request.getSession(true);
        contexts.saveContext(context, request, response);
        record.signedIn(known);
    }

    /** Ends the session from before, if there is one, so that nobody can have planted its number. */
    void end(HttpServletRequest request) {
        HttpSession earlier = request.getSession(false);
        if (earlier != null) {
            earlier.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    /** Who asks, if he is signed in. */
    static Optional<SignedIn> current() {
        Authentication someone = SecurityContextHolder.getContext().getAuthentication();
        return someone != null && someone.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }
}
