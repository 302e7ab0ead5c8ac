package dk.bindeled.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.BindeledApplication;
import dk.bindeled.Workshop;
import dk.bindeled.testing.NotOnServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real studies from their files through a real database to the result files, held against published values. */
@NotOnServer("analyse, simulate and seeds make a database of their own, whatever server an installation uses")
class AnalyseIT {

    private static final Path STUDIES = Path.of("src/test/resources/studies");

    @TempDir
    Path out;

    private final StringWriter err = new StringWriter();

    @Test
    void whatIsAskedForBesideStandsInFilesOfItsOwn() throws IOException {
        assertThat(analyse(
                        "zachary-karate-club",
                        "--groups",
                        "attribute:club",
                        "--new-ties",
                        "--communities",
                        "--betweenness-steps",
                        "2"))
                .isZero();
        // the tie to A12 is the only bridge, and A12 has no other tie
        Map<String, Map<String, String>> introductions = table("introductions.csv", "b");
        assertThat(introductions).hasSize(1);
        assertThat(introductions.toString()).contains("A12").contains("component=A01");
        // the two clubs have a robust bridge
        assertThat(table("new_ties.csv", "a")).isEmpty();
        assertThat(table("communities.csv", "id")).hasSize(34);
        JsonNode parameters = network().at("/parameters");
        assertThat(parameters.at("/communities/count").asInt()).isEqualTo(4);
        assertFigure(parameters, "/communities/modularity/value", 0.419790);
        assertThat(parameters.at("/betweenness").toString()).isEqualTo("{\"method\":\"short_paths\",\"steps\":2}");
        assertThat(analyse("zachary-karate-club", "--exact-betweenness", "--betweenness-steps", "2"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("Choose either --exact-betweenness or --betweenness-steps");
    }

    @Test
    void zacharysKarateClubGivesThePublishedFigures() throws IOException {
        assertThat(analyse("zachary-karate-club", "--groups", "attribute:club")).isZero();
        JsonNode network = network();
        assertThat(network.at("/n").asInt()).isEqualTo(34);
        assertThat(network.at("/m").asInt()).isEqualTo(78);
        assertThat(network.at("/components").asInt()).isEqualTo(1);
        assertFigure(network, "/bonding/supported_share/value", 0.940299);
        assertThat(network.at("/bonding/supported_share/n").asInt()).isEqualTo(67);
        assertFigure(network, "/bonding/transitivity/value", 0.255682);
        assertFigure(network, "/bonding/clustering/value", 0.587931);
        assertThat(network.at("/bonding/clustering/n").asInt()).isEqualTo(33);
        assertFigure(network, "/bridging/ei/value", -0.717949);
        assertFigure(network, "/bridging/ei/expected", 0.030303);
        assertThat(network.at("/bridging/ei/p").asDouble()).isBetween(0.001, 0.01);
        assertFigure(network, "/bridging/ties_between/value", 11);
        assertFigure(network, "/bridging/ties_between/expected", 38.942308);
        assertFigure(network, "/bridging/bridging_ratio/value", 11 / 38.9423076923);
        assertFigure(network, "/coverage/classified/value", 1);

        Map<String, Map<String, String>> actors = table("actors.csv", "id");
        assertThat(actors).hasSize(34);
        assertColumn(actors, "A01", "betweenness", 231.071429);
        assertColumn(actors, "A34", "betweenness", 160.551587);
        assertColumn(actors, "A01", "betweenness_normalised", 0.437635);
        assertColumn(actors, "A01", "constraint", 0.155423);
        assertColumn(actors, "A34", "constraint", 0.156419);
        assertColumn(actors, "A34", "effective_size", 15.235294);
        assertColumn(actors, "A01", "cut_off", 6);
        assertColumn(actors, "A01", "coordinator", 174);
        assertColumn(actors, "A01", "itinerant", 0);
        assertColumn(actors, "A01", "gatekeeper", 15);
        assertColumn(actors, "A34", "coordinator", 156);
        assertColumn(actors, "A34", "itinerant", 6);
        assertColumn(actors, "A34", "representative", 40);
        assertFigure(network, "/bridging/assortativity/value", 0.717531);
        assertFigure(network, "/bridging/modularity/value", 0.358235);
        assertFigure(network, "/bridging/local_bridges/value", 11);
        assertFigure(network, "/bridging/introductions_needed/value", 1);
        assertFigure(network, "/bridging/lone_pairs/value", 0);
        assertFigure(network, "/bridging/kirchhoff_index/value", 470.268185);
        assertThat(network.at("/parameters/betweenness/method").asString()).isEqualTo("exact");
        assertThat(actors.values())
                .filteredOn(row -> !"0".equals(row.get("cut_off")))
                .hasSize(1);

        Map<String, Map<String, String>> groups = table("groups.csv", "group");
        assertColumn(groups, "1", "transitivity", 0.391960);
        assertColumn(groups, "34", "transitivity", 0.251397);
        assertThat(Files.readAllLines(out.resolve("group_pairs.csv")))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("1,34,11,0,38.9423076923")
                .endsWith(",5,0.36363636363636365,robust");
    }

    @Test
    void theMediciStandBetweenTheFamiliesOfFlorence() throws IOException {
        assertThat(analyse("florentine-families", "--unit", "bodies", "--layers", "knows"))
                .isZero();
        assertThat(network().at("/unit").asString()).isEqualTo("bodies");
        assertFigure(network(), "/bridging/introductions_needed/value", 2);
        assertColumn(table("actors.csv", "id"), "MEDICI", "betweenness", 47.5);
    }

    @Test
    void theKoreanVillagesAreManyComponents() throws IOException {
        assertThat(analyse("korean-villages", "--groups", "area:district")).isZero();
        JsonNode network = network();
        assertThat(network.at("/n").asInt()).isEqualTo(1047);
        assertThat(network.at("/m").asInt()).isEqualTo(3313);
        assertThat(network.at("/components").asInt()).isEqualTo(41);
        assertThat(table("groups.csv", "group")).hasSize(25);
    }

    @Test
    void formalTiesOfTheHighTechFirmAreLeftOut() throws IOException {
        assertThat(analyse("krackhardt-high-tech")).isZero();
        assertThat(network().at("/m").asInt()).isEqualTo(159);
    }

    @Test
    void theLawyersHave881PairsWithATie() throws IOException {
        assertThat(analyse("lazega-lawyers")).isZero();
        assertThat(network().at("/m").asInt()).isEqualTo(881);
    }

    @Test
    void theRingsOfHagellochAreThoseOfTheRecord() throws IOException {
        assertThat(analyse("hagelloch-1861", "--window", "21", "--date", "1862-12-31"))
                .isZero();
        Map<Integer, Integer> rings = new TreeMap<>();
        table("rings.csv", "root", "ring")
                .values()
                .forEach(row -> rings.merge(
                        Integer.valueOf(row.get("ring")), Integer.valueOf(row.get("persons")), Integer::sum));
        assertThat(rings.values()).containsExactly(4, 8, 50, 102, 22, 2);
        JsonNode cascades = network().at("/cascades");
        assertFigure(cascades, "/reached/value", 188);
        assertFigure(cascades, "/cold_roots/value", 4);
        assertFigure(cascades, "/reproduction/value", 0.978723);
        assertThat(cascades.at("/reproduction/n").asInt()).isEqualTo(188);
        assertThat(cascades.at("/reproduction/reason").asString()).isEqualTo("too few");
        assertFigure(cascades, "/generation_time/value", 10);
        assertThat(table("parents.csv", "person")).hasSize(188);
    }

    @Test
    void womenWhoOnlyMetAtEventsHaveNoTiesAndSoNoBonding() throws IOException {
        assertThat(analyse("davis-southern-women")).isZero();
        JsonNode network = network();
        assertThat(network.at("/n").asInt()).isEqualTo(18);
        assertThat(network.at("/m").asInt()).isZero();
        network.at("/bonding")
                .properties()
                .forEach(figure -> assertThat(figure.getValue().at("/value").isNull())
                        .as(figure.getKey())
                        .isEqualTo(!figure.getKey().equals("two_mode_clustering")));
        assertFigure(network, "/bonding/two_mode_clustering/value", 0.467764);
        assertThat(network.at("/bonding/supported_share/reason").asString()).isEqualTo("no ties");
    }

    @Test
    void theSameInputGivesTheSameBytesInAnyOrderOfRows() throws IOException {
        Path shuffled = Files.createDirectory(out.resolve("shuffled"));
        for (String file : List.of("actors.csv", "ties.csv")) {
            List<String> lines = new ArrayList<>(Files.readAllLines(STUDIES.resolve("zachary-karate-club", file)));
            java.util.Collections.reverse(lines.subList(1, lines.size()));
            Files.write(shuffled.resolve(file), lines);
        }
        assertThat(run(STUDIES.resolve("zachary-karate-club"), out.resolve("first")))
                .isZero();
        assertThat(run(shuffled, out.resolve("second"))).isZero();
        try (Stream<Path> files = Files.list(out.resolve("first"))) {
            List<Path> written = files.toList();
            assertThat(written).hasSize(14);
            for (Path file : written) {
                assertThat(out.resolve("second").resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void anUnknownGroupingIsRefusedWithThoseThereAre() {
        assertThat(analyse("zachary-karate-club", "--groups", "attribute:colour"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("attribute:colour").contains("attribute:club, all");
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void faultsAreListedAndNothingIsStudiedUnlessTheyAreAccepted() throws IOException {
        Path broken = Files.createDirectory(out.resolve("broken"));
        Files.writeString(broken.resolve("actors.csv"), "id,kind\na,citizen\nb,citizen\n");
        Files.writeString(broken.resolve("ties.csv"), "from,to,type\na,b,knows\na,nobody,knows\n");
        Path results = out.resolve("results");
        assertThat(run(broken, results)).isEqualTo(2);
        assertThat(err.toString()).contains("ties.csv").contains("3").contains("nobody");
        assertThat(results).doesNotExist();
        assertThat(run(broken, results, "--accept-faults")).isZero();
        JsonNode network = JsonMapper.builder().build().readTree(Files.readString(results.resolve("network.json")));
        assertThat(network.at("/m").asInt()).isEqualTo(1);
    }

    @Test
    void referralsThatCannotBeAreListedWithTheirRowsAndNeverDropped() throws IOException {
        Path folder = Files.createDirectory(out.resolve("wrong"));
        Files.writeString(
                folder.resolve("actors.csv"),
                "id,kind\ng,ambassador\na,citizen\nb,citizen\nc,citizen\nd,citizen\nclub,association\n");
        Files.writeString(folder.resolve("referrals.csv"), """
                id,guide,citizen,community,begun_on,shown_on,welcomed_on,ended_on
                r1,a,a,club,2023-01-01,2023-01-02,2023-01-03,
                r2,g,b,club,2023-01-01,2023-02-02,2023-01-03,
                r3,g,c,club,2023-01-01,2023-01-02,2023-01-03,
                r4,g,d,club,2023-01-01,2023-01-02,2023-01-05,2023-01-04
                """);
        Path results = out.resolve("results");
        assertThat(run(folder, results)).isZero();
        assertThat(Files.readAllLines(results.resolve("invalid_referrals.csv")))
                .containsExactly(
                        "id,guide,citizen,community,begun_on,shown_on,welcomed_on,still_there_on,ended_on,fault,effect",
                        "r1,a,a,club,2023-01-01,2023-01-02,2023-01-03,,,guide_is_citizen,person_is_cold",
                        "r2,g,b,club,2023-01-01,2023-02-02,2023-01-03,,,welcomed_before_shown,person_is_cold",
                        "r4,g,d,club,2023-01-01,2023-01-02,2023-01-05,,2023-01-04,impossible_date,person_is_cold");
        assertThat(err.toString()).contains("3 referrals cannot be right").contains("invalid_referrals.csv");
        JsonNode network = JsonMapper.builder().build().readTree(Files.readString(results.resolve("network.json")));
        assertThat(network.at("/cascades/reached/value").asInt()).isEqualTo(4);
        assertThat(network.at("/cascades/cold_roots/value").asInt()).isEqualTo(3);
        // as of the last date in the data three of them may still go on
        assertThat(Files.readAllLines(results.resolve("funnel.csv"))).contains("club,4,4,4,0,3");

        Files.writeString(folder.resolve("referrals.csv"), "id,guide,citizen,community\nr1,a,b,club\nr2,b,a,club\n");
        assertThat(run(folder, results)).isZero();
        assertThat(Files.readAllLines(results.resolve("invalid_referrals.csv")))
                .contains("r1,a,b,club,,,,,,cycle,person_is_cold", "r2,b,a,club,,,,,,cycle,person_is_cold");
        Files.writeString(folder.resolve("referrals.csv"), "id,guide,citizen,community\nr1,g,b,nowhere\n");
        assertThat(run(folder, results)).isEqualTo(2);
        assertThat(err.toString()).contains("referrals.csv").contains("nowhere");
    }

    @Test
    void wordsThatMeanNothingAreRefusedBeforeAnyWork() {
        assertThat(analyse("zachary-karate-club", "--date", "2024-13-45")).isEqualTo(2);
        assertThat(analyse("zachary-karate-club", "--layers", "likes")).isEqualTo(2);
        assertThat(analyse("zachary-karate-club", "--unit", "dogs")).isEqualTo(2);
        assertThat(analyse("zachary-karate-club", "--window", "0")).isEqualTo(2);
        assertThat(run(Path.of("no/such/folder"), out)).isEqualTo(2);
        assertThat(err.toString())
                .contains("2024-13-45")
                .contains("likes")
                .contains("dogs")
                .contains("no/such/folder");
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void resultsNeverTakeThePlaceOfWhatIsNoResult() throws IOException {
        Path input = Files.createDirectory(out.resolve("town"));
        Path actors = Files.writeString(input.resolve("actors.csv"), "id,kind,label\na,citizen,Anna\n");
        assertThat(run(input, input)).isEqualTo(2);
        assertThat(actors).hasContent("id,kind,label\na,citizen,Anna\n");

        Path own = Files.createDirectory(out.resolve("own"));
        Path list = Files.writeString(own.resolve("communities.csv"), "community,street\nCoffee,Main Street\n");
        assertThat(run(input, own)).isEqualTo(2);
        assertThat(list).hasContent("community,street\nCoffee,Main Street\n");
        assertThat(own).isDirectoryContaining(file -> file.equals(list));
        assertThat(err.toString())
                .contains("choose another folder for --out", "communities.csv is no result of Bindeled");
    }

    private int analyse(String study, String... options) {
        return run(STUDIES.resolve(study), out, options);
    }

    private int run(Path folder, Path results, String... options) {
        CommandLine line = BindeledCommand.of(BindeledApplication.class, Workshop.class, Locale.UK);
        line.setErr(new PrintWriter(err, true));
        List<String> arguments = new ArrayList<>(List.of("analyse", folder.toString(), "--out", results.toString()));
        arguments.addAll(Arrays.asList(options));
        return line.execute(arguments.toArray(String[]::new));
    }

    private JsonNode network() throws IOException {
        return JsonMapper.builder().build().readTree(Files.readString(out.resolve("network.json")));
    }

    private Map<String, Map<String, String>> table(String file, String... keys) throws IOException {
        List<String> lines = Files.readAllLines(out.resolve(file));
        String[] header = lines.getFirst().split(",", -1);
        Map<String, Map<String, String>> rows = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            Map<String, String> row = new TreeMap<>();
            for (int k = 0; k < header.length; k++) {
                row.put(header[k], fields[k]);
            }
            rows.put(String.join("/", Arrays.stream(keys).map(row::get).toList()), row);
        }
        return rows;
    }

    private static void assertColumn(Map<String, Map<String, String>> rows, String id, String column, double expected) {
        assertThat(rows).containsKey(id);
        assertThat(Double.parseDouble(rows.getOrDefault(id, Map.of()).getOrDefault(column, "NaN")))
                .as(id + " " + column)
                .isCloseTo(expected, within(5e-7));
    }

    private static void assertFigure(JsonNode network, String pointer, double expected) {
        assertThat(network.at(pointer).asDouble()).as(pointer).isCloseTo(expected, within(5e-7));
    }
}
