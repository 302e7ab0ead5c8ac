package dk.bindeled.privacy;

import dk.bindeled.store.StoreUnavailable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The plain pages that are shown to those who are not signed in, in Danish or English. They load nothing else. */
@Component
class SignInPages {

    private final Roster roster;
    private final Optional<OpenIdSettings> openId;

    SignInPages(Roster roster, ObjectProvider<OpenIdSettings> openId) {
        this.roster = roster;
        this.openId = Optional.ofNullable(openId.getIfAvailable());
    }

    /** Writes the page whose words are {@code privacy.page.NAME.*}. */
    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String name)
            throws IOException {
        PlainPage.of(request)
                .heading("page." + name + ".happened")
                .paragraph("page." + name + ".kept")
                .paragraph("page." + name + ".advice")
                .write(response, status);
    }

    /** Writes a page as {@link #write} does, with a way to the first screen. */
    void writeWithWayBack(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String name)
            throws IOException {
        PlainPage.of(request)
                .heading("page." + name + ".happened")
                .paragraph("page." + name + ".kept")
                .paragraph("page." + name + ".advice")
                .way(request.getContextPath() + "/", "page.home")
                .write(response, status);
    }

    /**
     * Asks a stranger who he is: for name and password where there are users, else for the link of the console. What he wanted to see is kept
     * in the form, not in a session.
     */
    void door(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        if (hasUsers()) {
            form(request, response, status, wanted(request), "", null);
        } else {
            write(request, response, status, "closed");
        }
    }

    /** True if somebody can sign in with a name; a database that cannot be reached knows of nobody. */
    boolean hasUsers() {
        if (openId.isPresent()) {
            return true;
        }
        try {
            return !roster.isEmpty();
        } catch (StoreUnavailable unreachable) {
            return false;
        }
    }

    /**
     * The form for name and password.
     *
     * @param to where to go afterwards
     * @param name what was typed before
     * @param problem what is to be said first, or null
     */
    void form(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String to,
            String name,
            @Nullable String problem)
            throws IOException {
        PlainPage page = PlainPage.of(request).heading("page.title").paragraph("form.before");
        if (problem != null) {
            page.problem(problem);
        }
        openId.ifPresent(settings -> page.way(OpenIdSettings.START, "form.openid", settings.name()));
        page.form("/sign-in")
                .text("name", "username", name)
                .password("password", "current-password")
                .hidden("to", to)
                .button("form.sign-in")
                .paragraph("form.forgotten")
                .paragraph("form.link")
                .write(response, status);
    }

    private static String wanted(HttpServletRequest request) {
        boolean page = request.getMethod().equals("GET")
                && request.getParameter("v-r") == null
                && !request.getRequestURI().startsWith("/sign-in");
        String query = request.getQueryString();
        return page ? safe(request.getRequestURI() + (query == null ? "" : "?" + query)) : "/";
    }

    /** An address of this server, or its first page where it is none. */
    static String safe(@Nullable String to) {
        boolean own = to != null
                && to.length() <= 2_000
                && to.startsWith("/")
                && !to.startsWith("//")
                && to.chars().allMatch(character -> character > ' ' && character < 127 && character != '\\');
        return own && to != null ? to : "/";
    }
}
