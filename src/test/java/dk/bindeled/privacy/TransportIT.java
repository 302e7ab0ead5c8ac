package dk.bindeled.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dk.bindeled.testing.RunningApplication;
import dk.bindeled.testing.Visitor;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the server is reached: by TLS if told so, from this machine only, under its own names, and without believing strangers. */
class TransportIT {

    @Test
    void byTlsItIsReachedWithTheCertificateItWasGivenAndSaysSoToBrowsers(@TempDir Path folder) throws Exception {
        KeyStore keys = certificate(folder);
        Path certificate = pem(
                folder, "certificate", "CERTIFICATE", keys.getCertificate("one").getEncoded());
        Path key = pem(
                folder,
                "key",
                "PRIVATE KEY",
                keys.getKey("one", "secret".toCharArray()).getEncoded());
        try (RunningApplication application = RunningApplication.with(
                        "--bindeled.tls.certificate=" + certificate, "--bindeled.tls.key=" + key);
                HttpClient client =
                        HttpClient.newBuilder().sslContext(trusting(keys)).build()) {
            assertThat(application.address()).startsWith("https://");
            HttpResponse<String> opened = client.send(
                    HttpRequest.newBuilder(URI.create(application.link())).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(opened.statusCode()).isEqualTo(303);
            assertThat(opened.headers().firstValue("Set-Cookie").orElse(""))
                    .contains("Secure", "HttpOnly", "SameSite=Lax");
            assertThat(opened.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(opened.headers().firstValue("Cross-Origin-Opener-Policy"))
                    .contains("same-origin");
            assertThat(opened.headers().firstValue("Cross-Origin-Resource-Policy"))
                    .contains("same-origin");
            assertThat(opened.headers().firstValue("Permissions-Policy").orElse(""))
                    .contains("camera=()");
        }
    }

    @Test
    void withoutBeingToldItListensToThisMachineOnlyUnderItsOwnNamesAndBelievesNobodysHeaders() throws Exception {
        RunningApplication application = RunningApplication.get();
        int port = URI.create(application.address()).getPort();
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
        assertThat(others).as("another address of this machine").isNotEmpty();
        for (InetAddress other : others) {
            try (Socket socket = new Socket()) {
                assertThat(catchThrowable(() -> socket.connect(new InetSocketAddress(other, port), 2_000)))
                        .isInstanceOf(ConnectException.class);
            }
        }
        assertThat(status(port, "127.0.0.1:" + port)).contains(" 401");
        assertThat(status(port, "localhost:" + port)).contains(" 401");
        assertThat(status(port, "rebound.example.org:" + port)).contains(" 421");
        assertThat(status(port, "127.0.0.1.example.org")).contains(" 421");
        // HSTS and secure cookies are not for plain HTTP, whatever a stranger says of himself.
        var stranger = Visitor.stranger(application.address())
                .get("/sign-in", "X-Forwarded-Proto", "https", "X-Forwarded-For", "127.0.0.1");
        assertThat(stranger.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(Visitor.stranger(application.address())
                        .get("/actuator/health", "X-Forwarded-For", "203.0.113.1")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void theNamesOfThisMachineAreItsOwn() {
        assertThat(List.of("localhost", "LOCALHOST", "127.0.0.1", "127.1.2.3", "::1", "[::1]", "demo.localhost"))
                .allMatch(LoopbackNames::isOwn);
        assertThat(List.of("example.org", "127.0.0.1.nip.io", "localhost.example.org", "10.0.0.1", "", "0.0.0.0"))
                .noneMatch(LoopbackNames::isOwn);
    }

    private static String status(int port, String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("GET /overview HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }

    private static KeyStore certificate(Path folder) throws Exception {
        Path store = folder.resolve("keys.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "one",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "secret")
                .redirectErrorStream(true)
                .start();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(made.waitFor()).as(said).isZero();
        return KeyStore.getInstance(store.toFile(), "secret".toCharArray());
    }

    private static SSLContext trusting(KeyStore keys) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("one", keys.getCertificate("one"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static Path pem(Path folder, String name, String what, byte[] bytes) throws IOException {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return Files.writeString(
                folder.resolve(name + ".pem"),
                "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
    }
}
