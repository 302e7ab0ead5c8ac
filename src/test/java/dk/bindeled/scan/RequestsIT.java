package dk.bindeled.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.testing.RunningApplication;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that two servers would read differently, that never end, or that are larger than anybody needs. */
class RequestsIT {

    private static final Pattern ANSWER = Pattern.compile("(?m)^HTTP/1\\.1 \\d{3}");

    private final RunningApplication application = RunningApplication.get();
    private final Visitor stranger = Visitor.stranger(application);

    /** Behind a proxy a second request hidden in the first would be answered to somebody else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nContent-Length: 6\r\n\r\n",
                "Content-Length: -1\r\n\r\n",
                "Content-Length: 0x10\r\n\r\n",
                "Content-Length: 4, 4\r\n\r\n",
                "Transfer-Encoding: xchunked\r\n\r\n",
                "Transfer-Encoding : chunked\r\n\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n",
                "Transfer-Encoding: \u000bchunked\r\n\r\n",
                "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n",
            })
    void aHiddenSecondRequestIsNotAnswered(String length) {
        String hidden = "GET /sign-in?hidden HTTP/1.1\r\nHost: HOST\r\n\r\n";
        String answers = stranger.raw("POST /sign-in HTTP/1.1\r\nHost: HOST\r\n" + length + "0\r\n\r\n" + hidden);

        assertThat(ANSWER.matcher(answers).results().count()).isLessThanOrEqualTo(1);
        assertThat(Visitor.status(answers)).as(answers).isIn(0, 400, 401, 403, 501);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEADER", "HEADERS", "ADDRESS", "COOKIE"})
    void whatIsTooLargeIsRefusedAndTheProgramGoesOn(String where) {
        String large = "a".repeat(100_000);
        String request = switch (where) {
            case "HEADER" -> "GET /sign-in HTTP/1.1\r\nHost: HOST\r\nX-Large: " + large + "\r\n\r\n";
            case "HEADERS" -> "GET /sign-in HTTP/1.1\r\nHost: HOST\r\n" + "X-Many: a\r\n".repeat(5_000) + "\r\n";
            case "ADDRESS" -> "GET /" + large + " HTTP/1.1\r\nHost: HOST\r\n\r\n";
            default -> "GET /sign-in HTTP/1.1\r\nHost: HOST\r\nCookie: " + large + "\r\n\r\n";
        };
        assertThat(Visitor.status(stranger.raw(request))).isIn(0, 400, 414, 431);
        assertThat(stranger.get("/sign-in").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in?a=%0d%0aSet-Cookie:%20planted=1",
                "/sign-in/%0d%0aSet-Cookie:%20planted=1",
                "/%0d%0aLocation:%20//evil.example"
            })
    void aLineBreakInAnAddressBecomesNoHeader(String path) {
        String answer = stranger.raw("GET " + path + " HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n");

        assertThat(answer.substring(0, answer.indexOf("\r\n\r\n"))).doesNotContain("planted", "evil.example");
    }

    /** Two hundred who begin a request and never end it keep nobody else out. */
    @Test
    void whoNeverEndsARequestKeepsNobodyOut() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int k = 0; k < 200; k++) {
                Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(),
                        URI.create(application.address()).getPort());
                socket.getOutputStream()
                        .write("GET /sign-in HTTP/1.1\r\nHost: x\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
                slow.add(socket);
            }
            assertThat(stranger.get("/sign-in").statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** A stranger's upload is not read: nothing is kept of it. */
    @Test
    void aStrangersUploadIsRefused() {
        String answer = stranger.raw("POST /VAADIN/dynamic/resource/0/00000000/upload HTTP/1.1\r\nHost: HOST\r\n"
                + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000000000\r\nConnection: close\r\n\r\n--x\r\n"
                + "a".repeat(50_000));

        // Whether its size or the stranger is noticed first, it is refused.
        assertThat(Visitor.status(answer)).isIn(0, 401, 403, 413);
        assertThat(application.data().resolve("uploads")).doesNotExist();
    }
}
