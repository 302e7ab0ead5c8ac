package dk.bindeled.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.testing.NotOnServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whom to start with, whom to train and on whom it hangs, from files through a real database to files and words. */
@NotOnServer("analyse, simulate and seeds make a database of their own, whatever server an installation uses")
class SeedsIT {

    private static final String KARATE = "zachary-karate-club";

    @TempDir
    Path out;

    private final CommandRun run = new CommandRun();

    @Test
    void theKarateClubIsStartedFromItsTwoLeadersWithAGuarantee() throws IOException {
        seeds("--k", "2", "--probability", "0.1", "--epsilon", "0.05", "--runs", "400000");
        List<String> rows = Files.readAllLines(out.resolve("seeds.csv"));
        assertThat(rows.getFirst()).isEqualTo("order,id,gain,gain_low,gain_high,cost,groups");
        assertThat(rows.subList(1, 3)).extracting(row -> row.split(",", -1)[1]).containsExactlyInAnyOrder("A01", "A34");
        JsonNode seeds = run.json(out.resolve("seeds.json")).at("/seeds");
        assertThat(seeds.at("/reach/value").asDouble()).isCloseTo(6.4212, within(0.012));
        assertThat(seeds.at("/guarantee").asDouble()).isBetween(0.58, 1.0);
        assertThat(seeds.at("/eligible_persons").asInt()).isEqualTo(34);
        double gains = rows.stream()
                .skip(1)
                .mapToDouble(row -> Double.parseDouble(row.split(",", -1)[2]))
                .sum();
        assertThat(gains).isCloseTo(seeds.at("/reach/value").asDouble(), within(1e-9));
        assertThat(out.resolve("training.csv")).doesNotExist();
    }

    @Test
    void onlyTheEligibleAreChosenAndEveryAreaHasItsMinimum() throws IOException {
        seeds("--k", "3", "--probability", "0.1", "--eligible", "id:A05,id:A06,id:A07,id:A11,attribute:club=1");
        assertThat(chosen()).isSubsetOf("A05", "A06", "A07", "A11").hasSize(3);
        seeds(
                "--k",
                "2",
                "--probability",
                "0.1",
                "--groups",
                "attribute:club",
                "--minimum-per-area",
                "1",
                "--eligible",
                "id:A33,id:A34,id:A02,id:A12");
        assertThat(chosen()).containsExactlyInAnyOrder("A34", "A02");
        assertThat(run.json(out.resolve("seeds.json")).at("/seeds/rule").asString())
                .isEqualTo("areas");
    }

    @Test
    void weightsSayWhomItIsToReach() throws IOException {
        seeds("--k", "1", "--probability", "0.1", "--weights", "attribute:club=1=1,others=0");
        assertThat(chosen()).containsExactly("A01");
        seeds("--k", "1", "--probability", "0.1", "--weights", "attribute:club=34=1,others=0");
        assertThat(chosen()).containsExactly("A34");
        JsonNode seeds = run.json(out.resolve("seeds.json")).at("/seeds");
        assertThat(seeds.at("/weights").toString()).isEqualTo("{\"attribute:club=34\":1.0,\"others\":0.0}");
        assertThat(seeds.at("/everyone").asDouble()).isLessThan(34);
    }

    @Test
    void whatIsChosenCostsNoMoreThanThereIs() throws IOException {
        Path priced = Files.createDirectory(out.resolve("priced"));
        Files.writeString(
                priced.resolve("actors.csv"),
                "id,kind,hours\nhub,citizen,10\na,citizen,1\nb,citizen,1\nc,citizen,1\nd,citizen,1\n");
        Files.writeString(
                priced.resolve("ties.csv"), "from,to,type\nhub,a,knows\nhub,b,knows\nhub,c,knows\nhub,d,knows\n");
        Path results = out.resolve("results");
        assertThat(run.of(
                        "seeds",
                        priced,
                        "--k",
                        "4",
                        "--probability",
                        "0.01",
                        "--cost",
                        "hours",
                        "--budget",
                        "3",
                        "--out",
                        results.toString()))
                .as(run.err())
                .isZero();
        assertThat(Files.readAllLines(results.resolve("seeds.csv"))).hasSize(4).noneMatch(row -> row.contains("hub"));
        assertThat(run.json(results.resolve("seeds.json")).at("/seeds/spent").asDouble())
                .isEqualTo(3);
        assertThat(run.of("seeds", priced, "--k", "1", "--probability", "0.1", "--cost", "hours", "--budget", "0.5"))
                .isEqualTo(2);
        assertThat(run.err()).contains("costs 1.0, more than the budget of 0.5");
        Files.writeString(priced.resolve("actors.csv"), "id,kind,hours\nhub,citizen,10\na,citizen,many\n");
        Files.delete(priced.resolve("ties.csv"));
        assertThat(run.of("seeds", priced, "--k", "1", "--probability", "0.1", "--cost", "hours", "--budget", "9"))
                .isEqualTo(2);
        assertThat(run.err()).contains("a has no cost", "\"hours\"", "\"many\"");
    }

    @Test
    void trainingAndDeparturesStartFromThoseChosenOrNamed() throws IOException {
        seeds("--k", "1", "--train", "2", "--factor", "3", "--departures", "--probability", "0.1", "--runs", "2000");
        JsonNode all = run.json(out.resolve("seeds.json"));
        String first = chosen().getFirst();
        assertThat(all.at("/training/starters/persons/0").asString()).isEqualTo(first);
        assertThat(all.at("/departures/starters/persons/0").asString()).isEqualTo(first);
        assertThat(all.at("/training/uplift/value").asDouble()).isPositive();
        // whoever it starts from takes everything along
        List<String> departures = Files.readAllLines(out.resolve("departures.csv"));
        assertThat(departures).hasSize(35);
        String loss = departures.stream()
                .filter(row -> row.startsWith(first + ","))
                .findFirst()
                .orElseThrow();
        assertThat(Double.parseDouble(loss.split(",", -1)[1]))
                .isCloseTo(all.at("/departures/reach/value").asDouble(), within(1e-9));
        assertThat(Files.readAllLines(out.resolve("training.csv"))).hasSize(3);

        seeds("--departures", "--seeds", "A12", "--probability", "0.5", "--runs", "2000");
        assertThat(out.resolve("seeds.csv")).doesNotExist();
        assertThat(out.resolve("training.csv")).doesNotExist();
        assertThat(run.json(out.resolve("seeds.json"))
                        .at("/departures/starters")
                        .toString())
                .isEqualTo("{\"source\":\"given\",\"persons\":[\"A12\"],\"not_there\":0}");
    }

    @Test
    void whatIsSimulatedAndWhoIsChosenStandBesideEachOtherInOneFolder() throws IOException {
        seeds("--k", "1", "--probability", "0.2", "--runs", "100");
        assertThat(run.of(
                        "simulate",
                        KARATE,
                        "--seeds",
                        "A01",
                        "--probability",
                        "0.1",
                        "--runs",
                        "100",
                        "--out",
                        out.toString()))
                .isZero();
        assertThat(Files.readAllLines(out.resolve("seed_probabilities.csv"))).endsWith("all,,,,0.2");
        assertThat(Files.readAllLines(out.resolve("probabilities.csv"))).endsWith("all,,,,0.1");
    }

    @Test
    void moreThanThereAreAreNotTrained() throws IOException {
        seeds("--train", "100000", "--seeds", "A01", "--probability", "0.2", "--runs", "100");
        assertThat(Files.readAllLines(out.resolve("training.csv"))).hasSizeBetween(10, 35);
    }

    @Test
    void everythingIsLookedAtBeforeTheWork() throws IOException {
        String drawing = new Words(Locale.UK).step("drawing-sets");
        refused("linear_threshold", "--k", "5", "--train", "1", "--model", "linear_threshold");
        assertThat(run.err().lines()).hasSize(1);
        refused("A99", "--k", "5", "--train", "1", "--seeds", "A01,A99");
        assertThat(run.err()).doesNotContain(drawing);
        assertThat(run.of(
                        "seeds",
                        "korean-villages",
                        "--k",
                        "5",
                        "--train",
                        "5",
                        "--probability",
                        "0.1",
                        "--runs",
                        "10000000"))
                .isEqualTo(2);
        assertThat(run.err())
                .contains("10000000 runs among 1047 persons are more than can be kept")
                .doesNotContain(drawing);
    }

    /** Nobody but b counts, and hub, who alone may be chosen, cannot bring him. */
    @Test
    void whereNobodyIsChosenNothingStartsFromSomebodyElse() throws IOException {
        Path priced = Files.createDirectory(out.resolve("priced"));
        Files.writeString(priced.resolve("actors.csv"), "id,kind,hours\nhub,citizen,1\na,citizen,1\nb,citizen,1\n");
        Files.writeString(priced.resolve("ties.csv"), "from,to,type\nhub,a,knows\n");
        List<String> asked = new ArrayList<>(List.of(
                "--k",
                "1",
                "--probability",
                "0.1",
                "--cost",
                "hours",
                "--budget",
                "5",
                "--eligible",
                "id:hub",
                "--weights",
                "id:b=1,others=0"));
        assertThat(run.of("seeds", priced, asked.toArray(String[]::new)))
                .as(run.err())
                .isZero();
        asked.add("--departures");
        assertThat(run.of("seeds", priced, asked.toArray(String[]::new))).isEqualTo(2);
        assertThat(run.err()).contains("Nobody was chosen to start with");
    }

    @Test
    void withoutOutItIsToldInWordsAndInDanishForDanes() {
        CommandRun danish = new CommandRun(Locale.of("da"));
        assertThat(danish.of(
                        "seeds",
                        KARATE,
                        "--k",
                        "1",
                        "--train",
                        "1",
                        "--departures",
                        "--model",
                        "weighted_cascade",
                        "--runs",
                        "1000"))
                .as(danish.err())
                .isZero();
        assertThat(danish.out())
                .contains("SIMULERET, ikke observeret. Model: vægtet kaskade")
                .contains("har man d relationer, tæller hver af dem 1/d")
                .contains("Hvem man kan begynde med: 1 person, valgt blandt 34")
                .containsPattern("Garanti, hvis modellen er rigtig: mindst [0-9]+,[0-9] %")
                .contains("Hvem man kan uddanne")
                .contains("Hvem det hænger på")
                .contains("I 1.000 gennemløb, med startværdi 1.");
    }

    @Test
    void oneThreadAndEightAndRowsInAnyOrderGiveTheSameBytes() throws IOException {
        Path shuffled = Files.createDirectory(out.resolve("shuffled"));
        for (String file : List.of("actors.csv", "ties.csv")) {
            List<String> lines = new ArrayList<>(Files.readAllLines(CommandRun.STUDIES.resolve(KARATE, file)));
            Collections.shuffle(lines.subList(1, lines.size()), new Random(8));
            Files.write(shuffled.resolve(file), lines);
        }
        for (String threads : List.of("1", "8")) {
            assertThat(run.of(
                            "seeds",
                            threads.equals("1") ? CommandRun.STUDIES.resolve(KARATE) : shuffled,
                            "--k",
                            "4",
                            "--train",
                            "2",
                            "--departures",
                            "--model",
                            "weighted_cascade",
                            "--runs",
                            "1000",
                            "--threads",
                            threads,
                            "--out",
                            out.resolve(threads).toString()))
                    .as(run.err())
                    .isZero();
        }
        CommandRun.assertSame(out.resolve("1"), out.resolve("8"), 5);
    }

    @Test
    void whatMeansNothingIsRefusedWithTheValueAndAdvice() {
        refused("--k K");
        refused("not 0", "--k", "0");
        refused("give --k too", "--eligible", "kind:citizen", "--departures");
        refused("\"A01\" says nothing", "--k", "1", "--eligible", "A01");
        refused("\"kind:dog\" says nothing", "--k", "1", "--eligible", "kind:dog");
        refused("belong together", "--k", "1", "--cost", "hours");
        refused("\"kind:citizen=x\"", "--k", "1", "--weights", "kind:citizen=x");
        refused("\"1\" is no factor", "--train", "1", "--factor", "1");
        refused("give --train too", "--k", "1", "--factor", "2");
        refused("leave --rings out", "--departures", "--rings", "2");
        refused("linear_threshold", "--train", "1", "--model", "linear_threshold", "--seeds", "A01");
        refused("not 10", "--k", "1", "--runs", "10");
        refused("--seeds names nobody", "--departures", "--seeds", "");
        refused("\"others\" stands more than once", "--k", "1", "--weights", "others=1,others=5");
        refused("\"id:A01\" stands more than once", "--k", "1", "--weights", "id:A01=1,others=0,id:A01=2");
    }

    private void refused(String named, String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        if (!all.contains("--model")) {
            all.addAll(List.of("--probability", "0.1"));
        }
        assertThat(run.of("seeds", KARATE, all.toArray(String[]::new)))
                .as(named)
                .isEqualTo(2);
        assertThat(run.err()).contains(named);
    }

    private void seeds(String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("--out", out.toString()));
        assertThat(run.of("seeds", KARATE, all.toArray(String[]::new)))
                .as(run.err())
                .isZero();
    }

    private List<String> chosen() throws IOException {
        return Files.readAllLines(out.resolve("seeds.csv")).stream()
                .skip(1)
                .map(row -> row.split(",", -1)[1])
                .toList();
    }
}
