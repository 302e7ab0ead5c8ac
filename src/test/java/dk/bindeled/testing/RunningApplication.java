package dk.bindeled.testing;

import dk.bindeled.BindeledApplication;
import dk.bindeled.demo.Lindeaa;
import dk.bindeled.network.Progress;
import dk.bindeled.privacy.SignInLinks;
import dk.bindeled.privacy.StatedPurpose;
import dk.bindeled.privacy.TransportSettings;
import dk.bindeled.store.ImportSource;
import dk.bindeled.store.NetworkWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/**
 * The real application over a database of its own, on a free port. Its pages are those that the production build has put beside the classes.
 * The one with the demo municipality is started once per JVM and stopped with it.
 */
public final class RunningApplication implements AutoCloseable {

    private static @Nullable RunningApplication running;

    private final ServletWebServerApplicationContext context;
    private final Path data;

    private RunningApplication(Path data, String... settings) {
        this.data = data;
        List<String> all = new ArrayList<>(
                List.of("--server.address=127.0.0.1", "--server.port=0", "--vaadin.productionMode=true"));
        // The same setting twice would be read as a list.
        all.removeIf(usual ->
                Arrays.stream(settings).anyMatch(own -> own.startsWith(usual.substring(0, usual.indexOf('=') + 1))));
        all.addAll(List.of(settings));
        context = (ServletWebServerApplicationContext) SpringApplication.run(
                new Class<?>[] {BindeledApplication.class, StatedPurpose.class},
                TestDatabase.arguments(data, all.toArray(String[]::new)));
    }

    /** An application without a network, which whoever asked for it closes. */
    public static RunningApplication empty() throws IOException {
        return with();
    }

    /** The same with these settings, each as {@code --name=value}. */
    public static RunningApplication with(String... settings) throws IOException {
        return new RunningApplication(Files.createTempDirectory("bindeled-browser-"), settings);
    }

    /** The same over the data of an application that {@link #stop} has ended. */
    public RunningApplication again(String... settings) {
        return new RunningApplication(data, settings);
    }

    /** Ends it and keeps its data. */
    public void stop() {
        context.close();
    }

    /** The application with the demo municipality, started if it is not running yet. */
    public static synchronized RunningApplication get() {
        if (running == null) {
            try {
                RunningApplication started = empty();
                started.bean(NetworkWriter.class)
                        .load(Lindeaa.generate(), new ImportSource("test", "lindeaa"), Progress.UNWATCHED);
                Runtime.getRuntime().addShutdownHook(new Thread(started::close, "running-application"));
                running = started;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        running.takeOver();
        return running;
    }

    /**
     * Where a thread keeps who it works for is one place per JVM, which each application that starts in it takes for itself; the one that is
     * used next takes it back.
     */
    private void takeOver() {
        context.getBeanProvider(SecurityContextHolderStrategy.class)
                .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
    }

    /** Its address without a path, for instance {@code http://127.0.0.1:40321}. */
    public String address() {
        takeOver();
        String scheme = TransportSettings.isEncrypted(context.getEnvironment()) ? "https" : "http";
        return scheme + "://127.0.0.1:"
                + Objects.requireNonNull(context.getWebServer()).getPort();
    }

    /** A new address that signs in once, and says what persons are looked at for. */
    public String link() {
        return linkWithoutPurpose() + "?" + StatedPurpose.PARAMETER + "=quality";
    }

    /** A new address that signs in once; what persons are looked at for is asked then. */
    public String linkWithoutPurpose() {
        return address() + context.getBean(SignInLinks.class).create();
    }

    /** The folder its data live in. */
    public Path data() {
        return data;
    }

    /** One of its parts. */
    public <T> T bean(Class<T> type) {
        takeOver();
        return context.getBean(type);
    }

    /** What it is put together of. */
    ConfigurableListableBeanFactory parts() {
        return context.getBeanFactory();
    }

    /** True if it has a part of this name. */
    public boolean has(String name) {
        return context.containsBean(name);
    }

    /** One of its parts, where several are alike. */
    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    @Override
    public void close() {
        context.close();
        TestDatabase.giveUp(data);
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
