package dk.bindeled.privacy;

import dk.bindeled.store.UserAccount;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Behind his link a user chooses his password. Looking at the page does not use the link up; choosing does. */
@Controller
@ConditionalOnWebApplication
class InvitationController {

    private final OwnAccount accounts;
    private final SignInPages pages;
    private final Sessions sessions;

    InvitationController(OwnAccount accounts, SignInPages pages, Sessions sessions) {
        this.accounts = accounts;
        this.pages = pages;
        this.sessions = sessions;
    }

    @GetMapping(Users.LINK_PATH + "{token}")
    void ask(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<UserAccount> invited = accounts.invited(token);
        if (invited.isPresent()) {
            form(request, response, HttpStatus.OK, token, invited.get(), null);
        } else {
            pages.write(request, response, HttpStatus.FORBIDDEN, "invitation-over");
        }
    }

    @PostMapping(Users.LINK_PATH + "{token}")
    void choose(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<UserAccount> invited = accounts.invited(token);
        if (invited.isPresent()) {
            String problem =
                    new ChosenPassword(password, again).problem(invited.get().name(), PlainPage.of(request));
            if (problem != null) {
                form(request, response, HttpStatus.UNPROCESSABLE_CONTENT, token, invited.get(), problem);
                return;
            }
        }
        Optional<UserAccount> accepted = invited.isPresent() ? accounts.accept(token, password) : Optional.empty();
        if (accepted.isPresent()) {
            sessions.begin(accounts.signedIn(accepted.get()), SignedIn.Way.PASSWORD, request, response);
            SignInController.goTo("/", request, response);
        } else {
            pages.write(request, response, HttpStatus.FORBIDDEN, "invitation-over");
        }
    }

    private static void form(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String token,
            UserAccount invited,
            @Nullable String problem)
            throws IOException {
        PlainPage page = PlainPage.of(request)
                .heading("invitation.title", invited.displayName())
                .paragraph("invitation.name", invited.name());
        if (problem != null) {
            page.problem(problem);
        }
        page.form(Users.LINK_PATH + token)
                .text("name", "username", invited.name())
                .password("password", "new-password")
                .password("again", "new-password")
                .paragraph("password.rule", PasswordRule.SHORTEST)
                .button("invitation.choose")
                .write(response, status);
    }
}
