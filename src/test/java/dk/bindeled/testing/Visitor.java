package dk.bindeled.testing;

import dk.bindeled.privacy.CurrentUser;
import dk.bindeled.privacy.Role;
import dk.bindeled.privacy.User;
import dk.bindeled.privacy.Users;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody who asks the running application over plain HTTP, as a program would, and follows no redirects. */
public final class Visitor {

    /** The password of every user that tests make. */
    public static final String PASSWORD = "gule ærter og flæsk";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String address;
    private final String cookie;

    private Visitor(String address, String cookie) {
        this.address = address;
        this.cookie = cookie;
    }

    /** Somebody who is not signed in. */
    public static Visitor stranger(String address) {
        return new Visitor(address, "");
    }

    /** Somebody who has opened a link of the console. */
    public static Visitor byLink(RunningApplication application) {
        return stranger(application.address()).following(application.link());
    }

    /** A user of this role, called like it, who has signed in with his password; he is made if there is none yet. */
    public static Visitor as(RunningApplication application, Role role) {
        String name = "a-" + role.code();
        return user(application, name, role).signedIn(name, PASSWORD);
    }

    /** Makes a user, who chooses his password, unless there is one of that name; gives back a stranger. */
    public static Visitor user(RunningApplication application, String name, Role role) {
        Visitor stranger = stranger(application.address());
        Users users = application.bean(Users.class);
        boolean known = CurrentUser.asProgram(
                () -> users.list().stream().map(User::name).anyMatch(name::equals));
        if (!known) {
            String path = CurrentUser.asProgram(() -> users.create(name, "En " + role.code(), role));
            HttpResponse<String> answer = stranger.post(path, Map.of("password", PASSWORD, "again", PASSWORD));
            if (answer.statusCode() != 303) {
                throw new IllegalStateException("No password could be chosen: " + answer.body());
            }
        }
        return stranger;
    }

    /** The same with the session that signing in has begun. */
    public Visitor signedIn(String name, String password) {
        return with(post("/sign-in", Map.of("name", name, "password", password)));
    }

    private Visitor following(String link) {
        return with(send(HttpRequest.newBuilder(URI.create(link)).GET()));
    }

    /** The same with the session that an answer has begun. */
    public Visitor with(HttpResponse<String> answer) {
        String set = answer.headers()
                .firstValue("Set-Cookie")
                .orElseThrow(() -> new IllegalStateException("Not signed in: " + answer.statusCode() + answer.body()));
        return new Visitor(address, set.substring(0, set.indexOf(';')));
    }

    /** The session's cookie, as a request names it. */
    public String cookie() {
        return cookie;
    }

    /** Asks for a path. */
    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends a form as a page of the application itself does. */
    public HttpResponse<String> post(String path, Map<String, String> form) {
        return post(path, form, "Sec-Fetch-Site", "same-origin");
    }

    /** Sends a form with these headers. */
    public HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
