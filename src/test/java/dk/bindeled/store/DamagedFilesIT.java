package dk.bindeled.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.store.StoreUnavailable.Problem;
import dk.bindeled.testing.NotOnServer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;

/**
 * Files of the database that are damaged while the program does not run. Either it starts and everything is there, or it says that the
 * database is damaged, where, and what to do; never does it start with less than there was.
 */
@NotOnServer("it damages the files in the data folder")
class DamagedFilesIT {

    /** Of every so many files one is damaged in each way; 1 takes an hour. */
    private static final int EVERY = Integer.getInteger("bindeled.faults.every", 41);

    private static final ImportSource SOURCE = new ImportSource("Else", "by");
    private static final NetworkRows TOWN = Village.town(500, 3_000);

    private static final Path WHOLE = OpenStore.temporaryFolder();
    private static final Path KILLED = OpenStore.temporaryFolder();

    private int started;
    private int refused;

    /** How a file is damaged. */
    enum Damage {
        FLIPPED,
        TRUNCATED,
        EMPTIED,
        DELETED
    }

    @BeforeAll
    static void prepare() throws IOException {
        try (OpenStore store = OpenStore.in(WHOLE)) {
            store.writer().load(TOWN, SOURCE, Progress.UNWATCHED);
            // as a killed program leaves it: what is only in the transaction log so far must be recovered
            FileSystemUtils.copyRecursively(WHOLE, KILLED);
        }
        Files.deleteIfExists(KILLED.resolve("bindeled.lock"));
        Files.deleteIfExists(KILLED.resolve("neo4j-address"));
    }

    @AfterAll
    static void delete() {
        OpenStore.delete(WHOLE);
        OpenStore.delete(KILLED);
    }

    private static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String part : List.of("neo4j/data/databases/neo4j", "neo4j/data/transactions/neo4j")) {
            try (Stream<Path> found = Files.walk(folder.resolve(part))) {
                found.filter(Files::isRegularFile).sorted().forEach(file -> files.add(folder.relativize(file)));
            }
        }
        return files;
    }

    @Test
    void noFileOfAStoppedDatabaseCanBeDamagedUnnoticed() throws Exception {
        damageEach(WHOLE);
    }

    @Test
    void noFileOfAKilledDatabaseCanBeDamagedUnnoticed() throws Exception {
        damageEach(KILLED);
    }

    /** Neo4j opens these without a word, and finds no tie any more, or not everybody: seen when more files were damaged than in each run. */
    @ParameterizedTest
    @CsvSource({
        "EMPTIED, neostore.relationshiptypestore.db, 111",
        "FLIPPED, schema/index/token-lookup-1.0/1/index-1, 221",
        "FLIPPED, neostore.relationshipstore.db, 1",
        "FLIPPED, neostore.nodestore.db, 1"
    })
    void whatNeo4jOpensWithoutAWordIsNoticed(Damage damage, String file, int seed) throws Exception {
        assertThat(outcome(WHOLE, Path.of("neo4j/data/databases/neo4j", file), damage, seed))
                .as("noise may also meet what nobody reads")
                .matches(outcome ->
                        outcome.endsWith(": refused") || (damage == Damage.FLIPPED && outcome.endsWith(": whole")));
    }

    private void damageEach(Path whole) throws Exception {
        int number = 0;
        List<String> silent = new ArrayList<>();
        for (Path file : files(whole)) {
            for (Damage damage : Damage.values()) {
                if (number++ % EVERY == 0) {
                    String outcome = outcome(whole, file, damage, number);
                    System.out.println(outcome);
                    if (outcome.contains("SILENT")) {
                        silent.add(outcome);
                    }
                }
            }
        }
        System.out.printf(
                "damaged %d times, started whole %d, refused in words %d%n",
                started + refused + silent.size(), started, refused);
        assertThat(silent).isEmpty();
    }

    private String outcome(Path whole, Path file, Damage damage, int seed) throws Exception {
        Path copy = OpenStore.temporaryFolder();
        try {
            FileSystemUtils.copyRecursively(whole, copy);
            spoil(copy.resolve(file), damage, new Random(seed));
            CompletableFuture<String> outcome = CompletableFuture.supplyAsync(() -> opened(copy));
            return damage + " " + file + ": " + outcome.get(90, TimeUnit.SECONDS);
        } finally {
            OpenStore.delete(copy);
        }
    }

    private String opened(Path folder) {
        List<String> read = new ArrayList<>();
        Throwable thrown = catchThrowable(() -> {
            try (OpenStore store = OpenStore.in(folder)) {
                NetworkRows rows = store.reader().read(Progress.UNWATCHED);
                read.add(rows.actors().size() + " " + rows.ties().size());
            }
        });
        if (thrown == null || !read.isEmpty()) {
            boolean all =
                    read.equals(List.of(TOWN.actors().size() + " " + TOWN.ties().size()));
            started += all ? 1 : 0;
            return all ? "whole" : "SILENT " + read;
        }
        StoreUnavailable told = told(thrown);
        if (told == null
                || !List.of(Problem.DAMAGED, Problem.FAULTY).contains(told.problem())
                || !told.message(Locale.ENGLISH).contains(folder.toString())) {
            return "SILENT " + thrown;
        }
        refused++;
        return "refused";
    }

    private static @Nullable StoreUnavailable told(Throwable thrown) {
        Throwable cause = thrown;
        while (cause != null && !(cause instanceof StoreUnavailable)) {
            cause = cause.getCause();
        }
        return (StoreUnavailable) cause;
    }

    private static void spoil(Path file, Damage damage, Random random) throws IOException {
        if (damage == Damage.DELETED) {
            Files.delete(file);
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.READ)) {
            switch (damage) {
                case EMPTIED -> channel.truncate(0);
                case TRUNCATED -> channel.truncate(channel.size() / 2);
                default -> {
                    byte[] noise = new byte[64];
                    random.nextBytes(noise);
                    for (int k = 0; k < 20 && channel.size() > 0; k++) {
                        channel.write(ByteBuffer.wrap(noise), random.nextLong(channel.size()));
                    }
                }
            }
        }
    }
}
