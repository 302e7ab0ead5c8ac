package dk.bindeled.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.demo.Lindeaa;
import dk.bindeled.demo.NativeFolder;
import dk.bindeled.testing.NotOnServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bridges on the command line, from files through a real database to files, held against published values and what was planted. */
@NotOnServer("bridges makes a database of its own, whatever server an installation uses")
class BridgesIT {

    @TempDir
    Path folder;

    private final CommandRun run = new CommandRun();

    @Test
    void theTwoKarateClubsHaveARobustBridgeAndOnePersonHangsByOneTie() throws IOException {
        Path out = folder.resolve("out");
        assertThat(run.of("bridges", "zachary-karate-club", "--groups", "attribute:club", "--out", out.toString()))
                .isZero();
        assertThat(run.out()).contains("One pair of groups: robust 1, thin 0, fragile 0, without");
        List<Map<String, String>> matrix = table(out, "matrix.csv");
        assertThat(matrix).hasSize(1);
        assertThat(matrix.getFirst())
                .containsEntry("class", "robust")
                .containsEntry("direct_ties", "11")
                .containsEntry("independent_bridges", "5");
        assertThat(number(matrix.getFirst(), "expected")).isCloseTo(38.942308, within(5e-7));
        assertThat(number(matrix.getFirst(), "busiest_share")).isCloseTo(4 / 11.0, within(1e-12));
        assertThat(table(out, "possibilities.csv")).isEmpty();
        assertThat(table(out, "held_together.csv")).hasSize(1);
        assertThat(table(out, "held_together.csv").getFirst())
                .containsEntry("person", "A01")
                .containsEntry("cut_off", "6");
        assertThat(table(out, "bridge_ties.csv")).hasSize(1);
        assertThat(table(out, "introductions.csv")).hasSize(1);
        Map<String, String> tested = table(out, "self_running.csv").getLast();
        assertThat(tested).containsEntry("person", "A01").containsEntry("brought", "16");
        assertThat(number(tested, "connected")).isCloseTo(61 / 120.0, within(1e-12));
    }

    @Test
    void theFamiliesOfFlorenceNeedTwoIntroductionsAndAreSetAgainstTheirWealth() throws IOException {
        Path out = folder.resolve("out");
        assertThat(run.of(
                        "bridges",
                        "florentine-families",
                        "--unit",
                        "bodies",
                        "--layers",
                        "knows",
                        "--groups",
                        "attribute:priors",
                        "--against",
                        "attribute:wealth",
                        "--out",
                        out.toString()))
                .isZero();
        assertThat(table(out, "introductions.csv")).hasSize(2);
        assertThat(table(out, "across.csv")).isNotEmpty();
        assertThat(run.of("bridges", "florentine-families", "--unit", "bodies", "--out", out.toString()))
                .isZero();
        assertThat(out.resolve("across.csv"))
                .as("what was asked for before is taken away")
                .doesNotExist();
    }

    @Test
    void eachPlantedMotifIsAmongTheFirstFiveOfItsList() throws IOException {
        Path town = Files.createDirectory(folder.resolve("lindeaa"));
        NativeFolder.write(Lindeaa.generate(), town);
        Path out = folder.resolve("out");
        String[] asked = {"--groups", "area:estate", "--against", "membership", "--date", "2024-06-30", "--out"};
        assertThat(run.of("bridges", town, with(asked, out))).isZero();
        assertThat(run.out())
                .contains("136 pairs of groups: robust 74, thin 35, fragile 17, without")
                .contains("Møllevangen and Skovhøj: fragile; 4 ties");
        List<Map<String, String>> possibilities = table(out, "possibilities.csv");
        Map<String, String> planted = possibilities.stream()
                .limit(5)
                .filter(row -> "moellevangen".equals(row.get("a")) && "skovhoej".equals(row.get("b")))
                .findFirst()
                .orElseThrow();
        assertThat(planted)
                .containsEntry("persons", "212")
                .containsEntry("independent_bridges", "1")
                .containsEntry("carriers", "a01")
                .containsEntry("introductions", "5");
        assertThat(table(out, "held_together.csv").getFirst())
                .containsEntry("person", "f01")
                .containsEntry("cut_off", "46");
        assertThat(table(out, "brokers.csv").subList(0, 5))
                .extracting(row -> row.get("broker"))
                .contains("a01");
        assertThat(table(out, "welcome.csv"))
                .filteredOn(row -> "yes".equals(row.get("few")))
                .extracting(row -> row.get("community"))
                .contains("traen-sammen")
                .doesNotContain("kaffe-paa-kanden");
        Map<String, String> havnen = table(out, "group_routes.csv").stream()
                .filter(row -> "havnen".equals(row.get("group")))
                .findFirst()
                .orElseThrow();
        assertThat(havnen)
                .as("nobody knows a decision-maker, or anyone who knows one")
                .containsEntry("steps_1", "0")
                .containsEntry("steps_2", "0");
        assertThat(table(out, "sectors.csv")).hasSize(6);
        assertThat(table(out, "collaborations.csv")).isNotEmpty();
        assertThat(table(out, "institution_coverage.csv")).isNotEmpty();
        Path again = folder.resolve("again");
        assertThat(run.of("bridges", town, with(asked, again))).isZero();
        try (Stream<Path> files = Files.list(out)) {
            CommandRun.assertSame(out, again, (int) files.count());
        }
    }

    @Test
    void whatCannotBeIsSaidInTheLanguageOfTheOneWhoAsks() throws IOException {
        CommandRun danish = new CommandRun(Locale.of("da"));
        Path out = folder.resolve("out");
        assertThat(danish.of("bridges", "zachary-karate-club", "--against", "membership", "--out", out.toString()))
                .isEqualTo(2);
        assertThat(danish.err()).contains("membership").contains("attribute:club");
        assertThat(out.resolve("matrix.csv")).doesNotExist();
        Files.createDirectories(out);
        Files.writeString(out.resolve("brokers.csv"), "my own");
        assertThat(danish.of("bridges", "zachary-karate-club", "--out", out.toString()))
                .isEqualTo(2);
        assertThat(out.resolve("brokers.csv")).hasContent("my own");
        assertThat(danish.of(
                        "bridges",
                        "zachary-karate-club",
                        "--groups",
                        "all",
                        "--out",
                        folder.resolve("other").toString()))
                .isZero();
        assertThat(danish.out()).contains("Der er ikke to grupper at sammenligne");
    }

    private static String[] with(String[] asked, Path out) {
        String[] all = Arrays.copyOf(asked, asked.length + 1);
        all[asked.length] = out.toString();
        return all;
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.getOrDefault(column, "NaN"));
    }

    private static List<Map<String, String>> table(Path out, String file) throws IOException {
        return CommandRun.table(out.resolve(file));
    }
}
