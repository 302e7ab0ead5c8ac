package dk.bindeled.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dk.bindeled.testing.BrowserSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program and its pages talk to nobody but each other: no usage statistics, no look for updates, no fonts from elsewhere. */
@EnabledOnOs(OS.LINUX) // strace is Linux's
class NoOutsideConnectionBrowserTest extends BrowserSession {

    /** No screen, so it has no content to wait for. */
    private static final String NOWHERE = "/nowhere";

    private static final List<String> SCREENS = List.of(
            "/overview",
            "/map",
            "/bridges",
            "/bridges/fragility",
            "/bridges/collaboration",
            "/bridges/linking",
            "/bridges/what-if",
            "/bridges/plans",
            "/rings",
            "/rings?part=simulated",
            "/data",
            "/admin",
            NOWHERE);

    private static final int PATIENCE_MILLISECONDS = 180_000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"demo", "start"})
    void neitherTheProgramNorItsPagesReachBeyondThisMachine(String command) throws Exception {
        OutsideWatch watch = new OutsideWatch(folder.resolve("calls"));
        Set<String> asked = new TreeSet<>();
        try (Installation installation = Installation.start(watch.command(), folder, command)) {
            Page page = strangersPage(Look.WIDE);
            page.onRequest(request -> asked.add(origin(request.url())));
            page.onWebSocket(socket -> asked.add(origin(socket.url()).replace("ws:", "http:")));
            page.setDefaultTimeout(PATIENCE_MILLISECONDS); // watched, everything takes its time
            page.navigate(installation.link());
            for (String screen : SCREENS) {
                page.navigate(installation.address() + screen);
                if (screen.equals(NOWHERE)) {
                    page.waitForSelector("main#content h1");
                } else {
                    settle(page);
                }
                page.waitForTimeout(500);
            }
            asked.remove("data"); // written within the page
            assertThat(asked).as("what the pages asked for").containsExactly(installation.address());
        }
        assertThat(watch.calls()).as("the program and its database do talk").isPositive();
        assertThat(watch.outside()).as("what the program tried to reach").isEmpty();
    }

    /** The red twin: a program that reaches out, in three ways, and fails each time. */
    @Test
    void aProgramThatReachesOutIsSeen() throws Exception {
        Path source = Files.writeString(folder.resolve("Telling.java"), """
                void main() throws Exception {
                    try (var channel = java.nio.channels.SocketChannel.open()) {
                        channel.configureBlocking(false);
                        channel.connect(new java.net.InetSocketAddress("192.0.2.1", 443));
                    } catch (java.io.IOException e) { }
                    try (var socket = new java.net.Socket()) {
                        socket.connect(new java.net.InetSocketAddress("2001:db8::1", 80), 200);
                    } catch (java.io.IOException e) { }
                    try (var socket = new java.net.DatagramSocket()) {
                        socket.send(new java.net.DatagramPacket(new byte[1], 1, new java.net.InetSocketAddress("198.51.100.7", 53)));
                    } catch (java.io.IOException e) { }
                    try (var server = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress());
                            var socket = new java.net.Socket(server.getInetAddress(), server.getLocalPort())) { }
                }
                """);
        OutsideWatch watch = new OutsideWatch(folder.resolve("calls"));
        List<String> words = new ArrayList<>(watch.command());
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add(source.toString());
        Process process = new ProcessBuilder(words).inheritIO().start();

        assertThat(process.waitFor()).isZero();
        assertThat(watch.outside())
                .contains("192.0.2.1:443", "198.51.100.7:53")
                .anyMatch(place -> place.startsWith("2001:db8::1"));
        assertThat(watch.outside()).noneMatch(place -> place.startsWith("127."));
    }

    private static String origin(String url) {
        if (url.startsWith("data:") || url.startsWith("blob:")) {
            return url.startsWith("blob:") ? origin(url.substring("blob:".length())) : "data";
        }
        int path = url.indexOf('/', url.indexOf("://") + 3);
        return path < 0 ? url : url.substring(0, path);
    }
}
