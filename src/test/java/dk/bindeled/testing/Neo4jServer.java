package dk.bindeled.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.util.FileSystemUtils;

/**
 * A Neo4j Community server in a process of its own, with sign-in, on a port of the loopback address. Its class path is resolved by the build
 * into {@code target/neo4j-server/classpath}; its logs stay in {@code target/neo4j-server}. It ends with this JVM, however that ends.
 */
public final class Neo4jServer implements AutoCloseable {

    private static final Path PLACE = Path.of("target", "neo4j-server").toAbsolutePath();
    private static final String USER = "neo4j";
    private static final String PASSWORD = "of-the-tests-only";
    private static final long START_SECONDS = 600;
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Keeps the server only as long as someone holds the other end of its input: also a killed JVM lets go of that. */
    private static final String WITH_US = "\"$@\" </dev/null & echo $!; cat >/dev/null; kill -9 $!";

    private final Path home;
    private final int port;
    private @Nullable Process shell;
    private long pid;

    private Neo4jServer(Path home, int port) {
        this.home = home;
        this.port = port;
    }

    /** A new server with an empty database; returns once it answers. */
    public static Neo4jServer start() {
        try {
            Path home = PLACE.resolve("server-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet());
            int port;
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            }
            Files.createDirectories(home.resolve("conf"));
            Files.write(home.resolve("conf").resolve("neo4j.conf"), settings(port));
            Neo4jServer server = new Neo4jServer(home, port);
            server.setInitialPassword();
            server.startAgain();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "neo4j-server"));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> settings(int port) {
        return List.of(
                "server.bolt.listen_address=127.0.0.1:" + port,
                "server.http.enabled=false",
                "server.https.enabled=false",
                "dbms.security.auth_enabled=true",
                "dbms.usage_report.enabled=false",
                "server.memory.pagecache.size=64m",
                "db.tx_log.preallocate=false",
                // an unanswered call is given up after twice this, instead of two minutes
                "server.bolt.connection_keep_alive=5s",
                "server.config.strict_validation.enabled=true");
    }

    /** As {@code neo4j-admin dbms set-initial-password} does it. */
    private void setInitialPassword() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                java(), "-cp", classPath(), "org.neo4j.cli.AdminTool", "dbms", "set-initial-password", PASSWORD);
        builder.environment()
                .putAll(Map.of(
                        "NEO4J_HOME", home.toString(),
                        "NEO4J_CONF", home.resolve("conf").toString()));
        File log = home.resolve("admin.log").toFile();
        Process admin = builder.redirectErrorStream(true).redirectOutput(log).start();
        if (await(admin) != 0) {
            throw new IllegalStateException("The initial password could not be set, see " + log);
        }
    }

    /** Starts it again after {@link #stop} or {@link #kill}, on the same port with the same data. */
    public void startAgain() {
        try {
            Process started = new ProcessBuilder(
                            "sh",
                            "-c",
                            WITH_US,
                            "sh",
                            java(),
                            "@" + Path.of("src/main/jvm.options").toAbsolutePath(),
                            "-Xmx400m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            classPath(),
                            "org.neo4j.server.Neo4jCommunity",
                            "--home-dir=" + home,
                            "--config-dir=" + home.resolve("conf"))
                    .redirectError(ProcessBuilder.Redirect.appendTo(
                            home.resolve("stderr.log").toFile()))
                    .start();
            shell = started;
            BufferedReader said =
                    new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
            pid = Long.parseLong(Objects.requireNonNull(said.readLine()));
            Thread.ofPlatform().daemon().start(() -> said.lines().forEach(line -> {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitAnswer();
    }

    private void awaitAnswer() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!isListening()) {
            if (System.nanoTime() > end || !isRunning()) {
                throw new IllegalStateException("The Neo4j server does not start, see " + home);
            }
            pause(200);
        }
        while (true) {
            try (Driver driver = driver()) {
                driver.verifyConnectivity();
                return;
            } catch (Neo4jException e) {
                if (System.nanoTime() > end || !isRunning()) {
                    throw new IllegalStateException("The Neo4j server does not answer, see " + home, e);
                }
                pause(100);
            }
        }
    }

    /** Where it answers. */
    public String uri() {
        return "bolt://127.0.0.1:" + port;
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    /** The password of the user {@code neo4j}. */
    public String password() {
        return PASSWORD;
    }

    /** Command line of an application that uses it. */
    public List<String> arguments() {
        return List.of("--bindeled.neo4j.uri=" + uri(), "--bindeled.neo4j.password=" + PASSWORD);
    }

    /** Deletes everything, the schema included: the database is as on the first day. */
    public void empty() {
        try (Driver driver = driver()) {
            for (String named : List.of("CONSTRAINT", "INDEX")) {
                driver.executableQuery("SHOW " + named
                                + (named.equals("INDEX") ? "ES" : "S")
                                + " YIELD name, type WHERE type <> 'LOOKUP' RETURN name")
                        .execute()
                        .records()
                        .forEach(record -> driver.executableQuery("DROP " + named + " `"
                                        + record.get("name").asString() + "` IF EXISTS")
                                .execute());
            }
            try (var session = driver.session()) {
                session.run("MATCH (node) CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 1000 ROWS")
                        .consume();
            }
        }
    }

    /** Stops it as an administrator would. */
    public void stop() {
        end("-TERM");
    }

    /** Ends it on the spot. */
    public void kill() {
        end("-KILL");
    }

    private void end(String signal) {
        Process running = shell;
        if (running != null) {
            signal("-CONT");
            signal(signal);
            ProcessHandle.of(pid).ifPresent(handle -> handle.onExit().join());
            running.destroy();
            await(running);
            shell = null;
        }
    }

    /** Leaves it as it is, without a sign of life, until {@link #goOn}. */
    public void freeze() {
        signal("-STOP");
    }

    /** Lets it go on after {@link #freeze}. */
    public void goOn() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            await(new ProcessBuilder("kill", signal, Long.toString(pid)).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isListening() {
        try (Socket call = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return call.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private boolean isRunning() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** Ends it and deletes its data; the logs stay. */
    @Override
    public void close() {
        try {
            kill();
            FileSystemUtils.deleteRecursively(home.resolve("data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Driver driver() {
        return GraphDatabase.driver(
                uri(),
                AuthTokens.basic(USER, PASSWORD),
                Config.builder()
                        .withMaxTransactionRetryTime(10, TimeUnit.SECONDS)
                        .build());
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String classPath() throws IOException {
        Path file = PLACE.resolve("classpath");
        if (!Files.exists(file)) {
            throw new IllegalStateException("There is no " + file
                    + ": the build makes it before the integration tests (mvn -Dskip.frontend pre-integration-test)");
        }
        return Files.readString(file).strip();
    }

    private static int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
