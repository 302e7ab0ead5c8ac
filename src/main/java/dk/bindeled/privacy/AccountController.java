package dk.bindeled.privacy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What someone who is signed in does about his own password and sessions. */
@Controller
@ConditionalOnWebApplication
class AccountController {

    private static final String PASSWORD = "/account/password";
    private static final String SESSIONS = "/account/sessions";

    private final OwnAccount accounts;
    private final PasswordSignIn passwords;
    private final SignInPages pages;
    private final Sessions sessions;
    private final SignInRecord record;

    AccountController(
            OwnAccount accounts, PasswordSignIn passwords, SignInPages pages, Sessions sessions, SignInRecord record) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.pages = pages;
        this.sessions = sessions;
        this.record = record;
    }

    @GetMapping(PASSWORD)
    void askPassword(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<SignedIn> someone = withPassword();
        if (someone.isPresent()) {
            form(request, response, HttpStatus.OK, someone.get(), null);
        } else {
            pages.writeWithWayBack(request, response, HttpStatus.OK, "no-password");
        }
    }

    @PostMapping(PASSWORD)
    void changePassword(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        SignedIn someone = withPassword().orElse(null);
        if (someone == null) {
            pages.writeWithWayBack(request, response, HttpStatus.FORBIDDEN, "no-password");
            return;
        }
        PlainPage words = PlainPage.of(request);
        String problem = new ChosenPassword(password, again).problem(someone.name(), words);
        if (problem == null) {
            // Whoever finds an open page does not get far with guesses: they count as those at the door do.
            problem = switch (passwords.attempt(someone.name(), current, request.getRemoteAddr())) {
                case PasswordSignIn.Outcome.Accepted _ -> null;
                case PasswordSignIn.Outcome.Refused _ -> words.say("password.wrong");
                case PasswordSignIn.Outcome.Locked locked ->
                    words.say("form.locked", locked.left().plusSeconds(59).toMinutes());
            };
        }
        if (problem != null) {
            form(request, response, HttpStatus.UNPROCESSABLE_CONTENT, someone, problem);
            return;
        }
        sessions.begin(accounts.change(someone.name(), password), SignedIn.Way.PASSWORD, request, response);
        pages.writeWithWayBack(request, response, HttpStatus.OK, "password-changed");
    }

    @GetMapping(SESSIONS)
    void askSessions(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PlainPage.of(request)
                .heading("sessions.title")
                .paragraph("sessions.what")
                .form(SESSIONS)
                .button("sessions.end")
                .way("/", "page.home")
                .write(response, HttpStatus.OK);
    }

    @PostMapping(SESSIONS)
    void endSessions(HttpServletRequest request, HttpServletResponse response) {
        Sessions.current().ifPresent(accounts::endSessions);
        record.signedOutEverywhere();
        sessions.end(request);
        SignInController.goTo("/sign-in?out", request, response);
    }

    private static Optional<SignedIn> withPassword() {
        return Sessions.current().filter(someone -> someone.way() == SignedIn.Way.PASSWORD);
    }

    private static void form(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            SignedIn someone,
            @Nullable String problem)
            throws IOException {
        PlainPage page = PlainPage.of(request).heading("password.title").paragraph("password.what");
        if (problem != null) {
            page.problem(problem);
        }
        page.form(PASSWORD)
                .hidden("username", someone.name())
                .password("current", "current-password")
                .password("password", "new-password")
                .password("again", "new-password")
                .paragraph("password.rule", PasswordRule.SHORTEST)
                .button("password.change")
                .way("/", "page.home")
                .write(response, status);
    }
}
