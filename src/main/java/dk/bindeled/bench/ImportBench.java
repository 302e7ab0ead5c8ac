package dk.bindeled.bench;

import dk.bindeled.demo.Towns;
import dk.bindeled.intake.CheckedFolder;
import dk.bindeled.intake.Imports;
import dk.bindeled.intake.Intake;
import dk.bindeled.intake.IntakeOptions;
import dk.bindeled.network.ImportPurpose;
import dk.bindeled.network.LegalBasis;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.study.Studies;
import dk.bindeled.study.StudyParameters;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** A town as a folder of files, into an empty database and back: what someone who imports a municipality waits for. */
final class ImportBench {

    private static final double IMPORT_BUDGET = 20;
    private static final double SNAPSHOT_BUDGET = 3;
    private static final int READINGS = 3;
    static final ImportPurpose MADE_UP = new ImportPurpose("bench", LegalBasis.INVENTED, null);

    private final Class<?> workshop;
    private final PrintWriter out;
    private boolean withinBudget = true;

    ImportBench(Class<?> workshop, PrintWriter out) {
        this.workshop = workshop;
        this.out = out;
    }

    /** Runs it and prints a table; true if everything was within its budget. */
    boolean run(TownSize size, long seed) throws IOException {
        Path temporary = Files.createTempDirectory("bindeled-bench-");
        try {
            Path folder = temporary.resolve("town");
            Towns.of(size.persons(), size.ties(), seed).write(folder);
            out.printf(Locale.ROOT, "%,d persons, %,d ties, seed %d%n", size.persons(), size.ties(), seed);
            out.printf(
                    Locale.ROOT,
                    "%d processors, JVM %s, heap at most %,d MiB%n%n",
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.version(),
                    Runtime.getRuntime().maxMemory() >> 20);
            out.printf(Locale.ROOT, "%-34s %9s %9s%n", "", "seconds", "at most");
            out.flush();
            SpringApplication spring = new SpringApplication(workshop);
            spring.setWebApplicationType(WebApplicationType.NONE);
            try (ConfigurableApplicationContext context =
                    // never over the server of an installation
                    spring.run("--bindeled.neo4j.uri=", "--bindeled.data=" + temporary.resolve("data"))) {
                measure(folder, context.getBean(Imports.class), context.getBean(Studies.class));
            }
        } finally {
            delete(temporary);
        }
        return withinBudget;
    }

    private void measure(Path folder, Imports imports, Studies studies) {
        long began = System.nanoTime();
        CheckedFolder checked = timed(
                "files checked", 0, () -> Intake.check(folder, IntakeOptions.withEveryAttribute(), Progress.UNWATCHED));
        timed("rows stored", 0, () -> imports.load(checked, false, "bench", MADE_UP, Progress.UNWATCHED));
        row("import, both together", (System.nanoTime() - began) / 1e9, IMPORT_BUDGET);
        for (int reading = 1; reading <= READINGS; reading++) {
            // another date each time, so that nothing is answered from memory
            SnapshotQuery query =
                    SnapshotQuery.defaults().withDate(LocalDate.of(2024, 1, 1).plusDays(reading));
            Snapshot snapshot = timed(
                    "snapshot read, time " + reading,
                    SNAPSHOT_BUDGET,
                    () -> studies.snapshot(query, Progress.UNWATCHED));
            if (reading == READINGS) {
                StudyParameters parameters = StudyParameters.of(query);
                // what a study alone may take is held by the bench of studies
                timed("study of it, stored", 0, () -> studies.run(parameters, "bench", Progress.UNWATCHED));
                out.printf(Locale.ROOT, "%n%,d nodes, %,d edges%n", snapshot.size(), snapshot.edgeCount());
            }
        }
        out.flush();
    }

    private <T> T timed(String what, double budget, Supplier<T> work) {
        long began = System.nanoTime();
        T result = work.get();
        row(what, (System.nanoTime() - began) / 1e9, budget);
        return result;
    }

    private void row(String what, double seconds, double budget) {
        if (budget == 0) {
            out.printf(Locale.ROOT, "%-34s %9.2f%n", what, seconds);
        } else {
            boolean within = seconds <= budget;
            withinBudget &= within;
            out.printf(Locale.ROOT, "%-34s %9.2f %9.0f%s%n", what, seconds, budget, within ? "" : "  over");
        }
        out.flush();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        }
    }
}
