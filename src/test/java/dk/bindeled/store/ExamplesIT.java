package dk.bindeled.store;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Channel;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every example for analysts on a small network, beside an import that is not published. */
class ExamplesIT {

    private static final Path EXAMPLES = Path.of("cypher", "examples");

    /** What each example says of {@link #neighbourhood()}, worked out by hand: its rows, each as its values. */
    private static final Map<String, List<String>> ANSWERS = Map.ofEntries(
            Map.entry(
                    "who-is-here",
                    List.of(
                            "[Ambassador, 1]",
                            "[Association, 2]",
                            "[Citizen, 4]",
                            "[Organisation, 2]",
                            "[Professional, 2]")),
            Map.entry(
                    "ties-by-type",
                    List.of(
                            "[COLLABORATES_WITH, 2, null, null, 0]",
                            "[EMPLOYED_BY, 1, null, null, 0]",
                            "[KNOWS, 2, 2019-05-01, 2021-05-01, 0]",
                            "[MEMBER_OF, 3, null, null, 0]",
                            "[SUPPORTS, 1, null, null, 1]",
                            "[WORKS_WITH, 1, null, null, 0]")),
            Map.entry(
                    "areas-and-their-people",
                    List.of(
                            "[district, Nord, 5, 2]",
                            "[estate, Birkevej, 2, 0]",
                            "[estate, Elmevej, 2, 1]",
                            "[municipality, Åby, 5, 2]")),
            Map.entry("ties-between-areas", List.of("[Elmevej, Birkevej, 1]")),
            Map.entry("shared-members", List.of("[Koret, Løbeklubben, 1]")),
            Map.entry(
                    "collaboration-ladder",
                    List.of("[Jobhuset, Skolen, not recorded]", "[Koret, Jobhuset, cooperation]")),
            Map.entry("reach-of-decision-makers", List.of("[4, 2]")),
            Map.entry(
                    "funnel-by-channel",
                    List.of(
                            "[not recorded, 1, 1, 1, 0]",
                            "[postcard, 1, 0, 0, 0]",
                            "[web, 1, 1, 1, 1]",
                            "[went_along, 1, 1, 1, 0]")),
            Map.entry("referrals-by-quarter", List.of("[2022, 1, 1, 1]", "[2022, 2, 2, 0]")),
            Map.entry("referral-chains", List.of("[1, 2]")));

    private final OpenStore store = OpenStore.shared();

    static Stream<String> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.map(file -> file.getFileName().toString().replace(".cypher", "")).sorted().toList().stream();
        }
    }

    @Test
    void everyExampleHasAnAnswer() throws IOException {
        assertThat(examples()).containsExactlyInAnyOrderElementsOf(ANSWERS.keySet());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleAnswersForThePublishedNetwork(String name) throws IOException {
        store.writer().load(neighbourhood(), new ImportSource("Hans", "landsby"), Progress.UNWATCHED);
        store.database().run("""
                        CREATE (:Import {id: '29991231-000000-000', state: 'pending'})
                        WITH '29991231-000000-000' AS pending
                        MATCH (one:Actor {id: 'c1'}), (other:Actor {id: 'as2'})
                        CREATE (new:Actor:Citizen {id: 'c8', import: pending}), (one)-[:MEMBER_OF {import: pending}]->(other),
                               (one)-[:KNOWS {import: pending}]->(new), (one)-[:COLLABORATES_WITH {import: pending}]->(other),
                               (:Area {id: 'x', label: 'X', level: 'estate', import: pending}),
                               (:Referral {id: 'r8', begunOn: date('2023-01-01'), import: pending})-[:BY {import: pending}]->(one)""", Map.of());
        List<String> rows =
                store.database().query(Files.readString(EXAMPLES.resolve(name + ".cypher")), Map.of()).stream()
                        .map(record -> record.values().stream()
                                .map(value -> String.valueOf(value.asObject()))
                                .toList()
                                .toString())
                        .toList();
        assertThat(rows).isEqualTo(ANSWERS.get(name));
    }

    private static NetworkRows neighbourhood() {
        List<Area> areas = List.of(
                new Area("m", "Åby", AreaLevel.MUNICIPALITY, null),
                new Area("n", "Nord", AreaLevel.DISTRICT, "m"),
                new Area("e1", "Elmevej", AreaLevel.ESTATE, "n"),
                new Area("e2", "Birkevej", AreaLevel.ESTATE, "n"));
        List<Actor> actors = List.of(
                actor("c1", "Ea", "e1", null, Kind.CITIZEN),
                actor("c2", "Ib", "e1", null, Kind.CITIZEN),
                actor("c3", "Oda", "e2", null, Kind.CITIZEN, Kind.AMBASSADOR),
                actor("c4", "Per", "e2", null, Kind.CITIZEN),
                actor("pr", "Rikke", "n", null, Kind.PROFESSIONAL),
                actor("le", "Svend", null, 4, Kind.PROFESSIONAL),
                actor("as1", "Koret", "e1", null, Kind.ASSOCIATION),
                actor("as2", "Løbeklubben", "n", null, Kind.ASSOCIATION),
                actor("o1", "Jobhuset", null, null, Kind.ORGANISATION),
                actor("o2", "Skolen", null, null, Kind.ORGANISATION));
        LocalDate before = LocalDate.of(2019, 5, 1);
        LocalDate later = LocalDate.of(2021, 5, 1);
        List<Tie> ties = List.of(
                new Tie("c1", "c2", TieType.KNOWS, null, before, null, null, null),
                new Tie("c3", "c2", TieType.KNOWS, null, later, null, null, null),
                new Tie("c1", "c4", TieType.SUPPORTS, null, null, later, null, null),
                Village.tie("c3", "le", TieType.WORKS_WITH),
                Village.tie("c3", "as1", TieType.MEMBER_OF),
                Village.tie("c3", "as2", TieType.MEMBER_OF),
                Village.tie("c2", "as1", TieType.MEMBER_OF),
                Village.tie("pr", "o1", TieType.EMPLOYED_BY),
                new Tie("o1", "as1", TieType.COLLABORATES_WITH, 3.0, null, null, null, null),
                Village.tie("o2", "o1", TieType.COLLABORATES_WITH));
        List<Referral> referrals = List.of(
                referral("r1", "pr", "c3", Channel.WEB, true, day(1, 10), day(1, 12), day(2, 1), day(6, 1)),
                referral("r2", "c3", "c2", Channel.WENT_ALONG, false, day(5, 1), day(5, 2), day(5, 3), null),
                referral("r3", "c3", "c1", Channel.POSTCARD, null, day(5, 10), null, null, null),
                referral("r4", null, "c4", null, null, null, null, day(7, 1), null));
        return new NetworkRows(areas, actors, ties, referrals);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2022, month, day);
    }

    private static Actor actor(String id, String label, @Nullable String area, @Nullable Integer tier, Kind... kinds) {
        return new Actor(id, Set.of(kinds), label, area, null, tier, null, null, null, Map.of());
    }

    private static Referral referral(
            String id,
            @Nullable String guide,
            String citizen,
            @Nullable Channel channel,
            @Nullable Boolean unasked,
            @Nullable LocalDate begun,
            @Nullable LocalDate shown,
            @Nullable LocalDate welcomed,
            @Nullable LocalDate stillThere) {
        return new Referral(id, guide, citizen, "as1", channel, unasked, begun, shown, welcomed, stillThere, null);
    }
}
