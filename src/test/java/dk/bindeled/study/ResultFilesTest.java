package dk.bindeled.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultFilesTest {

    @TempDir
    Path folder;

    @Test
    void everyFileOfAStudyIsWritten() throws IOException {
        List<Path> written = ResultFiles.write(StudyFixture.study(), folder.resolve("new/out"));
        assertThat(written)
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        "network.json",
                        "actors.csv",
                        "groups.csv",
                        "group_pairs.csv",
                        "cascades.csv",
                        "rings.csv",
                        "funnel.csv",
                        "funnel_parts.csv",
                        "parents.csv",
                        "unasked.csv",
                        "reproduction.csv",
                        "retention.csv",
                        "left_home.csv",
                        "invalid_referrals.csv");
        assertThat(written).allSatisfy(file -> assertThat(file).exists());
        assertThat(written)
                .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------"));
    }

    @Test
    void anIdThatBeginsAFormulaIsMarkedAsTextAndNumbersKeepTheirSigns() throws IOException {
        List<ResultFiles.Column<String>> columns =
                List.of(ResultFiles.column("id", id -> id), ResultFiles.column("change", id -> -0.5));
        ResultFiles.table(folder.resolve("table.csv"), columns, List.of("=1+1", "@SUM(A1)", "-7", "A1"));
        assertThat(lines("table.csv"))
                .containsExactly("id,change", "'=1+1,-0.5", "'@SUM(A1),-0.5", "-7,-0.5", "A1,-0.5");
    }

    @Test
    void whatIsDividedFurtherStandsInFilesOfItsOwn() throws IOException {
        ResultFiles.write(StudyFixture.study(), folder);
        assertThat(lines("funnel_parts.csv"))
                .hasSize(4)
                .startsWith("by,key,begun,shown,welcomed,still_there,open,shown_share,shown_share_low,"
                        + "shown_share_high,shown_share_n,shown_share_shrunk,welcomed_share,welcomed_share_low,welcomed_share_high,"
                        + "welcomed_share_n,welcomed_share_shrunk,still_there_share,still_there_share_low,still_there_share_high,"
                        + "still_there_share_n,still_there_share_shrunk")
                .anyMatch(line -> line.startsWith("community,dinner,8,4,2,1,0,") && line.endsWith(",4,0.25"));
        assertThat(lines("unasked.csv"))
                .containsExactly(
                        "guide_kind,period,unasked,asked,share,share_low,share_high,share_n,share_shrunk",
                        "professional,2024-H1,4,1,0.8,0.38,0.96,5,0.8");
        assertThat(lines("reproduction.csv"))
                .containsExactly(
                        "by,key,reproduction,reproduction_low,reproduction_high,reproduction_n",
                        "half_year,2023-H1,0.5,0.2,0.8,30",
                        "guide_kind,ambassador,1.5,,,4");
        assertThat(lines("retention.csv"))
                .containsExactly("day,at_risk,left,exits,share", "0,8,0,0,1.0", "12,8,2,1,0.75");
        assertThat(lines("left_home.csv")).containsExactly("guide_group,citizen_group,persons", "g,h,2");
        assertThat(lines("invalid_referrals.csv"))
                .containsExactly(
                        "id,guide,citizen,community,begun_on,shown_on,welcomed_on,still_there_on,ended_on,fault,effect",
                        "r9,a,a,dinner,2023-01-01,,2023-02-01,,,guide_is_citizen,person_is_cold");
    }

    @Test
    void whatWasAskedForBesideStandsInFilesOfItsOwnAndIsNotLeftForAnotherStudy() throws IOException {
        ResultFiles.write(StudyFixture.studyWithSupplements(), folder);
        assertThat(lines("introductions.csv")).containsExactly("a,b,component", "a,c,a");
        assertThat(lines("new_ties.csv"))
                .containsExactly(
                        "a,b,person_a,person_b,reason,pairs_gained_2,pairs_gained_3,persons_linked,kirchhoff_change,"
                                + "introducer,independent_bridges,selection",
                        "g,h,a,b,shared_intermediary|association,3,8,2,-1.5,c,2,exact",
                        "g,h,a,c,lowest_area,1,4,,,,1,bound");
        assertThat(lines("communities.csv")).containsExactly("id,found_community", "a,1", "b,1");
        assertThat(network().at("/parameters/communities").toString())
                .isEqualTo("{\"count\":1,\"modularity\":{\"value\":0.25,\"n\":78}}");
        assertThat(network().at("/parameters/new_ties").toString())
                .isEqualTo("{\"steps\":2,\"most_evaluated\":200,\"most_per_pair\":5}");

        ResultFiles.write(StudyFixture.study(), folder);
        assertThat(folder.resolve("introductions.csv")).doesNotExist();
        assertThat(folder.resolve("new_ties.csv")).doesNotExist();
        assertThat(folder.resolve("communities.csv")).doesNotExist();
        assertThat(network().at("/parameters/communities").isMissingNode()).isTrue();
    }

    @Test
    void aFileThatIsNoResultStopsEverythingBeforeAnythingIsWritten() throws IOException {
        ResultFiles.write(StudyFixture.studyWithSupplements(), folder);
        assertThat(ResultFiles.prepare(folder)).isEmpty();
        Path own = folder.resolve("communities.csv");
        Path elsewhere = Files.writeString(folder.resolve("list.txt"), "id,community\n");
        for (String content : List.of("community,street\nCoffee,Main Street\n", "link", "folder")) {
            Files.delete(own);
            switch (content) {
                case "link" -> Files.createSymbolicLink(own, elsewhere);
                case "folder" -> Files.createDirectory(own);
                default -> Files.writeString(own, content);
            }
            Files.writeString(folder.resolve("actors.csv"), "");
            assertThat(ResultFiles.prepare(folder)).contains(own);
            assertThatThrownBy(() -> ResultFiles.write(StudyFixture.study(), folder))
                    .isInstanceOf(FileAlreadyExistsException.class)
                    .hasMessageContaining("communities.csv");
            assertThat(folder.resolve("actors.csv")).isEmptyFile();
            assertThat(own).exists();
        }
    }

    @Test
    void aNewFolderIsItsOwnersAlone() throws IOException {
        ResultFiles.prepare(folder.resolve("new"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("new"))))
                .isEqualTo("rwx------");
    }

    @Test
    void whatIsNotKnownIsEmptyInTablesAndNullWithItsReasonInTheFigures() throws IOException {
        ResultFiles.write(StudyFixture.study(), folder);
        assertThat(lines("actors.csv"))
                .containsExactly(
                        "id,degree,bonding_ties,supported_ties,clustering,core_number,bridging_ties,groups_reached,"
                                + "effective_size,efficiency,constraint,hierarchy,betweenness,betweenness_normalised,"
                                + "cut_off,participation,coordinator,itinerant,representative,gatekeeper,liaison,linking_ties,steps_to_decision_maker,institutions_reached,institutions_within_two,routes,persons_welcomed,"
                                + "descendants_welcomed",
                        "a,2,1,1,0.5,2,1,1,1.5,0.75,0.625,0.1,3.0,0.5,0,0.25,4,0,1,1,2,1,2,1,4,2,1,3",
                        "b,0,,,,0,,,,,,,,,0,,,,,,,,,,,,0,0");
        JsonNode network = network();
        assertThat(network.at("/bonding/transitivity/value").isNull()).isTrue();
        assertThat(network.at("/bonding/transitivity/reason").asString()).isEqualTo("no triples");
        assertThat(network.at("/bonding/supported_share/value").asDouble()).isEqualTo(63.0 / 67);
        assertThat(network.at("/bonding/supported_share/n").asInt()).isEqualTo(67);
        assertThat(network.at("/bridging/ei/expected").asDouble()).isEqualTo(0.03);
        assertThat(network.at("/cascades/reproduction/low").isMissingNode()).isTrue();
        assertThat(network.at("/cascades/reproduction/reason").asString()).isEqualTo("too few");
    }

    @Test
    void theFunnelFileHoldsCommunitiesOnly() throws IOException {
        ResultFiles.write(StudyFixture.study(), folder);
        assertThat(lines("funnel.csv"))
                .containsExactly("community,begun,shown,welcomed,still_there,open", "dinner,8,4,2,1,0");
    }

    @Test
    void filesSayWhatTheyRestOnButNotWhenTheyWereWritten() throws IOException {
        ResultFiles.write(StudyFixture.study(), folder);
        JsonNode network = network();
        assertThat(network.at("/unit").asString()).isEqualTo("persons");
        assertThat(network.at("/layers").toString()).isEqualTo("[\"knows\",\"supports\"]");
        assertThat(network.at("/groups").asString()).isEqualTo("attribute:club");
        assertThat(network.at("/seed").asLong()).isEqualTo(1);
        assertThat(network.at("/parameters/window_days").asInt()).isEqualTo(180);
        assertThat(network.at("/parameters/permutations").asInt()).isEqualTo(999);
        assertThat(network.at("/parameters/ei").toString()).isEqualTo("{\"method\":\"permutations\"}");
        assertThat(network.at("/parameters/null_models").asInt()).isZero();
        assertThat(network.at("/parameters/betweenness").toString())
                .isEqualTo(
                        "{\"method\":\"sampled\",\"epsilon\":0.01,\"delta\":0.1,\"samples\":12288,\"stopped_early\":true}");
        assertThat(network.at("/data_fingerprint").asString()).hasSize(64);
        assertThat(network.at("/level_form/estate/bonding/areas/e1/value").asDouble())
                .isEqualTo(1);
        assertThat(Files.readString(folder.resolve("network.json"))).doesNotContain("2024-07-01");
    }

    @Test
    void howTheIndicesGotTheirPIsSaidWhereThereIsAny() throws IOException {
        assertThat(methodOfEi(Figure.of(-0.5, 1_000_000)).asString()).isEqualTo("permutations");
        assertThat(methodOfEi(Figure.of(-0.5, 1_000_001)).asString()).isEqualTo("moments");
        assertThat(methodOfEi(Figure.missing(Reason.NO_TIES, 0)).isMissingNode())
                .isTrue();
    }

    private JsonNode methodOfEi(Figure ei) throws IOException {
        ResultFiles.write(StudyFixture.study(ei), folder);
        return network().at("/parameters/ei/method");
    }

    @Test
    void groupNamesStayOutOfTheFiles() throws IOException {
        ResultFiles.write(StudyFixture.study(), folder);
        assertThat(Files.readString(folder.resolve("groups.csv"))).doesNotContain("bler");
        assertThat(lines("groups.csv"))
                .last()
                .asString()
                .as("what is not known at the end of a row")
                .endsWith(",0,0,0.5,0.04,");
        assertThat(lines("group_pairs.csv")).contains("g,h,1,0,2.25,,1,1.0,fragile");
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }

    private JsonNode network() throws IOException {
        return JsonMapper.builder().build().readTree(Files.readString(folder.resolve("network.json")));
    }
}
