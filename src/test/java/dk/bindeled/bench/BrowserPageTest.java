package dk.bindeled.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Against a server that says what the test wants: a page that is finished is finished, and every way in which a page can fail is told. The
 * answers have the shape of those that Vaadin's server was seen to give.
 */
@Timeout(20)
class BrowserPageTest {

    private static final String CONTENT = """
            {"node":1,"type":"put","key":"pollInterval","feat":8,"value":-1},
            {"node":5,"type":"splice","feat":2,"index":0,"remove":1,"addNodes":[7]},
            {"node":6,"type":"detach"},
            {"node":7,"type":"attach"},{"node":7,"type":"put","key":"tag","feat":0,"value":"div"}""";
    private static final String WAITING = """
            {"node":1,"type":"put","key":"pollInterval","feat":8,"value":5},
            {"node":1,"type":"splice","feat":24,"index":0,"addNodes":[3]},
            {"node":3,"type":"splice","feat":2,"index":0,"addNodes":[5]},
            {"node":5,"type":"attach"},{"node":5,"type":"splice","feat":11,"index":0,"add":["screen-content"]},
            {"node":5,"type":"splice","feat":2,"index":0,"addNodes":[6]},
            {"node":6,"type":"attach"},{"node":6,"type":"splice","feat":11,"index":0,"add":["waiting"]}""";
    private static final String TROUBLE = """
            {"node":1,"type":"put","key":"pollInterval","feat":8,"value":-1},
            {"node":5,"type":"clear","feat":2},
            {"node":5,"type":"splice","feat":2,"index":0,"addNodes":[7]},
            {"node":7,"type":"attach"},{"node":7,"type":"splice","feat":11,"index":0,"add":["trouble"]},
            {"node":7,"type":"splice","feat":2,"index":0,"addNodes":[8]},
            {"node":8,"type":"put","key":"text","feat":7,"value":"Something went wrong"}""";
    private static final String DIALOG = """
            {"node":1,"type":"splice","feat":24,"index":1,"addNodes":[9]},
            {"node":9,"type":"attach"},{"node":9,"type":"put","key":"tag","feat":0,"value":"vaadin-confirm-dialog"},
            {"node":9,"type":"put","key":"header","feat":1,"value":"It failed"}""";

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<String> answers = Collections.synchronizedList(new ArrayList<>());
    private final HttpClient http = HttpClient.newHttpClient();
    private HttpServer server = server();
    private int statusOfPage = 200;
    private int statusOfFile = 200;

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void serve() {
        server.setExecutor(Executors.newSingleThreadExecutor());
        server.createContext("/", exchange -> {
            String query = String.valueOf(exchange.getRequestURI().getRawQuery());
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath();
            asked.add(exchange.getRequestMethod() + " " + path + " " + query + " " + body);
            int status = 200;
            String answer = "";
            if (path.endsWith(".js")) {
                status = statusOfFile;
            } else if (query.contains("v-r=init")) {
                answer =
                        "{\"appConfig\":{\"v-uiId\":4,\"uidl\":{\"Vaadin-Security-Key\":\"key\",\"syncId\":0,\"clientId\":0,"
                                + "\"changes\":[]}}}";
            } else if (query.contains("v-r=uidl")) {
                // the last answer is given again and again
                answer = answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
            } else {
                status = statusOfPage;
                answer = "<html><script type=\"module\" src=\"./VAADIN/build/index.js\"></script></html>";
            }
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        http.close();
    }

    @Test
    void aPageIsOpenedAskedForUntilItIsThereAndUsedFurther() {
        answers.addAll(List.of(uidl(1, WAITING), uidl(2, ""), uidl(3, CONTENT)));
        BrowserPage page = open(5_000);
        assertThat(asked.get(0)).startsWith("GET /map date=2024-01-01");
        assertThat(asked.get(1)).startsWith("GET /VAADIN/build/index.js");
        assertThat(asked.get(2)).contains("v-r=init&location=map&query=date%3D2024-01-01");
        assertThat(asked.get(3))
                .contains("v-uiId=4", "\"csrfToken\":\"key\"", "ui-navigate", "\"syncId\":0,\"clientId\":0");
        assertThat(asked.get(4)).contains("ui-poll", "\"syncId\":1,\"clientId\":1");
        assertThat(asked.get(5)).contains("ui-poll", "\"syncId\":2,\"clientId\":2");
        assertThat(asked).hasSize(6);
        page.close(true);
        assertThat(asked.get(6)).contains("\"UNLOAD\":true");
        page.close(false);
        assertThat(asked).hasSize(7);
    }

    @ParameterizedTest
    @CsvSource({"200,500,Status 500 of VAADIN/build/index.js", "404,200,Status 404 of map"})
    void anAnswerThatIsAnErrorIsAFault(int page, int file, String told) {
        statusOfPage = page;
        statusOfFile = file;
        answers.add(uidl(1, WAITING + "," + CONTENT));
        assertThatThrownBy(() -> open(5_000)).isInstanceOf(PageFault.class).hasMessageContaining(told);
    }

    @Test
    void anErrorToldByTheServerIsAFault() {
        answers.add(
                "for(;;);[{\"syncId\":-1,\"clientId\":0,\"meta\":{\"appError\":{\"caption\":\"Internal error\"}}}]");
        assertThatThrownBy(() -> open(5_000)).isInstanceOf(PageFault.class).hasMessageContaining("Internal error");
    }

    @Test
    void aSessionThatHasEndedIsAFault() {
        answers.add("for(;;);[{\"syncId\":-1,\"clientId\":0,\"meta\":{\"sessionExpired\":true}}]");
        assertThatThrownBy(() -> open(5_000)).isInstanceOf(PageFault.class).hasMessageContaining("sessionExpired");
    }

    @Test
    void aPageInPlaceOfAnAnswerIsAFault() {
        answers.add("<html>Sign in</html>");
        assertThatThrownBy(() -> open(5_000)).isInstanceOf(PageFault.class).hasMessageContaining("No JSON");
    }

    @Test
    void troubleOnThePageIsAFault() {
        answers.addAll(List.of(uidl(1, WAITING), uidl(2, TROUBLE)));
        assertThatThrownBy(() -> open(5_000))
                .isInstanceOf(PageFault.class)
                .hasMessageContaining("Something went wrong");
    }

    @Test
    void aDialogOfAnErrorIsAFault() {
        answers.add(uidl(1, WAITING + "," + CONTENT + "," + DIALOG));
        assertThatThrownBy(() -> open(5_000)).isInstanceOf(PageFault.class).hasMessageContaining("It failed");
    }

    @Test
    void aPageThatIsNeverFinishedIsAFault() {
        answers.addAll(List.of(uidl(1, WAITING), uidl(2, "")));
        assertThatThrownBy(() -> open(300))
                .isInstanceOf(PageFault.class)
                .hasMessageContaining("Not finished after 300 ms");
    }

    @Test
    void aPageThatNeitherHasContentNorAsksForItIsAFault() {
        answers.add(uidl(1, ""));
        assertThatThrownBy(() -> open(5_000)).isInstanceOf(PageFault.class).hasMessageContaining("has no content");
    }

    @Test
    void aContentThatStillWaitsIsNotFinished() {
        answers.addAll(List.of(
                uidl(1, WAITING),
                uidl(2, "{\"node\":1,\"type\":\"put\",\"key\":\"pollInterval\",\"feat\":8,\"value\":-1}")));
        assertThatThrownBy(() -> open(5_000)).isInstanceOf(PageFault.class).hasMessageContaining("has no content");
    }

    private BrowserPage open(long patience) {
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        return BrowserPage.open(new Connection(http, base, "da", new LongAdder()), "map", "date=2024-01-01", patience);
    }

    private static String uidl(int number, String changes) {
        return String.format(Locale.ROOT, "{\"clientId\":%d,\"changes\":[%s],\"syncId\":%d}", number, changes, number);
    }
}
