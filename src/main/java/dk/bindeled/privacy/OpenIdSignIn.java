package dk.bindeled.privacy;

import dk.bindeled.store.UserAccount;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * Takes over whom the identity provider has signed in. He is a user of his own, known by the provider's name for him and never by a name that a
 * user with a password has; his role is what the provider says each time. Nothing of the provider's session or tokens is kept.
 */
class OpenIdSignIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(OpenIdSignIn.class);
    private static final int LONGEST_NAME = 60;

    private final OpenIdSettings settings;
    private final Roster roster;
    private final Sessions sessions;
    private final SignInPages pages;
    private final Audit audit;
    private final SignInRecord refusals;

    OpenIdSignIn(
            OpenIdSettings settings,
            Roster roster,
            Sessions sessions,
            SignInPages pages,
            Audit audit,
            SignInRecord refusals) {
        this.settings = settings;
        this.roster = roster;
        this.sessions = sessions;
        this.pages = pages;
        this.audit = audit;
        this.refusals = refusals;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        sessions.end(request);
        if (!(authentication.getPrincipal() instanceof OidcUser person)) {
            refused("no person", request, response, "openid-failed");
            return;
        }
        Optional<Role> role = settings.roleOf(person.getClaims());
        if (role.isEmpty()) {
            LOG.info("Somebody without a role here was sent by the identity provider");
            refused("no role", request, response, "openid-no-role");
            return;
        }
        UserAccount account = account(person, role.get());
        if (account.disabled()) {
            refused("kept out", request, response, "openid-no-role");
            return;
        }
        sessions.begin(account, SignedIn.Way.OPENID, request, response);
        SignInController.goTo("/", request, response);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
            throws IOException {
        LOG.warn("Sign-in at the identity provider failed: {}", fault.getMessage());
        sessions.end(request);
        refused("failed", request, response, "openid-failed");
    }

    private void refused(String why, HttpServletRequest request, HttpServletResponse response, String page)
            throws IOException {
        refusals.refused("openid " + why);
        pages.write(request, response, HttpStatus.FORBIDDEN, page);
    }

    private UserAccount account(OidcUser person, Role role) {
        String subject = person.getIssuer() + " " + person.getSubject();
        return roster.alone(() -> {
            UserAccount known = roster.accounts().findBySubject(subject).orElseGet(() -> added(person, role, subject));
            UserAccount today = known;
            if (!known.role().equals(role.code())) {
                record("provider-role", known.name(), role);
                today = known.withRole(role.code(), roster.nextSessions(known));
            }
            return today.disabled() ? today : roster.save(today.signedIn(roster.now()));
        });
    }

    private UserAccount added(OidcUser person, Role role, String subject) {
        Map<String, Object> claims = person.getClaims();
        String wanted = NewUser.normal(OpenIdSettings.called(claims, List.of("preferred_username", "email", "sub")))
                .replaceAll("[^a-z0-9æøåäöü._@-]", "-");
        String base = wanted.substring(0, Math.min(wanted.length(), LONGEST_NAME));
        String name = base;
        for (int k = 2; NewUser.isTaken(roster, name); k++) {
            name = base + "-" + k;
        }
        record("provider-added", name, role);
        String called = OpenIdSettings.called(claims, List.of("name", "preferred_username", "email", "sub"));
        return UserAccount.added(name, called, role.code(), roster.now()).withSubject(subject);
    }

    /** It is the provider that changes him, and whose word he comes with. */
    private void record(String what, String name, Role role) {
        Who provider = new Who(CurrentUser.PROGRAM, "");
        audit.record(provider, Deed.USER_CHANGED, "", List.of(), what + ": " + name + ", " + role.code());
    }
}
