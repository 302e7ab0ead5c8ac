package dk.bindeled.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.BindeledApplication;
import dk.bindeled.testing.NotOnServer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The notebooks on what has spread and on what might, run from end to end. */
@NotOnServer("analyse, simulate and seeds make a database of their own, whatever server an installation uses")
class CascadeNotebooksIT {

    @TempDir
    static Path results;

    @TempDir
    Path work;

    @BeforeAll
    static void analyseHagelloch() {
        CommandRun run = new CommandRun();
        assertThat(run.of(
                        "analyse",
                        "hagelloch-1861",
                        "--window",
                        "21",
                        "--date",
                        "1862-12-31",
                        "--out",
                        results.toString()))
                .as(run.err())
                .isZero();
    }

    @Test
    void theRingsOfHagellochAgreeWithWhatIsWorkedOutFromWhoBroughtWhom() throws Exception {
        NotebookRun run = rings(results);

        assertThat(run.exit()).as(run.log()).isZero();
        assertThat(run.pictures()).isEqualTo(2);
        assertThat(run.text())
                .contains("188 persons reached in")
                .contains("persons per ring: 4, 8, 50, 102, 22, 2")
                .containsPattern("structural virality agrees for all [1-4] cascades of five or more")
                .contains("R agrees, it is 0.978723 over 188 persons followed for 21 days; no interval: too few");
    }

    @Test
    void aPersonMovedToAnotherRingStopsIt() throws Exception {
        Path tampered = Files.createDirectory(work.resolve("tampered"));
        for (String file : new String[] {"network.json", "cascades.csv", "rings.csv", "parents.csv"}) {
            Files.copy(results.resolve(file), tampered.resolve(file));
        }
        String parents = Files.readString(tampered.resolve("parents.csv"));
        String moved = parents.replaceFirst("(?m)^(c\\d+),c\\d+,", "$1,,");
        assertThat(moved).isNotEqualTo(parents);
        Files.writeString(tampered.resolve("parents.csv"), moved);

        NotebookRun run = rings(tampered);

        assertThat(run.exit()).isNotZero();
        assertThat(run.log()).contains("in the results and");
    }

    @Test
    void simulatedAdoptionIsHeldBesideWhatReallySpread() throws Exception {
        NotebookRun run = NotebookRun.of(
                "adoption.ipynb",
                work,
                Map.of(
                        "BINDELED_VILLAGES",
                        CommandRun.STUDIES
                                .resolve("korean-villages")
                                .toAbsolutePath()
                                .toString(),
                        "BINDELED_COMMAND",
                        program().toString()));

        assertThat(run.exit()).as(run.log()).isZero();
        assertThat(run.pictures()).isEqualTo(1);
        assertThat(run.text())
                .contains("1047 women in 25 villages, 3313 ties")
                .contains("79 first adopters; of the 968 others 594 followed by the end")
                .containsPattern("independent cascade in half 0 of the villages: p = 0\\.[0-9]+, estimated in half 1")
                .containsPattern(
                        "simulated, weighted_cascade, p by the number of ties, 10000 runs, seed 1: [0-9.]+ women")
                .containsPattern(
                        "followed by the end: the best hit rate of the models is [0-9.]+% .*, by chance [0-9.]+%")
                .containsPattern("linear threshold: foretells [0-9.]+% (more|fewer) than followed");
    }

    private NotebookRun rings(Path resultFiles) throws IOException, InterruptedException {
        return NotebookRun.of(
                "rings.ipynb", work, Map.of("BINDELED_RINGS", resultFiles.toString(), "BINDELED_WINDOW", "21"));
    }

    /** A script that starts the program as this build compiled it. */
    private Path program() throws IOException {
        Path script = work.resolve("bindeled");
        String classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        Files.writeString(script, """
                #!/bin/sh
                exec "%s" "@%s" -XX:TieredStopAtLevel=1 -Duser.language=en -cp "%s" %s "$@"
                """.formatted(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        Path.of("src/main/jvm.options").toAbsolutePath(),
                        classes,
                        BindeledApplication.class.getName()));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script;
    }
}
