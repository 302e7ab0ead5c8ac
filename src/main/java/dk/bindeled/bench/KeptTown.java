package dk.bindeled.bench;

import dk.bindeled.demo.Towns;
import dk.bindeled.intake.CheckedFolder;
import dk.bindeled.intake.Imports;
import dk.bindeled.intake.Intake;
import dk.bindeled.intake.IntakeOptions;
import dk.bindeled.network.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** A data folder with a town in it, made once and kept; measurements work on copies, so that none finds what an earlier one has stored. */
final class KeptTown {

    private static final String WHOLE = "whole";

    private final Class<?> workshop;
    private final PrintWriter out;

    KeptTown(Class<?> workshop, PrintWriter out) {
        this.workshop = workshop;
        this.out = out;
    }

    /** Copies the town's folder to {@code copy}; makes the town first if it is not there. */
    void copyTo(Path copy, TownSize size, long seed) throws IOException {
        Path kept = folder(size, seed);
        if (!Files.exists(kept.resolve(WHOLE))) {
            delete(kept);
            make(kept, size, seed);
            Files.createFile(kept.resolve(WHOLE));
        }
        Path data = kept.resolve("data");
        try (Stream<Path> found = Files.walk(data)) {
            for (Path file : found.toList()) {
                Path target = copy.resolve(data.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static Path folder(TownSize size, long seed) {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path cache = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
        return cache.resolve("bindeled")
                .resolve("bench")
                .resolve("town-" + size.persons() + "-" + size.ties() + "-" + seed)
                .toAbsolutePath();
    }

    private void make(Path kept, TownSize size, long seed) throws IOException {
        out.println("The town is imported once into " + kept + " …");
        out.flush();
        Path files = kept.resolve("files");
        Files.createDirectories(files);
        Towns.of(size.persons(), size.ties(), seed).write(files);
        SpringApplication spring = new SpringApplication(workshop);
        spring.setWebApplicationType(WebApplicationType.NONE);
        try (ConfigurableApplicationContext context =
                // never over the server of an installation
                spring.run("--bindeled.neo4j.uri=", "--bindeled.data=" + kept.resolve("data"))) {
            CheckedFolder checked = Intake.check(files, IntakeOptions.withEveryAttribute(), Progress.UNWATCHED);
            context.getBean(Imports.class).load(checked, false, "bench", ImportBench.MADE_UP, Progress.UNWATCHED);
        }
        delete(files);
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        }
    }
}
