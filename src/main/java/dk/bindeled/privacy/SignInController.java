package dk.bindeled.privacy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Opens the links that sign in. A browser that only looks ahead (prefetch, prerender) and a request for headers alone do not use a link
 * up.
 */
@Controller
@ConditionalOnWebApplication
class SignInController {

    static final String ADMINISTRATOR = "administrator";

    private static final Logger LOG = LoggerFactory.getLogger(SignInController.class);

    private final SignInLinks links;
    private final SignInPages pages;
    private final Clock clock = Clock.systemUTC();
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SignInController(SignInLinks links, SignInPages pages) {
        this.links = links;
        this.pages = pages;
    }

    @GetMapping("/sign-in")
    void explain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.write(request, response, HttpStatus.OK, request.getParameter("out") == null ? "closed" : "out");
    }

    @GetMapping("/sign-in/{token}")
    void open(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (looksAhead(request)) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        SignInLinks.Outcome outcome = links.redeem(token, RequestOrigin.isThisMachine(request));
        LOG.info("A sign-in link was opened: {}", outcome);
        switch (outcome) {
            case SIGNED_IN -> signIn(request, response);
            case UNKNOWN -> pages.write(request, response, HttpStatus.FORBIDDEN, "unknown");
            case EXPIRED -> pages.write(request, response, HttpStatus.FORBIDDEN, "expired");
            case USED -> pages.write(request, response, HttpStatus.FORBIDDEN, "used");
            case OTHER_MACHINE -> pages.write(request, response, HttpStatus.FORBIDDEN, "other-machine");
        }
    }

    private void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // A session from before is ended, so that nobody can have planted its number.
        HttpSession earlier = request.getSession(false);
        if (earlier != null) {
            earlier.invalidate();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(ADMINISTRATOR, clock.instant()),
                null,
                AuthorityUtils.createAuthorityList("ROLE_ADMINISTRATOR")));
        SecurityContextHolder.setContext(context);
        request.getSession(true);
        contexts.saveContext(context, request, response);
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", request.getContextPath() + "/");
    }

    private static boolean looksAhead(HttpServletRequest request) {
        return !request.getMethod().equals("GET") || announces(request, "Sec-Purpose") || announces(request, "Purpose");
    }

    private static boolean announces(HttpServletRequest request, String header) {
        String purpose = request.getHeader(header);
        return purpose != null && (purpose.contains("prefetch") || purpose.contains("prerender"));
    }
}
