package dk.bindeled.bench;

import dk.bindeled.backup.BackupMade;
import dk.bindeled.backup.Passphrase;
import dk.bindeled.backup.Restoring;
import dk.bindeled.backup.SafeKeeping;
import dk.bindeled.backup.Seal;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.privacy.Audit;
import dk.bindeled.privacy.CurrentUser;
import dk.bindeled.privacy.Deed;
import dk.bindeled.study.Studies;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** What safe-keeping costs: a backup of a town, plain and encrypted, and its restore; lines of the audit, and their checking. */
final class KeepingBench {

    private static final int LINES = 1000;
    /** As many persons as one sees at a time who has come close on the map. */
    private static final int SHOWN = 500;

    private final Class<?> workshop;
    private final PrintWriter out;

    KeepingBench(Class<?> workshop, PrintWriter out) {
        this.workshop = workshop;
        this.out = out;
    }

    /** Runs it and prints a table. */
    void run(TownSize size, long seed) throws IOException {
        Path temporary = Files.createTempDirectory("bindeled-bench-");
        try {
            Path data = temporary.resolve("data");
            new KeptTown(workshop, out).copyTo(data, size, seed);
            out.printf(Locale.ROOT, "%,d persons, %,d ties, seed %d%n", size.persons(), size.ties(), seed);
            out.printf(
                    Locale.ROOT,
                    "%d processors, JVM %s, heap at most %,d MiB%n%n",
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.version(),
                    Runtime.getRuntime().maxMemory() >> 20);
            Seal seal = Seal.with(Passphrase.of("a passphrase of the bench"));
            List<BackupMade> made;
            try (ConfigurableApplicationContext context = open(data)) {
                made = CurrentUser.asProgram(() -> List.of(
                        backup(context, temporary.resolve("plain"), null),
                        backup(context, temporary.resolve("sealed"), seal)));
                audit(context.getBean(Audit.class), context.getBean(Studies.class));
            }
            restore("restored, plain", made.getFirst(), null, temporary.resolve("restored"));
            restore(
                    "restored, encrypted",
                    made.getLast(),
                    Passphrase.of("a passphrase of the bench"),
                    temporary.resolve("unsealed"));
            out.flush();
        } finally {
            KeptTown.delete(temporary);
        }
    }

    private ConfigurableApplicationContext open(Path data) {
        SpringApplication spring = new SpringApplication(workshop);
        spring.setWebApplicationType(WebApplicationType.NONE);
        // never over the server of an installation
        return spring.run("--bindeled.neo4j.uri=", "--bindeled.data=" + data);
    }

    private BackupMade backup(ConfigurableApplicationContext context, Path folder, @Nullable Seal seal) {
        SafeKeeping keeping = context.getBean(SafeKeeping.class);
        BackupMade made = timed(
                seal == null ? "backed up and checked, plain" : "backed up and checked, encrypted",
                () -> keeping.make(new SafeKeeping.Order(folder, seal, BackupMade.Origin.COMMAND), Progress.UNWATCHED));
        out.printf(Locale.ROOT, "%-42s %9.1f MiB%n", "  its size", made.bytes() / 1048576.0);
        return made;
    }

    private void audit(Audit audit, Studies studies) {
        List<String> ids = CurrentUser.asProgram(() -> ids(studies));
        timed(
                "1,000 looks at one person, each on the disk",
                () -> CurrentUser.asProgram(() -> {
                    for (int line = 0; line < LINES; line++) {
                        audit.record(Deed.LOOKED_AT, List.of(ids.get(line % ids.size())), "bench");
                    }
                    return audit;
                }));
        timed(
                "the same again, the persons having keys",
                () -> CurrentUser.asProgram(() -> {
                    for (int line = 0; line < LINES; line++) {
                        audit.record(Deed.LOOKED_AT, List.of(ids.get(line % ids.size())), "bench");
                    }
                    return audit;
                }));
        timed(
                "100 looks at 500 persons",
                () -> CurrentUser.asProgram(() -> {
                    for (int look = 0; look < 100; look++) {
                        int first = (look * 37) % Math.max(1, ids.size() - SHOWN);
                        audit.record(Deed.LOOKED_AT, ids.subList(first, Math.min(ids.size(), first + SHOWN)), "bench");
                    }
                    return audit;
                }));
        timed("the whole chain checked", audit::verify);
    }

    private static List<String> ids(Studies studies) {
        Snapshot snapshot = studies.snapshot(SnapshotQuery.defaults(), Progress.UNWATCHED);
        return IntStream.range(0, snapshot.size())
                .mapToObj(v -> snapshot.actor(v).id())
                .toList();
    }

    private void restore(String what, BackupMade made, @Nullable Passphrase passphrase, Path data) throws IOException {
        Restoring.Checked checked =
                timed("  checked", () -> Restoring.check(made.file(), passphrase, Progress.UNWATCHED));
        Files.createDirectories(data);
        // never into the server of an installation
        long began = System.nanoTime();
        try (Restoring restoring = Restoring.intoFolder(data)) {
            restoring.load(checked, Progress.UNWATCHED);
            restoring.publish();
        }
        row(what, (System.nanoTime() - began) / 1e9);
    }

    private <T> T timed(String what, Supplier<T> work) {
        long began = System.nanoTime();
        T result = work.get();
        row(what, (System.nanoTime() - began) / 1e9);
        return result;
    }

    private void row(String what, double seconds) {
        out.printf(Locale.ROOT, "%-42s %9.2f s%n", what, seconds);
        out.flush();
    }
}
