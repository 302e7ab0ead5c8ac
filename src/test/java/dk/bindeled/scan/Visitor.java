package dk.bindeled.scan;

import dk.bindeled.testing.RunningApplication;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Someone who asks the running program over plain HTTP, without a browser that would be polite. */
final class Visitor {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String address;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private Visitor(RunningApplication application) {
        this.address = application.address();
    }

    /** Nobody is signed in. */
    static Visitor stranger(RunningApplication application) {
        return new Visitor(application);
    }

    /** Signed in by a link, as whoever installed the program is. */
    static Visitor signedIn(RunningApplication application) {
        Visitor visitor = new Visitor(application);
        HttpResponse<String> answer = visitor.send(
                HttpRequest.newBuilder(URI.create(application.link())).build());
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("The link did not sign in: " + answer.statusCode());
        }
        return visitor;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    HttpResponse<String> ask(String method, String path) {
        return send(request(path)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build());
    }

    /** A request that can be added to before it is sent. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The cookies as a header would carry them. */
    String cookieHeader() {
        List<String> pairs = cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .toList();
        return String.join("; ", pairs);
    }

    /** What stands after the host's name, for the header. */
    String host() {
        return URI.create(address).getAuthority();
    }

    /**
     * Sends bytes as they are, each sign one of them, and reads until the other side ends or is silent for two seconds.
     *
     * @param request with {@code HOST} and {@code COOKIE} where this visitor's stand
     */
    String raw(String request) {
        String whole = request.replace("HOST", host()).replace("COOKIE", cookieHeader());
        URI uri = URI.create(address);
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), uri.getPort())) {
            socket.setSoTimeout(2_000);
            socket.getOutputStream().write(whole.getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            byte[] block = new byte[8192];
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                read.write(block, 0, n);
            }
        } catch (SocketTimeoutException silent) {
            // It keeps the connection for the next request.
        } catch (SocketException closed) {
            // It ended the connection before everything was sent.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read.toString(StandardCharsets.ISO_8859_1);
    }

    /** The status of the first answer in raw bytes; 0 where there is none. */
    static int status(String answer) {
        Matcher line = Pattern.compile("\\AHTTP/1\\.1 (\\d{3})").matcher(answer);
        return line.find() ? Integer.parseInt(line.group(1)) : 0;
    }
}
