package dk.bindeled.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.bindeled.analysis.scenario.ImaginedTown;
import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.ChangeText;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Misfit;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import dk.bindeled.network.Unit;
import dk.bindeled.study.WhatIfStudies.Unfit;
import dk.bindeled.study.WhatIfStudies.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two streets of three, a-b-c and x-y-z, with c-x between; a is an ambassador, q left in 2025 and was the only other one in a street of its own. */
class WhatIfStudiesTest {

    private static final LocalDate PLANNED = LocalDate.of(2025, 1, 1);
    private static final LocalDate NOW = LocalDate.of(2026, 1, 1);
    private static final SnapshotQuery STREETS =
            SnapshotQuery.defaults().withDate(NOW).withGrouping(Grouping.area(AreaLevel.ESTATE));

    @TempDir
    Path folder;

    @Test
    void whatIsSoAlreadyOrSpeaksOfWhoHasLeftIsNotTriedAndTheRestIs() throws Unfit, IOException {
        WhatIfFindings found = found(
                PLANNED,
                "add_tie;a;z;knows",
                "add_tie;x;c;knows",
                "remove_person;q",
                "add_tie;q;a;knows",
                "add_ambassador;a",
                "train;a,q;2.0",
                "add_person;new;citizen;west",
                "add_tie;new;y;knows");
        assertThat(found.lines())
                .extracting(WhatIfFindings.Line::tried)
                .containsExactly(true, false, false, false, false, false, true, true);
        assertThat(found.tried()).isEqualTo(3);
        WhatIfTables.write(found, folder);
        assertThat(lines("planned.csv"))
                .containsExactly(
                        "line,change,planned,state,since,reason,in_what_if",
                        "1,add_tie;a;z;knows,2025-01-01,not_yet,,,yes",
                        "2,add_tie;x;c;knows,2025-01-01,done,2025-03-01,,no",
                        "3,remove_person;q,2025-01-01,done,2025-06-01,,no",
                        "4,add_tie;q;a;knows,2025-01-01,unknown,,not_there,no",
                        "5,add_ambassador;a,2025-01-01,done,,,no",
                        "6,\"train;a,q;2.0\",2025-01-01,unknown,,no_trace,no",
                        "7,add_person;new;citizen;west,2025-01-01,unknown,,imagined,yes",
                        "8,add_tie;new;y;knows,2025-01-01,unknown,,imagined,yes");
        assertThat(lines("what_if_pairs.csv"))
                .contains("east,west,yes,fragile,robust,1,3,1,3,0,0")
                .hasSize(2);
        assertThat(lines("what_if.csv"))
                .startsWith("figure,unit,before,after,difference,low,high")
                .contains(
                        "ties_within,count,4,4,0,,",
                        "ties_between,count,1,3,2,,",
                        "persons,count,6,7,1,,",
                        "parts,count,1,1,0,,",
                        "largest_part,count,6,7,1,,",
                        "starters,count,1,1,0,,",
                        "probability_assumed,share,0.1,0.1,0.0,,")
                .hasSize(1 + ScenarioFigure.Name.values().length + 6);
        assertThat(lines("what_if.csv").getLast()).matches("simulated_reach,number(,[0-9.]+){5}");
    }

    @Test
    void whatAnEarlierLineTakesAwayALaterOneBringsBack() throws Unfit {
        WhatIfFindings found = found(null, "remove_tie;c;x", "add_tie;c;x;knows");
        assertThat(found.tried()).isEqualTo(2);
        assertThat(found.figures()).noneMatch(ScenarioFigure::isChanged);
        assertThat(found.planned().changes().getLast().state()).isEqualTo(PlannedBridges.State.DONE);
    }

    @Test
    void aForumThatIsThereByAnotherIdIsNotMadeOnceMore() throws Unfit {
        WhatIfFindings found = found(null, "add_forum;f1;choir;a,b", "add_forum;f2;chess;a,b");
        assertThat(found.lines()).extracting(WhatIfFindings.Line::tried).containsExactly(false, true);
    }

    /** What chance would give moves with every tie, and so may the class of a pair that no change has to do with. */
    @Test
    void inTownsOfChanceTheTouchedPairsAndThoseOfAnotherClassStandOnceEach() throws Unfit {
        int untouched = 0;
        int both = 0;
        for (int seed = 0; seed < 60; seed++) {
            ImaginedTown town = new ImaginedTown(seed);
            Snapshot snapshot = town.snapshot(seed);
            Scenario scenario = Scenario.of(snapshot, _ -> {});
            while (scenario.changes().size() < 8) {
                scenario.apply(town.change());
            }
            String[] lines = scenario.changes().stream().map(ChangeText::of).toArray(String[]::new);
            WhatIfFindings found = service(town.rows())
                    .of(written(lines), null, snapshot.query(), Progress.UNWATCHED)
                    .orElseThrow();
            Set<Set<String>> touched = ids(scenario.pairs());
            Set<Set<String>> changed = ids(found.outlook().pairs());
            assertThat(found.pairs())
                    .as("seed " + seed)
                    .allMatch(each -> each.touched()
                            == touched.contains(
                                    Set.of(each.pair().a(), each.pair().b())));
            List<ScenarioPair> told =
                    found.pairs().stream().map(WhatIfFindings.Touched::pair).toList();
            Set<Set<String>> all = new HashSet<>(touched);
            all.addAll(changed);
            assertThat(ids(told)).isEqualTo(all).hasSameSizeAs(told);
            untouched += all.size() - touched.size();
            both += touched.size() + changed.size() - all.size();
        }
        assertThat(List.of(untouched, both)).allMatch(count -> count > 5);
    }

    private static Set<Set<String>> ids(List<ScenarioPair> pairs) {
        return pairs.stream().map(pair -> Set.of(pair.a(), pair.b())).collect(Collectors.toSet());
    }

    @Test
    void aLineThatCannotBeMadeIsNamed() {
        assertUnfit(2, Misfit.ALREADY_TIED, null, "add_tie;a;z;knows", "add_tie;z;a;knows");
        assertUnfit(1, Misfit.NOT_THERE, PLANNED, "add_tie;a;nobody;knows");
        assertUnfit(1, Misfit.NOT_THERE, null, "add_tie;a;q;knows");
        assertUnfit(1, Misfit.NOT_THERE, PLANNED, "add_tie;choir;q;knows");
        assertUnfit(1, Misfit.NOT_THERE, PLANNED, "add_tie;closed;a;knows");
        assertUnfit(2, Misfit.NOT_THERE, PLANNED, "remove_person;a", "train;a;2.0");
        assertUnfit(1, Misfit.SAME_PERSON, PLANNED, "add_tie;a;a;knows");
        assertUnfit(1, Misfit.ID_TAKEN, PLANNED, "add_person;q;citizen;");
    }

    @Test
    void ofBodiesThereIsNoWhatIf() throws Unfit {
        SnapshotQuery bodies = new SnapshotQuery(NOW, TieType.layers(), Unit.BODIES, null);
        assertThat(service().of(written("train;a;2.0"), null, bodies, Progress.UNWATCHED))
                .isEmpty();
    }

    @Test
    void theFilesOfAnEarlierTimeAreTakenAway() throws Unfit, IOException {
        WhatIfTables.write(found(null, "add_tie;a;z;knows"), folder);
        assertThat(BridgeFiles.prepare(folder)).isEmpty();
        Files.writeString(folder.resolve("other.csv"), "mine");
        WhatIfTables.delete(folder);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("other.csv"));
        }
        Files.writeString(folder.resolve("planned.csv"), "mine");
        assertThat(BridgeFiles.prepare(folder)).as("would be lost").contains(folder.resolve("planned.csv"));
    }

    private static void assertUnfit(int line, Misfit misfit, @Nullable LocalDate on, String... lines) {
        Unfit unfit = catchThrowableOfType(Unfit.class, () -> found(on, lines));
        assertThat(unfit).as(List.of(lines).toString()).isNotNull();
        assertThat(unfit.misfit()).isEqualTo(misfit);
        assertThat(unfit.written().line()).isEqualTo(line);
        assertThat(unfit.written().text()).isEqualTo(lines[line - 1]);
    }

    private static WhatIfFindings found(@Nullable LocalDate on, String... lines) throws Unfit {
        return service().of(written(lines), on, STREETS, Progress.UNWATCHED).orElseThrow();
    }

    private static List<Written> written(String... lines) {
        return IntStream.range(0, lines.length)
                .mapToObj(k ->
                        new Written(k + 1, lines[k], ChangeText.parse(lines[k]).orElseThrow()))
                .toList();
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }

    private static WhatIfStudies service() {
        return service(rows());
    }

    private static WhatIfStudies service(NetworkRows rows) {
        Studies studies = NetworkOnly.of(rows, NOW);
        return new WhatIfStudies(new ScenariosAtHand(studies).service(), PlannedBridgesAtHand.service(studies));
    }

    private static NetworkRows rows() {
        List<Actor> actors = new ArrayList<>();
        for (String id : List.of("a", "b", "c", "q", "x", "y", "z")) {
            String area = id.compareTo("m") < 0 ? "west" : id.equals("q") ? "south" : "east";
            Set<Kind> kinds = id.equals("a") ? Set.of(Kind.CITIZEN, Kind.AMBASSADOR) : Set.of(Kind.CITIZEN);
            LocalDate until = id.equals("q") ? LocalDate.of(2025, 6, 1) : null;
            actors.add(new Actor(id, kinds, null, area, null, null, null, null, until, Map.of()));
        }
        actors.add(new Actor("choir", Set.of(Kind.FORUM), "Choir", null, null, null, null, null, null, Map.of()));
        actors.add(new Actor("closed", Set.of(Kind.FORUM), null, null, null, null, null, null, PLANNED, Map.of()));
        List<Tie> ties = new ArrayList<>();
        for (String pair : List.of("ab", "bc", "xy", "yz")) {
            ties.add(tie(pair.substring(0, 1), pair.substring(1), TieType.KNOWS, null));
        }
        ties.add(tie("c", "x", TieType.KNOWS, LocalDate.of(2025, 3, 1)));
        for (String member : List.of("a", "y", "x")) {
            ties.add(tie(member, "choir", TieType.MEMBER_OF, null));
        }
        List<Area> areas = Stream.of("east", "south", "west")
                .map(id -> new Area(id, id, AreaLevel.ESTATE, null))
                .toList();
        return new NetworkRows(areas, actors, ties, List.of());
    }

    private static Tie tie(String from, String to, TieType type, @Nullable LocalDate since) {
        return new Tie(from, to, type, null, since, null, null, null);
    }
}
