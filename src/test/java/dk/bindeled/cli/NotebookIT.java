package dk.bindeled.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.BindeledApplication;
import dk.bindeled.Workshop;
import dk.bindeled.testing.NotOnServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The notebooks, run from end to end on results that were just made. */
@NotOnServer("analyse, simulate and seeds make a database of their own, whatever server an installation uses")
class NotebookIT {

    private static final Path FOLDER =
            Path.of("src/test/resources/studies/zachary-karate-club").toAbsolutePath();

    @TempDir
    static Path results;

    @TempDir
    Path work;

    @BeforeAll
    static void analyseTheKarateClub() {
        StringWriter err = new StringWriter();
        CommandLine line = BindeledCommand.of(BindeledApplication.class, Workshop.class, Locale.UK);
        line.setErr(new PrintWriter(err, true));
        assertThat(line.execute(
                        "analyse", FOLDER.toString(), "--out", results.toString(), "--groups", "attribute:club"))
                .as(err::toString)
                .isZero();
    }

    @Test
    void theFirstLookRedrawsTwoFiguresAndAgreesWithNetworkxOnThreeMeasures() throws Exception {
        NotebookRun run = run(results);

        assertThat(run.exit()).as(run.log()).isZero();
        assertThat(run.pictures()).isEqualTo(2);
        assertThat(run.text())
                .contains("34 persons, 78 ties")
                .contains("transitivity: agrees, it is 0.255682")
                .contains("betweenness: agrees for all 34; for A01 it is 231.071429")
                .contains("constraint: agrees for all 34; for A01 it is 0.155423");
    }

    @Test
    void aFigureThatIsWrongInTheTenthDigitStopsIt() throws Exception {
        Path tampered = copy("tampered");
        String actors = Files.readString(tampered.resolve("actors.csv"));
        assertThat(actors).contains(",231.07142857");
        Files.writeString(tampered.resolve("actors.csv"), actors.replace(",231.07142857", ",231.07142957"));

        NotebookRun run = run(tampered);

        assertThat(run.exit()).isNotZero();
        assertThat(run.log()).contains("betweenness differs for ['A01']");
    }

    @Test
    void anEstimateIsSaidToBeOneAndNotHeldToNineDigits() throws Exception {
        Path estimated = copy("estimated");
        String network = Files.readString(estimated.resolve("network.json"));
        String sampled = network.replaceFirst(
                "\"method\"\\s*:\\s*\"exact\"",
                "\"method\":\"sampled\",\"epsilon\":0.01,\"delta\":0.1,\"samples\":2048");
        assertThat(sampled).isNotEqualTo(network);
        Files.writeString(estimated.resolve("network.json"), sampled);
        String actors = Files.readString(estimated.resolve("actors.csv"));
        Files.writeString(estimated.resolve("actors.csv"), actors.replace(",231.07142857", ",229.4"));

        NotebookRun run = run(estimated);

        assertThat(run.exit()).as(run.log()).isZero();
        assertThat(run.text())
                .contains("betweenness: estimated from a sample, not worked out again")
                .contains("constraint: agrees for all 34");
    }

    @Test
    void shortPathsAreNotHeldAgainstAllPaths() throws Exception {
        Path near = copy("near");
        String network = Files.readString(near.resolve("network.json"));
        String shortPaths =
                network.replaceFirst("\"method\"\\s*:\\s*\"exact\"", "\"method\":\"short_paths\",\"steps\":2");
        assertThat(shortPaths).isNotEqualTo(network);
        Files.writeString(near.resolve("network.json"), shortPaths);
        String actors = Files.readString(near.resolve("actors.csv"));
        Files.writeString(near.resolve("actors.csv"), actors.replace(",231.07142857", ",180.5"));

        NotebookRun run = run(near);

        assertThat(run.exit()).as(run.log()).isZero();
        assertThat(run.text()).contains("betweenness: by paths of at most 2 steps only, not worked out again");
    }

    private Path copy(String name) throws IOException {
        Path copy = Files.createDirectory(work.resolve(name));
        for (String file : List.of("network.json", "groups.csv", "actors.csv")) {
            Files.copy(results.resolve(file), copy.resolve(file));
        }
        return copy;
    }

    private NotebookRun run(Path resultFiles) throws IOException, InterruptedException {
        return NotebookRun.of(
                "first-look.ipynb",
                work,
                Map.of("BINDELED_FOLDER", FOLDER.toString(), "BINDELED_RESULTS", resultFiles.toString()));
    }
}
