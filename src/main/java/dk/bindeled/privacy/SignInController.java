package dk.bindeled.privacy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Signs in: with name and password, or by the link of the console. A browser that only looks ahead (prefetch, prerender) and a request for
 * headers alone do not use a link up.
 */
@Controller
@ConditionalOnWebApplication
class SignInController {

    static final String ADMINISTRATOR = "administrator";

    private static final Logger LOG = LoggerFactory.getLogger(SignInController.class);

    private final SignInLinks links;
    private final SignInPages pages;
    private final PasswordSignIn passwords;
    private final Sessions sessions;
    private final SignInRecord record;

    SignInController(
            SignInLinks links, SignInPages pages, PasswordSignIn passwords, Sessions sessions, SignInRecord record) {
        this.links = links;
        this.pages = pages;
        this.passwords = passwords;
        this.sessions = sessions;
        this.record = record;
    }

    @GetMapping("/sign-in")
    void explain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean out = request.getParameter("out") != null;
        if (!pages.hasUsers()) {
            pages.write(request, response, HttpStatus.OK, out ? "out" : "closed");
        } else {
            String said = out ? PlainPage.of(request).say("form.out") : null;
            pages.form(request, response, HttpStatus.OK, "/", "", said);
        }
    }

    @PostMapping("/sign-in")
    void enter(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        switch (passwords.attempt(name, password, request.getRemoteAddr())) {
            case PasswordSignIn.Outcome.Accepted accepted -> {
                LOG.info("{} signed in with a password", accepted.account().name());
                sessions.begin(accepted.account(), SignedIn.Way.PASSWORD, request, response);
                goTo(SignInPages.safe(to), request, response);
            }
            case PasswordSignIn.Outcome.Refused _ -> {
                LOG.info("A password was tried in vain");
                record.refused("password");
                String said = PlainPage.of(request).say("form.refused");
                pages.form(request, response, HttpStatus.FORBIDDEN, SignInPages.safe(to), name, said);
            }
            case PasswordSignIn.Outcome.Locked locked -> {
                record.refused("locked");
                Duration left = locked.left().plusSeconds(59);
                String said = PlainPage.of(request).say("form.locked", left.toMinutes());
                response.setHeader(
                        HttpHeaders.RETRY_AFTER,
                        String.valueOf(locked.left().plusMillis(999).toSeconds()));
                pages.form(request, response, HttpStatus.TOO_MANY_REQUESTS, SignInPages.safe(to), name, said);
            }
        }
    }

    @GetMapping("/sign-in/{token}")
    void open(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (looksAhead(request)) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        SignInLinks.Outcome outcome = links.redeem(token, RequestOrigin.isThisMachine(request));
        LOG.info("A sign-in link was opened: {}", outcome);
        if (outcome != SignInLinks.Outcome.SIGNED_IN) {
            record.refused("link " + outcome.name().toLowerCase(Locale.ROOT));
        }
        switch (outcome) {
            case SIGNED_IN -> {
                sessions.beginByLink(request, response);
                if (links.isStanding(token)) {
                    Looks.of(request.getSession(true)).state(new SessionPurpose.Stated(LookPurpose.DEMONSTRATION, ""));
                }
                // In a demo there is nobody to be added; its link stands as long as it runs.
                boolean first = !links.isStanding(token) && !pages.hasUsers();
                goTo(first ? FirstAdministratorController.PATH : "/", request, response);
            }
            case UNKNOWN -> pages.write(request, response, HttpStatus.FORBIDDEN, "unknown");
            case EXPIRED -> pages.write(request, response, HttpStatus.FORBIDDEN, "expired");
            case USED -> pages.write(request, response, HttpStatus.FORBIDDEN, "used");
            case OTHER_MACHINE -> pages.write(request, response, HttpStatus.FORBIDDEN, "other-machine");
        }
    }

    static void goTo(String path, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", request.getContextPath() + path);
    }

    private static boolean looksAhead(HttpServletRequest request) {
        return !request.getMethod().equals("GET") || announces(request, "Sec-Purpose") || announces(request, "Purpose");
    }

    private static boolean announces(HttpServletRequest request, String header) {
        String purpose = request.getHeader(header);
        return purpose != null && (purpose.contains("prefetch") || purpose.contains("prerender"));
    }
}
