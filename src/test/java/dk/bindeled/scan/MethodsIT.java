package dk.bindeled.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.store.NetworkReader;
import dk.bindeled.testing.RunningApplication;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is changed by a request that does not come from a page of ours, and no method does what nobody meant it to. */
class MethodsIT {

    private final RunningApplication application = RunningApplication.get();

    @ParameterizedTest
    @CsvSource({
        "TRACE,/overview",
        "TRACE,/map/picture",
        "TRACE,/sign-in",
        "PUT,/overview",
        "PUT,/styles/bindeled.css",
        "DELETE,/map/picture",
        "PATCH,/data",
        "PROPFIND,/data",
        "MOVE,/data"
    })
    void aMethodThatNobodyNeedsIsRefused(String method, String path) {
        Visitor known = Visitor.signedIn(application);
        String answer = known.raw(method + " " + path
                + " HTTP/1.1\r\nHost: HOST\r\nCookie: COOKIE\r\nX-Secret: parrot\r\nContent-Length: 0\r\n\r\n");

        assertThat(Visitor.status(answer)).isIn(400, 403, 405);
        assertThat(answer).as("what was sent is not repeated").doesNotContain("parrot");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/logout",
                "/data",
                "/map/picture",
                "/sign-in",
                "/?v-r=uidl",
                "/actuator/metrics",
                "/?v-r=push"
            })
    void aChangeAskedForByAForeignPageIsRefused(String path) {
        Visitor known = Visitor.signedIn(application);
        String before = application.bean(NetworkReader.class).stateMark();
        HttpResponse<String> answer = known.send(known.request(path)
                .header("Origin", "https://evil.example")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("name=value"))
                .build());

        // The framework answers 200 and tells its own client that it knows of no such page.
        assertThat(answer.statusCode() >= 400 || path.contains("v-r=")).isTrue();
        assertThat(answer.body()).doesNotContain("\"changes\"");
        assertThat(application.bean(NetworkReader.class).stateMark()).isEqualTo(before);
        assertThat(known.get("/map/search?q=a").statusCode())
                .as("still signed in")
                .isEqualTo(200);
    }

    /** The framework's own messages carry their key inside; one without it, or with another's, changes nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"", "\"csrfToken\":\"00000000-0000-0000-0000-000000000000\","})
    void aMessageOfTheScreensWithoutTheirKeyIsRefused(String key) {
        Visitor known = Visitor.signedIn(application);
        known.get("/overview");
        HttpResponse<String> answer = known.send(known.request("/?v-r=uidl&v-uiId=0")
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString("{" + key + "\"rpc\":[],\"syncId\":0,\"clientId\":0}"))
                .build());

        assertThat(answer.body()).doesNotContain("\"changes\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"})
    void noAddressLeadsElsewhere(String elsewhere) {
        for (String name : new String[] {"continue", "redirect", "url", "next", "returnTo", "out"}) {
            HttpResponse<String> answer = Visitor.stranger(application)
                    .get("/sign-in?" + name + "=" + URLEncoder.encode(elsewhere, StandardCharsets.UTF_8));
            assertThat(answer.headers().firstValue("Location")).isEmpty();
            assertThat(answer.body()).doesNotContain("evil.example", "javascript:");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:80", "127.0.0.1.evil.example"})
    void aForeignHostIsNotRepeated(String host) {
        Visitor known = Visitor.signedIn(application);
        for (String path : new String[] {"/sign-in", "/overview", "/map/picture", "/nowhere"}) {
            String answer = known.raw("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nX-Forwarded-Host: " + host
                    + "\r\nCookie: COOKIE\r\nConnection: close\r\n\r\n");
            assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("evil.example");
        }
        String link = application.link().substring(application.address().length());
        assertThat(Visitor.stranger(application)
                        .raw("GET " + link + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .as("under another name it is not even asked what the link is")
                .startsWith("HTTP/1.1 421 ")
                .doesNotContain("Location:", "evil.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1B2C3D4E5F60718293A4B5C6D7E8F90", "planted"})
    void aSessionThatWasPlantedIsNotSignedIn(String number) {
        String name = Visitor.signedIn(application).cookieHeader().split("=", 2)[0];
        String link = application.link().substring(application.address().length());
        Visitor victim = Visitor.stranger(application);
        String answer = victim.raw("GET " + link + " HTTP/1.1\r\nHost: HOST\r\nCookie: " + name + "=" + number
                + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).contains("Set-Cookie: " + name + "=").doesNotContain("Set-Cookie: " + name + "=" + number);
        assertThat(Visitor.status(victim.raw("GET /map/search?q=a HTTP/1.1\r\nHost: HOST\r\nCookie: " + name + "="
                        + number + "\r\nConnection: close\r\n\r\n")))
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {";JSESSIONID=1", ";bindeled=1", "?JSESSIONID=1"})
    void aSessionsNumberIsNeverTakenFromTheAddress(String suffix) {
        String answer = Visitor.stranger(application)
                .raw("GET /overview" + suffix + " HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n");

        assertThat(Visitor.status(answer)).isIn(400, 401);
        assertThat(answer).doesNotContain("Set-Cookie");
    }
}
