package dk.bindeled.testing;

import dk.bindeled.BindeledApplication;
import dk.bindeled.demo.Lindeaa;
import dk.bindeled.network.Progress;
import dk.bindeled.privacy.SignInLinks;
import dk.bindeled.store.ImportSource;
import dk.bindeled.store.NetworkWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/**
 * The real application over a database of its own, on a free port. Its pages are those that the production build has put beside the classes.
 * The one with the demo municipality is started once per JVM and stopped with it.
 */
public final class RunningApplication implements AutoCloseable {

    private static @Nullable RunningApplication running;

    private final ServletWebServerApplicationContext context;
    private final Path data;

    private RunningApplication() throws IOException {
        data = Files.createTempDirectory("bindeled-browser-");
        context = (ServletWebServerApplicationContext) SpringApplication.run(
                BindeledApplication.class,
                "--bindeled.data=" + data,
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--vaadin.productionMode=true");
    }

    /** An application without a network, which whoever asked for it closes. */
    public static RunningApplication empty() throws IOException {
        return new RunningApplication();
    }

    /** The application with the demo municipality, started if it is not running yet. */
    public static synchronized RunningApplication get() {
        if (running == null) {
            try {
                RunningApplication started = new RunningApplication();
                started.bean(NetworkWriter.class)
                        .load(Lindeaa.generate(), new ImportSource("test", "lindeaa"), Progress.UNWATCHED);
                Runtime.getRuntime().addShutdownHook(new Thread(started::close, "running-application"));
                running = started;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return running;
    }

    /** Its address without a path, for instance {@code http://127.0.0.1:40321}. */
    public String address() {
        return "http://127.0.0.1:"
                + Objects.requireNonNull(context.getWebServer()).getPort();
    }

    /** A new address that signs in once. */
    public String link() {
        return address() + context.getBean(SignInLinks.class).create();
    }

    /** The folder its data live in. */
    public Path data() {
        return data;
    }

    /** One of its parts. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        try (Stream<Path> found = Files.walk(data)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
