package dk.bindeled.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.demo.Lindeaa;
import dk.bindeled.demo.NativeFolder;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Tie;
import dk.bindeled.testing.NotOnServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code bridges --changes}: what changes would make of a network, and which have come into being. */
@NotOnServer("bridges makes a database of its own, whatever server an installation uses")
class BridgesChangesIT {

    private static final LocalDate DATE = LocalDate.of(2024, 6, 30);
    private static final LocalDate PLANNED = LocalDate.of(2023, 12, 31);

    @TempDir
    Path folder;

    private final CommandRun run = new CommandRun();

    @Test
    void aTieBetweenTwoOthersPutsThePlantedBridgeOnTwoPersonsAndOnePlannedHasComeThrough() throws IOException {
        NetworkRows rows = Lindeaa.generate();
        Path town = Files.createDirectory(folder.resolve("lindeaa"));
        NativeFolder.write(rows, town);
        Tie known = sinceThePlan(rows);
        String one = citizen(rows, "moellevangen");
        String other = citizen(rows, "skovhoej");
        Path file = written(
                "\uFEFF# a plan of last year",
                "",
                "add_tie;" + one + ";" + other + ";knows",
                "add_tie;" + known.to() + ";" + known.from() + ";knows",
                "train;a01;2.0");
        Path out = folder.resolve("out");
        CommandRun danish = new CommandRun(Locale.of("da"));
        assertThat(danish.of(
                        "bridges",
                        town,
                        "--groups",
                        "area:estate",
                        "--date",
                        DATE.toString(),
                        "--changes",
                        file.toString(),
                        "--planned",
                        PLANNED.toString(),
                        "--out",
                        out.toString()))
                .as(danish.err())
                .isZero();
        assertThat(danish.out())
                .contains("Af filens 3 ændringer: 1 er blevet som planlagt, 1 endnu ikke, og om 1 kan netværket ikke")
                .contains("2 relationer mellem grupper planlagt; én er blevet til.")
                .contains("2 ændringer er prøvet af")
                .contains("Møllevangen og Skovhøj: stadig skrøbelig; uafhængige broer 1 → 2.")
                .contains("Simuleret fra ambassadørerne: ");
        List<Map<String, String>> pairs = table(out, "what_if_pairs.csv");
        assertThat(pairs.stream()
                        .filter(row -> "moellevangen".equals(row.get("a")) && "skovhoej".equals(row.get("b")))
                        .findFirst()
                        .orElseThrow())
                .containsEntry("touched", "yes")
                .containsEntry("class_before", "fragile")
                .containsEntry("class_after", "fragile")
                .containsEntry("independent_bridges_before", "1")
                .containsEntry("independent_bridges_after", "2")
                .containsEntry("direct_ties_before", "4")
                .containsEntry("direct_ties_after", "5");
        List<Map<String, String>> planned = table(out, "planned.csv");
        assertThat(planned)
                .extracting(row -> row.get("line"), row -> row.get("state"), row -> row.get("reason"))
                .containsExactly(tuple("3", "not_yet", ""), tuple("4", "done", ""), tuple("5", "unknown", "no_trace"));
        assertThat(planned).extracting(row -> row.get("in_what_if")).containsExactly("yes", "no", "yes");
        assertThat(planned.get(1)).containsEntry("since", String.valueOf(known.since()));
        assertThat(planned.get(1)).containsEntry("planned", PLANNED.toString());
        Map<String, Map<String, String>> figures = figures(out);
        assertThat(figures.get("ties_between")).containsEntry("unit", "count").containsEntry("difference", "1");
        assertThat(figures.get("persons")).containsEntry("difference", "0");
        Map<String, String> reach = figures.getOrDefault("simulated_reach", Map.of());
        double more = number(reach, "difference");
        assertThat(more)
                .isCloseTo(number(reach, "after") - number(reach, "before"), within(1e-9))
                .isBetween(number(reach, "low"), number(reach, "high"))
                .as("who is trained reaches more")
                .isPositive();
        assertThat(table(out, "possibilities.csv"))
                .as("the network itself is as it was")
                .isNotEmpty();
    }

    @Test
    void ofClubsTheFilesOfChangesComeAndGoAndAMisfitWritesNothing() throws IOException {
        Path out = folder.resolve("out");
        Path file = written("add_tie;A01;A34;knows", "add_tie;A01;A02;knows", "remove_person;A34");
        assertThat(club(run, out, "--changes", file.toString())).as(run.err()).isZero();
        assertThat(run.out()).contains("Of the 3 changes of the file: 1 as planned by now, 2 not yet, of 0");
        assertThat(table(out, "planned.csv"))
                .extracting(row -> row.get("in_what_if"))
                .containsExactly("yes", "no", "yes");
        assertThat(figures(out).get("persons"))
                .containsEntry("before", "34")
                .containsEntry("after", "33")
                .containsEntry("difference", "-1");
        assertThat(club(run, out)).isZero();
        for (String name : List.of("what_if.csv", "what_if_pairs.csv", "planned.csv")) {
            assertThat(out.resolve(name)).as("of an earlier time").doesNotExist();
        }
        assertThat(run.out()).doesNotContain("changes");

        Path unwritten = folder.resolve("unwritten");
        Path wrong = written("remove_person;A34", "", "add_tie;A01;A34;knows");
        CommandRun danish = new CommandRun(Locale.of("da"));
        assertThat(club(danish, unwritten, "--changes", wrong.toString())).isEqualTo(Failures.WRONG_INPUT);
        assertThat(danish.err())
                .contains(
                        "Ændringen på linje 3 kan ikke gøres: \"add_tie;A01;A34;knows\". En af dem, den nævner, er ikke")
                .contains("Intet er skrevet.");
        assertThat(unwritten).isEmptyDirectory();

        assertThat(club(run, unwritten, "--changes", file.toString(), "--planned", "2999-01-01"))
                .isEqualTo(Failures.WRONG_INPUT);
        assertThat(run.err()).contains("planned on 2999-01-01");
        assertThat(run.of(
                        "bridges",
                        "florentine-families",
                        "--unit",
                        "bodies",
                        "--changes",
                        file.toString(),
                        "--out",
                        unwritten.toString()))
                .isEqualTo(Failures.WRONG_INPUT);
        assertThat(run.err()).contains("--unit persons");
        assertThat(unwritten).isEmptyDirectory();
    }

    private static int club(CommandRun command, Path out, String... more) {
        List<String> options = new ArrayList<>(List.of("--groups", "attribute:club", "--out", out.toString()));
        options.addAll(List.of(more));
        return command.of("bridges", "zachary-karate-club", options.toArray(String[]::new));
    }

    /** The only tie between two citizens of different estates, who have known each other for less than half a year. */
    private static Tie sinceThePlan(NetworkRows rows) {
        Map<Set<String>, Integer> ties = new HashMap<>();
        rows.ties().stream()
                .filter(tie -> tie.type().isLayer())
                .forEach(tie -> ties.merge(Set.of(tie.from(), tie.to()), 1, Integer::sum));
        Map<String, String> estates = new HashMap<>();
        rows.actors().stream()
                .filter(actor -> actor.kinds().equals(Set.of(Kind.CITIZEN))
                        && actor.area() != null
                        && actor.holdsAt(PLANNED)
                        && actor.until() == null)
                .forEach(actor -> estates.put(actor.id(), actor.area()));
        return rows.ties().stream()
                .filter(tie -> tie.type().isLayer() && tie.holdsAt(DATE) && !tie.holdsAt(PLANNED))
                .filter(tie -> ties.getOrDefault(Set.of(tie.from(), tie.to()), 0) == 1)
                .filter(tie -> estates.containsKey(tie.from()) && estates.containsKey(tie.to()))
                .filter(tie -> !estates.getOrDefault(tie.from(), "").equals(estates.get(tie.to())))
                .findFirst()
                .orElseThrow();
    }

    /** Somebody of an estate who is nothing but a citizen. */
    private static String citizen(NetworkRows rows, String estate) {
        return rows.actors().stream()
                .filter(actor -> actor.kinds().equals(Set.of(Kind.CITIZEN))
                        && estate.equals(actor.area())
                        && actor.holdsAt(DATE))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Path written(String... lines) throws IOException {
        return Files.write(folder.resolve("changes.txt"), List.of(lines));
    }

    private static Map<String, Map<String, String>> figures(Path out) throws IOException {
        Map<String, Map<String, String>> figures = new HashMap<>();
        table(out, "what_if.csv").forEach(row -> figures.put(row.getOrDefault("figure", ""), row));
        return figures;
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.getOrDefault(column, "NaN"));
    }

    private static List<Map<String, String>> table(Path out, String file) throws IOException {
        return CommandRun.table(out.resolve(file));
    }
}
