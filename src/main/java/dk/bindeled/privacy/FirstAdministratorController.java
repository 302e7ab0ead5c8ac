package dk.bindeled.privacy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whoever opened the link of the console may become the first administrator, as long as there is no user; or go on without. */
@Controller
@ConditionalOnWebApplication
class FirstAdministratorController {

    static final String PATH = "/account/first-administrator";

    private final OwnAccount accounts;
    private final SignInPages pages;
    private final Sessions sessions;

    FirstAdministratorController(OwnAccount accounts, SignInPages pages, Sessions sessions) {
        this.accounts = accounts;
        this.pages = pages;
        this.sessions = sessions;
    }

    @GetMapping(PATH)
    void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (pages.hasUsers()) {
            SignInController.goTo("/", request, response);
        } else {
            form(request, response, HttpStatus.OK, "", "", null);
        }
    }

    @PostMapping(PATH)
    void make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String display,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        PlainPage words = PlainPage.of(request);
        String problem = new ChosenPassword(password, again).problem(name, words);
        if (problem == null) {
            try {
                sessions.begin(accounts.first(name, display, password), SignedIn.Way.PASSWORD, request, response);
                SignInController.goTo("/", request, response);
                return;
            } catch (UserRefused refused) {
                problem = words.say("refused." + refused.reason().code());
            }
        }
        form(request, response, HttpStatus.UNPROCESSABLE_CONTENT, name, display, problem);
    }

    private static void form(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String name,
            String display,
            @Nullable String problem)
            throws IOException {
        PlainPage page = PlainPage.of(request).heading("first.title").paragraph("first.why");
        if (problem != null) {
            page.problem(problem);
        }
        page.form(PATH)
                .text("display", "name", display)
                .text("name", "username", name)
                .password("password", "new-password")
                .password("again", "new-password")
                .paragraph("password.rule", PasswordRule.SHORTEST)
                .button("first.make")
                .way("/", "first.skip")
                .paragraph("first.later")
                .write(response, status);
    }
}
