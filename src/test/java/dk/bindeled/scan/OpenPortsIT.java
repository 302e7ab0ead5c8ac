package dk.bindeled.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.testing.NotOnServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;

/** What the program listens on when it is started as its user starts it. */
@EnabledOnOs(OS.LINUX) // what a process listens on is read from /proc
@NotOnServer("it is about what the program opens by itself, its own database among it")
class OpenPortsIT {

    private static final String LISTENING = "0A";

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // started before the first test
    private static Installation installation;

    @BeforeAll
    static void start() throws Exception {
        installation = Installation.start(List.of(), folder, "start");
    }

    @AfterAll
    static void stop() throws InterruptedException {
        installation.close();
    }

    @Test
    void onlyThePagesAndTheDatabaseListenAndBothOnThisMachineAlone() throws IOException {
        List<InetSocketAddress> listening = listening(installation.pid());

        assertThat(listening).allMatch(place -> place.getAddress().isLoopbackAddress());
        assertThat(listening)
                .extracting(InetSocketAddress::getPort)
                .hasSize(2)
                .contains(URI.create(installation.address()).getPort(), bolt());
    }

    @Test
    void noOtherAddressOfTheMachineAnswers() throws IOException {
        for (NetworkInterface network : (Iterable<NetworkInterface>) NetworkInterface.networkInterfaces()::iterator) {
            for (InetAddress address : (Iterable<InetAddress>) network.inetAddresses()::iterator) {
                if (!address.isLoopbackAddress() && address instanceof Inet4Address) {
                    assertThat(answers(
                                    address, URI.create(installation.address()).getPort()))
                            .isFalse();
                    assertThat(answers(address, bolt())).isFalse();
                }
            }
        }
        assertThat(answers(InetAddress.getLoopbackAddress(), bolt())).isTrue();
    }

    /** Passwords that databases are delivered with, or that people choose in haste. */
    @ParameterizedTest
    @CsvSource({
        "neo4j,neo4j",
        "neo4j,password",
        "neo4j,bindeled",
        "neo4j,''",
        "neo4j,admin",
        "neo4j,test",
        "neo4j,secret",
        "neo4j,changeme",
        "neo4j,12345678",
        "admin,admin",
        "bindeled,bindeled",
        "root,root"
    })
    void theDatabaseKnowsNoUsualPassword(String name, String password) {
        assertRefused(AuthTokens.basic(name, password));
    }

    @Test
    void theDatabaseKnowsNobodyWithoutAPassword() throws IOException {
        assertRefused(AuthTokens.none());
        assertRefused(AuthTokens.custom("neo4j", "", "native", "none", Map.of()));
        // As a browser would ask it, it says neither what it is nor which version.
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), bolt())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            assertThat(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("2026.", "neo4j_version");
        }
    }

    @Test
    void whatKeepsTheWayInIsReadableByItsOwnerAlone() throws IOException {
        Path data = folder.resolve("data");
        boolean closed = isForItsOwnerAlone(data);
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files.toList()).isNotEmpty().allMatch(file -> closed || isForItsOwnerAlone(file));
        }
    }

    private static boolean isForItsOwnerAlone(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                    .endsWith("------");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertRefused(AuthToken token) {
        try (Driver driver = GraphDatabase.driver("bolt://127.0.0.1:" + bolt(), token)) {
            assertThat(refuses(driver)).isTrue();
        }
    }

    private static boolean refuses(Driver driver) {
        try {
            driver.executableQuery("RETURN 1").execute();
            return false;
        } catch (Neo4jException refused) {
            return refused.code().startsWith("Neo.ClientError.Security.");
        }
    }

    private static int bolt() {
        int pages = URI.create(installation.address()).getPort();
        try {
            return listening(installation.pid()).stream()
                    .mapToInt(InetSocketAddress::getPort)
                    .filter(port -> port != pages)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean answers(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Where a process listens: the sockets among its open files that the system lists as listening. */
    private static List<InetSocketAddress> listening(long pid) throws IOException {
        Set<String> own = new HashSet<>();
        try (Stream<Path> files = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                try {
                    own.add(Files.readSymbolicLink(file).toString());
                } catch (IOException closed) {
                    // closed since it was listed
                }
            }
        }
        List<InetSocketAddress> places = new ArrayList<>();
        for (String table : new String[] {"tcp", "tcp6"}) {
            for (String line : Files.readAllLines(Path.of("/proc", String.valueOf(pid), "net", table))) {
                String[] parts = line.strip().split("\\s+", -1);
                if (parts.length > 9 && parts[3].equals(LISTENING) && own.contains("socket:[" + parts[9] + "]")) {
                    places.add(place(parts[1]));
                }
            }
        }
        return places;
    }

    /** An address as the system writes it: words of four bytes, lowest byte first, a colon and the port, in hexadecimal. */
    private static InetSocketAddress place(String text) throws IOException {
        String[] parts = text.split(":", -1);
        byte[] address = new byte[parts[0].length() / 2];
        for (int k = 0; k < address.length; k++) {
            int word = k / 4 * 4;
            int at = (word + 3 - k % 4) * 2;
            address[k] = (byte) Integer.parseInt(parts[0].substring(at, at + 2), 16);
        }
        return new InetSocketAddress(InetAddress.getByAddress(address), Integer.parseInt(parts[1], 16));
    }
}
