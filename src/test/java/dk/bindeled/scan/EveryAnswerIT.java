package dk.bindeled.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.testing.RunningApplication;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of answer carries the headers that keep it in this browser, and none tells what the program is made of. */
class EveryAnswerIT {

    private static final Pattern TELLS_TOO_MUCH = Pattern.compile(
            "tomcat|catalina|coyote|springframework|spring-|whitelabel|exception|java\\.|jakarta|\\bat dk\\.bindeled|stacktrace|neo4j/|jetty",
            Pattern.CASE_INSENSITIVE);

    @SuppressWarnings("NullAway.Init") // made before the first test
    private static Visitor stranger;

    @SuppressWarnings("NullAway.Init")
    private static Visitor known;

    @BeforeAll
    static void visit() {
        stranger = Visitor.stranger(RunningApplication.get());
        known = Visitor.signedIn(RunningApplication.get());
    }

    @ParameterizedTest
    @CsvSource({
        "page,/overview,200",
        "page of a screen's own addresses,/rings?groups=area:estate,200",
        "style,/styles/bindeled.css,200",
        "picture,/icons/bindeled.svg,200",
        "JSON,/map/picture,200",
        "JSON that is searched for,/map/search?q=a,200",
        "health,/actuator/health,200",
        "measurements,/actuator/metrics,200",
        "not found,/VAADIN/nothing-here.js,404",
        "bad request by us,/map/picture?groups=attribute:nobody-has-it,400",
        "bad request by the framework,/map/bundles?disc=x,400",
        "missing parameter,/map/search,400",
        "fault page,/error,500",
        "environment,/actuator/env,200",
        "bill of materials,/actuator/sbom,200",
        "forbidden link,/sign-in/AAAA,403",
    })
    void whoeverIsSignedInGetsThem(String kind, String path, int status) {
        HttpResponse<String> answer = known.get(path);

        assertThat(answer.statusCode()).as(kind).isEqualTo(status);
        checkHeaders(answer);
        // Addresses of no endpoint open the shell of the screens, which says there that there is nothing.
        if (path.startsWith("/actuator/env") || path.startsWith("/actuator/sbom")) {
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        }
        if (!path.startsWith("/styles") && !path.startsWith("/actuator/metrics")) {
            checkSilence(answer);
        }
        if (!path.startsWith("/styles") && !path.startsWith("/icons")) {
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/overview", "/map/picture", "/styles/bindeled.css", "/nowhere", "/error", "/actuator/env"})
    void aStrangerGetsThemToo(String path) {
        HttpResponse<String> answer = stranger.get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        checkHeaders(answer);
        checkSilence(answer);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'");
    }

    @Test
    void theWayInCarriesThemAndIsKeptNowhere() {
        HttpResponse<String> answer = stranger.get(RunningApplication.get()
                .link()
                .substring(RunningApplication.get().address().length()));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .as("the first screen, or where the first user is made")
                .isIn("/", "/account/first-administrator");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        checkHeaders(answer);
    }

    /** Answered by the web server itself, before any rule of ours is asked. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /[ HTTP/1.1\r\nHost: HOST\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: HOST\r\n\r\n",
                "GET /a%2fb HTTP/1.1\r\nHost: HOST\r\n\r\n",
                "GET //overview HTTP/1.1\r\nHost: HOST\r\n\r\n",
                "GET /overview;x=1 HTTP/1.1\r\nHost: HOST\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: HOST\r\n\r\n",
                "CONNECT example.org:80 HTTP/1.1\r\nHost: HOST\r\n\r\n",
                "INVENTED / HTTP/1.1\r\nHost: HOST\r\n\r\n",
            })
    void soDoesWhatIsTurnedAwayAtTheDoor(String request) {
        String answer = stranger.raw(request);
        String head =
                answer.substring(0, Math.max(0, answer.indexOf("\r\n\r\n"))).toLowerCase(Locale.ROOT);

        assertThat(Visitor.status(answer)).isIn(400, 401, 501, 505);
        assertThat(head)
                .contains("x-content-type-options: nosniff", "x-frame-options: deny", "referrer-policy: no-referrer")
                .doesNotContain("\nserver:", "x-powered-by");
        assertThat(TELLS_TOO_MUCH.matcher(answer).results()).isEmpty();
    }

    private static void checkHeaders(HttpResponse<String> answer) {
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by", "x-application-context");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    private static void checkSilence(HttpResponse<String> answer) {
        assertThat(TELLS_TOO_MUCH.matcher(answer.body()).results().map(MatchResult::group))
                .isEmpty();
    }
}
