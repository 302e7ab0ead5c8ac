package dk.bindeled.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.analysis.scenario.ImaginedTown;
import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Change;
import dk.bindeled.network.Change.AddPerson;
import dk.bindeled.network.Change.AddTie;
import dk.bindeled.network.Changes;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import dk.bindeled.network.Unit;
import dk.bindeled.study.PlannedBridges.Between;
import dk.bindeled.study.PlannedBridges.Found;
import dk.bindeled.study.PlannedBridges.Planned;
import dk.bindeled.study.PlannedBridges.State;
import dk.bindeled.study.PlannedBridges.Told;
import dk.bindeled.study.PlannedBridges.Why;
import dk.bindeled.testing.CancelledProgress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Two streets of three, a-b-c and x-y-z, with c-x between, since 2020. In May 2025 a and z came to know each other, and have supported each other since
 * July; in April q left. In 2024 c and y were in different clubs, now they are in the same; b and x are in clubs only now.
 */
class PlannedBridgesTest {

    private static final LocalDate PLANNED = LocalDate.of(2025, 3, 1);
    private static final LocalDate NOW = LocalDate.of(2026, 3, 1);
    private static final LocalDate BEFORE_ANYBODY = LocalDate.of(2000, 1, 1);
    private static final LocalDate MAY = LocalDate.of(2025, 5, 1);
    private static final Change AZ = tie("z", "a");
    private static final Change BY = tie("b", "y");
    private static final SnapshotQuery STREETS =
            SnapshotQuery.defaults().withDate(NOW).withGrouping(Grouping.area(AreaLevel.ESTATE));

    @Test
    void aBridgeThatHasComeThroughIsToldWithItsDateAndWhatBecameOfItsGroups() {
        Found found = found(STREETS, new Planned(AZ, PLANNED), new Planned(BY, PLANNED));
        assertThat(found.date()).isEqualTo(NOW);
        assertThat(found.changes())
                .containsExactly(
                        new Told(new Planned(AZ, PLANNED), State.DONE, MAY, null, true),
                        new Told(new Planned(BY, PLANNED), State.NOT_YET, null, null, true));
        assertThat(found.planned()).isEqualTo(2);
        assertThat(found.done()).isEqualTo(1);
        assertThat(found.count(State.NOT_YET)).isEqualTo(1);
        Between between = only(found);
        assertThat(between.on()).isEqualTo(PLANNED);
        assertThat(between.planned()).isEqualTo(2);
        assertThat(between.done()).isEqualTo(1);
        ScenarioPair pair = between.pair();
        assertThat(List.of(pair.a(), pair.b(), pair.aLabel(), pair.bLabel()))
                .containsExactly("east", "west", "Øst", "Vest");
        assertThat(pair.before()).isNotNull();
        assertThat(pair.before().directTies()).isEqualTo(1);
        assertThat(pair.before().independentBridges()).isEqualTo(1);
        assertThat(pair.before().bPersons()).as("q was there").isEqualTo(4);
        assertThat(pair.after()).isNotNull();
        assertThat(pair.after().directTies()).isEqualTo(2);
        assertThat(pair.after().independentBridges()).isEqualTo(2);
        assertThat(pair.after().bPersons()).isEqualTo(3);
        assertThat(pair.changesClass()).isTrue();
    }

    @Test
    void theDateOfATieIsThatOfTheOldestThatHoldsAndNoneWhereThatHasNone() {
        assertThat(state(new Planned(tie("c", "x"), PLANNED)).since()).isNull();
        SnapshotQuery support = new SnapshotQuery(NOW, Set.of(TieType.SUPPORTS), Unit.PERSONS, null);
        assertThat(found(support, new Planned(AZ, PLANNED)).changes().getFirst().since())
                .as("of the layers looked at only")
                .isEqualTo(LocalDate.of(2025, 7, 1));
        assertThat(state(new Planned(new Change.RemovePerson("q"), PLANNED)))
                .extracting(Told::state, Told::since)
                .containsExactly(State.DONE, LocalDate.of(2025, 4, 1));
        SnapshotQuery whileThere = STREETS.withDate(PLANNED);
        assertThat(found(whileThere, new Planned(new Change.RemovePerson("q"), PLANNED))
                        .changes()
                        .getFirst())
                .as("leaves later")
                .extracting(Told::state, Told::since)
                .containsExactly(State.NOT_YET, null);
        assertThat(state(new Planned(new Change.RemoveTie("b", "x"), PLANNED)))
                .extracting(Told::state, Told::since)
                .containsExactly(State.DONE, null);
    }

    @Test
    void whatIsPlannedTwiceIsCountedOnce() {
        Found found = found(
                STREETS,
                new Planned(AZ, PLANNED),
                new Planned(tie("a", "z"), PLANNED),
                new Planned(AZ, BEFORE_ANYBODY),
                new Planned(BY, BEFORE_ANYBODY));
        assertThat(found.changes()).hasSize(4).allMatch(Told::betweenGroups);
        assertThat(found.planned()).isEqualTo(2);
        assertThat(found.done()).isEqualTo(1);
        assertThat(found.pairs()).extracting(Between::on).containsExactly(BEFORE_ANYBODY, PLANNED);
        assertThat(found.pairs()).extracting(Between::planned).containsExactly(2, 1);
        assertThat(found.pairs().getFirst().pair().before())
                .as("nobody was there")
                .isNull();
        assertThat(found.pairs().getFirst().pair().after()).isNotNull();
    }

    @Test
    void whoWasInOtherGroupsThenOrOnlyNowIsBetweenGroups() {
        SnapshotQuery clubs = STREETS.withGrouping(Grouping.MEMBERSHIP);
        Found found = found(
                clubs,
                new Planned(tie("c", "y"), PLANNED),
                new Planned(tie("b", "x"), PLANNED),
                new Planned(tie("a", "b"), PLANNED));
        assertThat(found.changes()).extracting(Told::betweenGroups).containsExactly(true, true, false);
        assertThat(found.pairs())
                .extracting(each -> each.pair().a() + each.pair().b())
                .containsExactly("chesschoir", "choirdarts");
        assertThat(found.pairs().getFirst().pair().after())
                .as("nobody plays chess any more")
                .isNull();
        assertThat(found.pairs().getFirst().pair().aLabel()).isEqualTo("Chess");
        assertThat(found.pairs().getLast().pair().before())
                .as("nobody played darts")
                .isNull();
    }

    @Test
    void whatCannotBeToldIsToldWithItsReasonAndIsNoBridge() {
        Found found = found(
                STREETS,
                new Planned(new AddPerson("x", Set.of(Kind.CITIZEN), null), PLANNED),
                new Planned(tie("x", "a"), PLANNED),
                new Planned(tie("a", "nobody"), PLANNED),
                new Planned(tie("q", "z"), PLANNED),
                new Planned(new Change.Train(List.of("nobody"), 2), BEFORE_ANYBODY),
                new Planned(tie("a", "a"), NOW.plusYears(50)));
        assertThat(found.changes())
                .extracting(Told::why)
                .containsExactly(Why.IMAGINED, Why.IMAGINED, Why.NOT_IN_DATA, Why.NOT_THERE, Why.NO_TRACE, null);
        assertThat(found.changes())
                .extracting(Told::betweenGroups)
                .as("q was in another street")
                .containsExactly(false, false, false, true, false, false);
        assertThat(found.planned()).isEqualTo(1);
        assertThat(found.done()).isZero();
        assertThat(found(STREETS).pairs()).isEmpty();
    }

    @Test
    void whereNobodyHadWhatMakesTheGroupsOrTheyAreOfBodiesThereIsNoBefore() {
        Found team =
                found(STREETS.withGrouping(Grouping.attribute("team")), new Planned(tie("a", "z"), BEFORE_ANYBODY));
        assertThat(only(team).pair().before()).isNull();
        assertThat(only(team).pair().after()).isNotNull();
        Found bodies = found(
                new SnapshotQuery(NOW, TieType.layers(), Unit.BODIES, Grouping.attribute("team")),
                new Planned(tie("chess", "darts"), PLANNED),
                new Planned(AZ, PLANNED));
        assertThat(bodies.changes()).extracting(Told::state).containsExactly(State.NOT_YET, State.UNKNOWN);
        assertThat(only(bodies).pair()).isEqualTo(new ScenarioPair("chess", "darts", "chess", "darts", null, null));
    }

    @Test
    void itStopsWhenItIsCancelled() {
        assertThatThrownBy(() -> service(rows()).of(List.of(), STREETS, new CancelledProgress()))
                .isInstanceOf(CancellationException.class);
    }

    /** The town the day before, and the town in which all of it has been done, each against what the what-if of the page tells. */
    @Test
    void inThreeHundredTownsOfChanceWhatWasDoneHasComeAboutAndItsPairsAreThoseOfTheWhatIf() {
        int bridges = 0;
        int pairs = 0;
        int changed = 0;
        for (int seed = 0; seed < 300; seed++) {
            ImaginedTown town = new ImaginedTown(seed);
            Snapshot first = town.snapshot(seed);
            Scenario scenario = Scenario.of(first, _ -> {});
            while (scenario.changes().size() < 8) {
                Change change = town.change();
                if (change instanceof AddTie || change instanceof AddPerson || change instanceof Change.AddAmbassador) {
                    scenario.apply(change);
                }
            }
            LocalDate before = ImaginedTown.DATE.minusDays(1);
            List<Planned> planned = scenario.changes().stream()
                    .map(change -> new Planned(change, before))
                    .toList();
            NetworkRows rows = Changes.applied(town.rows(), scenario.changes(), ImaginedTown.DATE);
            Found found = new ComputedPlannedBridges(NetworkOnly.of(rows, ImaginedTown.DATE))
                    .of(planned, first.query(), Progress.UNWATCHED);
            String where = "seed " + seed + " " + scenario.changes();
            assertThat(found.changes())
                    .as(where)
                    .allMatch(told -> told.state() == (told.why() == null ? State.DONE : State.UNKNOWN))
                    .allMatch(told -> told.why() == null || told.why() == Why.IMAGINED);
            Set<Set<String>> joined = new HashSet<>();
            Set<String> keys = new TreeSet<>();
            for (Change change : scenario.changes()) {
                if (change instanceof AddTie tie) {
                    List<String> between = between(first, tie.a(), tie.b());
                    keys.addAll(between);
                    if (!between.isEmpty()) {
                        joined.add(Set.of(tie.a(), tie.b()));
                    }
                }
            }
            assertThat(found.planned()).as(where).isEqualTo(joined.size());
            assertThat(found.done()).as(where).isEqualTo(joined.size());
            assertThat(found.pairs())
                    .as(where)
                    .extracting(each -> each.pair().a() + "~" + each.pair().b())
                    .containsExactlyInAnyOrderElementsOf(keys);
            for (Between each : found.pairs()) {
                assertThat(each.pair())
                        .as(where)
                        .isEqualTo(
                                scenario.pair(each.pair().a(), each.pair().b()).orElseThrow());
                changed += each.pair().changesClass() ? 1 : 0;
            }
            bridges += joined.size();
            pairs += found.pairs().size();
        }
        assertThat(List.of(bridges, pairs, changed)).allMatch(count -> count > 25);
    }

    /** Every group of the one with every group of the other, where they have none together. */
    private static List<String> between(Snapshot snapshot, String a, String b) {
        List<String> between = new ArrayList<>();
        Groups groups = snapshot.groups();
        int u = snapshot.indexOf(a);
        int v = snapshot.indexOf(b);
        for (int g = 0; g < groups.count(); g++) {
            for (int h = g + 1; h < groups.count(); h++) {
                if (u >= 0 && v >= 0 && !groups.share(u, v)) {
                    boolean oneWay = groups.contains(g, u) && groups.contains(h, v);
                    boolean otherWay = groups.contains(h, u) && groups.contains(g, v);
                    if (oneWay || otherWay) {
                        between.add(groups.id(g) + "~" + groups.id(h));
                    }
                }
            }
        }
        return between;
    }

    private static Between only(Found found) {
        assertThat(found.pairs()).hasSize(1);
        return found.pairs().getFirst();
    }

    private static Told state(Planned planned) {
        return found(STREETS, planned).changes().getFirst();
    }

    private static Found found(SnapshotQuery query, Planned... planned) {
        return service(rows()).of(List.of(planned), query, Progress.UNWATCHED);
    }

    private static PlannedBridges service(NetworkRows rows) {
        return PlannedBridgesAtHand.service(NetworkOnly.of(rows, NOW));
    }

    private static AddTie tie(String a, String b) {
        return new AddTie(a, b, TieType.KNOWS);
    }

    private static NetworkRows rows() {
        List<Actor> actors = new ArrayList<>();
        for (String id : List.of("a", "b", "c", "q", "x", "y", "z")) {
            String area = id.compareTo("s") < 0 ? "west" : "east";
            Map<String, String> team = Map.of("team", area.equals("west") ? "red" : "blue");
            LocalDate until = id.equals("q") ? LocalDate.of(2025, 4, 1) : null;
            LocalDate from = LocalDate.of(2020, 1, 1);
            actors.add(new Actor(id, Set.of(Kind.CITIZEN), null, area, null, null, null, from, until, team));
        }
        for (String club : List.of("Chess", "Choir", "Darts")) {
            String id = club.toLowerCase(Locale.ROOT);
            actors.add(new Actor(
                    id, Set.of(Kind.ASSOCIATION), club, null, null, null, null, null, null, Map.of("team", id)));
        }
        List<Tie> ties = new ArrayList<>();
        for (String pair : List.of("ab", "bc", "cx", "xy", "yz")) {
            ties.add(knows(pair.substring(0, 1), pair.substring(1), null));
        }
        ties.add(knows("a", "z", MAY));
        ties.add(new Tie("z", "a", TieType.SUPPORTS, null, LocalDate.of(2025, 7, 1), null, null, null));
        ties.add(new Tie("a", "z", TieType.KNOWS, null, LocalDate.of(2021, 1, 1), PLANNED, "past", null));
        ties.add(knows("c", "x", MAY));
        ties.add(member("c", "chess", null, MAY));
        ties.add(member("c", "choir", MAY, null));
        ties.add(member("y", "choir", null, null));
        ties.add(member("b", "darts", MAY, null));
        ties.add(member("x", "choir", MAY, null));
        return new NetworkRows(
                List.of(
                        new Area("east", "Øst", AreaLevel.ESTATE, null),
                        new Area("west", "Vest", AreaLevel.ESTATE, null)),
                actors,
                ties,
                List.of());
    }

    private static Tie knows(String a, String b, @Nullable LocalDate since) {
        return new Tie(a, b, TieType.KNOWS, null, since, null, null, null);
    }

    private static Tie member(String who, String club, @Nullable LocalDate since, @Nullable LocalDate until) {
        return new Tie(who, club, TieType.MEMBER_OF, null, since, until, null, null);
    }
}
