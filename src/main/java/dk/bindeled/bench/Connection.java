package dk.bindeled.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** One browser's way to the server: its cookie, what it has fetched already, and what it counts. Any answer that is an error is a fault. */
final class Connection {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final HttpClient http;
    private final URI base;
    private final String language;
    private final LongAdder bytes;
    private final Set<String> fetched = new HashSet<>();
    private final Map<String, Kept> kept = new HashMap<>();
    private String cookie = "";

    /** An answer that may be used again as long as the server says that it has not changed. */
    private record Kept(String etag, String body) {}

    /**
     * A browser that has never been here.
     *
     * @param http shared by all
     * @param base address of the server, ending with a slash
     * @param language what it asks for, {@code da} or {@code en}
     * @param bytes adds up what is received
     */
    Connection(HttpClient http, URI base, String language, LongAdder bytes) {
        this.http = http;
        this.base = base;
        this.language = language;
        this.bytes = bytes;
    }

    /** Opens a link that signs in, for instance {@code /sign-in/…}. */
    void signIn(String link) {
        HttpResponse<byte[]> answer = send(request(link).GET().build());
        if (answer.statusCode() != 303) {
            throw new PageFault("The link did not sign in: status " + answer.statusCode());
        }
        cookie = answer.headers().allValues("set-cookie").stream()
                .map(each -> each.split(";", 2)[0])
                .filter(each -> !each.endsWith("="))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new PageFault("The link gave no session"));
    }

    /** What an address answers; a browser asks again for what it has only to learn whether it has changed. */
    String get(String address) {
        Kept before = kept.get(address);
        HttpRequest.Builder request = request(address).GET();
        if (before != null) {
            request.header("If-None-Match", before.etag());
        }
        HttpResponse<byte[]> answer = send(request.build());
        if (before != null && answer.statusCode() == 304) {
            return before.body();
        }
        String body = body(answer, address);
        answer.headers().firstValue("etag").ifPresent(etag -> kept.put(address, new Kept(etag, body)));
        return body;
    }

    /** Fetches a file unless it was fetched before: files of the interface stay in a browser's cache. */
    void getOnce(String address) {
        if (fetched.add(address)) {
            HttpResponse<byte[]> answer = send(request(address).GET().build());
            if (answer.statusCode() != 200) {
                throw new PageFault("Status " + answer.statusCode() + " of " + path(address));
            }
        }
    }

    String post(String address, String content, String type) {
        return body(
                send(request(address)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(content))
                        .build()),
                address);
    }

    private HttpRequest.Builder request(String address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(address.isEmpty() ? "/" : address))
                .timeout(LONGEST)
                .header("Accept-Language", language)
                .header("Accept-Encoding", "gzip, br");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            bytes.add(answer.body().length);
            return answer;
        } catch (IOException e) {
            throw new PageFault("No answer of " + path(request.uri().toString()) + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PageFault("Interrupted", e);
        }
    }

    private String body(HttpResponse<byte[]> answer, String address) {
        if (answer.statusCode() != 200) {
            throw new PageFault("Status " + answer.statusCode() + " of " + path(address));
        }
        return text(
                answer.body(), answer.headers().firstValue("content-encoding").orElse(null));
    }

    private static String text(byte[] body, @Nullable String encoding) {
        if (!"gzip".equals(encoding)) {
            return new String(body, StandardCharsets.UTF_8);
        }
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new PageFault("Not gzip: " + e, e);
        }
    }

    /** An address in words of an error: without the token of a link and the details of a browser. */
    private static String path(String address) {
        return address.replaceAll("sign-in/.*", "sign-in/…").replaceAll("&v-sh.*", "");
    }
}
