package dk.bindeled.study;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.demo.Lindeaa;
import dk.bindeled.demo.NativeFolder;
import dk.bindeled.intake.Intake;
import dk.bindeled.intake.IntakeOptions;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.testing.NotOnServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same input gives the same bytes, on any machine and in any order. */
@NotOnServer("it uses no database")
class SameBytesIT {

    @TempDir
    static Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void anyNumberOfProcessorsGivesTheSameBytes(int processors) throws IOException, InterruptedException {
        Path one = written(2);
        Path other = written(processors);
        assertSame(one.resolve("lindeaa"), other.resolve("lindeaa"));
        assertSame(one.resolve("town"), other.resolve("town"));
        assertSame(one.resolve("everything"), other.resolve("everything"));
        assertSame(one.resolve("simulations"), other.resolve("simulations"));
        assertThat(files(one.resolve("simulations"))).hasSize(11);
        assertThat(one.resolve("everything").resolve("new_ties.csv")).isNotEmptyFile();
        assertThat(Files.readString(one.resolve("town").resolve("network.json")))
                .contains("\"sampled\"");
    }

    @Test
    void rowsInAnotherOrderGiveTheSameBytes() throws IOException {
        for (NetworkRows rows : List.of(Lindeaa.generate(), StudyBytes.town())) {
            Path one = Files.createTempDirectory(folder, "rows");
            Path other = Files.createTempDirectory(folder, "rows");
            StudyBytes.write(rows, one);
            StudyBytes.write(
                    new NetworkRows(
                            shuffled(rows.areas(), 1),
                            shuffled(rows.actors(), 2),
                            shuffled(rows.ties(), 3),
                            shuffled(rows.referrals(), 4)),
                    other);
            assertSame(one, other);
        }
    }

    @Test
    void linesInAnotherOrderGiveTheSameBytes() throws IOException {
        Path one = Files.createTempDirectory(folder, "lines");
        Path other = Files.createTempDirectory(folder, "lines");
        NativeFolder.write(Lindeaa.generate(), one.resolve("in"));
        Files.createDirectories(other.resolve("in"));
        for (Path file : files(one.resolve("in"))) {
            List<String> lines = Files.readAllLines(file);
            List<String> mixed = new ArrayList<>(lines.subList(0, 1));
            mixed.addAll(shuffled(lines.subList(1, lines.size()), 5));
            Files.write(other.resolve("in").resolve(file.getFileName()), mixed);
        }
        StudyBytes.write(read(one.resolve("in")), one.resolve("out"));
        StudyBytes.write(read(other.resolve("in")), other.resolve("out"));
        assertSame(one.resolve("out"), other.resolve("out"));
    }

    private static NetworkRows read(Path in) {
        return Intake.check(in, IntakeOptions.withEveryAttribute(), Progress.UNWATCHED)
                .rows();
    }

    /** The studies as a process with so many processors writes them. */
    private static Path written(int processors) throws IOException, InterruptedException {
        Path out = Files.createTempDirectory(folder, "processors");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:ActiveProcessorCount=" + processors,
                        "-cp",
                        System.getProperty("java.class.path"),
                        StudyBytes.class.getName(),
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.resolve("log").toFile())
                .start();
        Path log = out.resolve("log");
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("It ended").isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        return out;
    }

    private static void assertSame(Path one, Path other) throws IOException {
        assertThat(files(one)).isNotEmpty();
        for (Path file : files(one)) {
            assertThat(other.resolve(file.getFileName())).hasSameBinaryContentAs(file);
        }
    }

    private static List<Path> files(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static <T> List<T> shuffled(List<T> rows, long seed) {
        List<T> mixed = new ArrayList<>(rows);
        Collections.shuffle(mixed, new Random(seed));
        return mixed;
    }
}
