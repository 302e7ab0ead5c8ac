package dk.bindeled.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.bindeled.demo.Lindeaa;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.study.DecisionRoutes.Found;
import dk.bindeled.study.DecisionRoutes.GroupWays;
import dk.bindeled.study.DecisionRoutes.Institution;
import dk.bindeled.study.DecisionRoutes.Ways;
import dk.bindeled.testing.CancelledProgress;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionRoutesTest {

    private final DecisionRoutes routes = new ComputedDecisionRoutes();

    @ParameterizedTest
    @ValueSource(longs = {Lindeaa.SEED, 1, 2})
    void nobodyInHavnenIsWithinTwoStepsOfThoseWhoDecideAndSomeoneIsEverywhereElse(long seed) {
        Found found = routes.of(town(seed), Progress.UNWATCHED);
        assertThat(found.decisionMakers()).isTrue();
        for (GroupWays group : found.groups()) {
            int withinTwo = group.ways().steps().get(0) + group.ways().steps().get(1);
            if (group.group().equals("havnen")) {
                assertThat(group.ways().citizens()).isGreaterThan(20);
                assertThat(withinTwo).isZero();
                assertThat(group.ways().direct()).isZero();
            } else {
                assertThat(withinTwo).as(group.label()).isPositive();
            }
        }
    }

    @Test
    void everyCitizenWithATieIsCountedOnceWhicheverWayOneCounts() {
        Found found = routes.of(town(Lindeaa.SEED), Progress.UNWATCHED);
        List<Ways> places =
                found.places().stream().map(DecisionRoutes.PlaceWays::ways).toList();
        List<Ways> groups = found.groups().stream().map(GroupWays::ways).toList();
        for (ToIntFunction<Ways> count : List.<ToIntFunction<Ways>>of(
                Ways::citizens, Ways::none, Ways::one, Ways::several, Ways::nearInstitution, Ways::direct)) {
            int all = count.applyAsInt(found.everyone());
            assertThat(places.stream().mapToInt(count).sum()).isEqualTo(all);
            assertThat(groups.stream().mapToInt(count).sum() + count.applyAsInt(found.outside()))
                    .isEqualTo(all);
        }
        for (Ways ways : groups) {
            assertThat(ways.none() + ways.one() + ways.several()).isEqualTo(ways.citizens());
            assertThat(ways.steps().stream().mapToInt(Integer::intValue).sum()).isEqualTo(ways.citizens());
            assertThat(ways.none()).isEqualTo(ways.steps().get(3) + ways.steps().get(4));
            assertThat(ways.direct()).isEqualTo(ways.steps().getFirst());
        }
        assertThat(found.kinds()).containsEntry(Kind.AMBASSADOR, 12).containsEntry(Kind.PROFESSIONAL, 40);
        assertThat(found.institutions()).hasSizeBetween(1, 8);
        for (Institution institution : found.institutions()) {
            for (int p = 0; p < places.size(); p++) {
                var reach = institution.reaches().get(p);
                assertThat(reach.direct() + reach.second() + reach.beyond())
                        .isEqualTo(places.get(p).citizens());
            }
        }
    }

    @Test
    void theGatesOfAGroupAreItsGatekeepersWithoutTheirNames() {
        Snapshot snapshot = town(Lindeaa.SEED);
        Found found = routes.of(snapshot, Progress.UNWATCHED);
        for (GroupWays group : found.groups()) {
            List<DecisionRoutes.Gatekeeper> named = routes.gatekeepers(snapshot, group.group(), Progress.UNWATCHED);
            assertThat(named).extracting(DecisionRoutes.Gatekeeper::gate).isEqualTo(group.gates());
            assertThat(named).extracting(DecisionRoutes.Gatekeeper::id).doesNotHaveDuplicates();
            assertThat(group.gates())
                    .allMatch(gate -> gate.citizens() <= group.ways().one());
        }
        assertThat(found.groups().stream()
                        .mapToInt(group -> group.gates().size())
                        .max())
                .as("there are more, and only so many are told")
                .hasValue(DecisionRoutes.MOST_GATEKEEPERS);
        DecisionRoutes.Gatekeeper first =
                routes.gatekeepers(snapshot, "aaparken", Progress.UNWATCHED).getFirst();
        assertThat(first.id()).as("the coordinator of the newcomers").isEqualTo("f01");
        assertThat(first.gate().citizens()).isEqualTo(46);
        assertThat(routes.gatekeepers(snapshot, "kirsebaergangen", Progress.UNWATCHED))
                .isEmpty();
    }

    @Test
    void whoeverIsPlacedNowhereIsThePlaceWithoutAnArea() {
        Snapshot snapshot = town(Lindeaa.SEED);
        DecisionRoutes.PlaceWays nowhere =
                routes.of(snapshot, Progress.UNWATCHED).places().getLast();
        assertThat(nowhere.area()).isNull();
        assertThat(nowhere.ways().citizens()).isPositive().isEqualTo((int) IntStream.of(snapshot.citizens())
                .filter(v -> snapshot.actor(v).area() == null)
                .filter(v -> snapshot.adjacency().degree(v) > 0)
                .count());
    }

    @Test
    void withoutADecisionMakerThereAreInstitutionsAndNobodyIsAGatekeeper() {
        SmallTown town = new SmallTown();
        Found found = routes.of(town.snapshot(), Progress.UNWATCHED);
        assertThat(found.decisionMakers()).isFalse();
        assertThat(found.institutionalRoles()).isTrue();
        assertThat(found.institutions()).as("nobody is employed").isEmpty();
        assertThat(routes.gatekeepers(town.snapshot(), "a", Progress.UNWATCHED)).isEmpty();
        assertThat(found.kinds()).isEqualTo(Map.of(Kind.CITIZEN, 63, Kind.AMBASSADOR, 0, Kind.PROFESSIONAL, 1));
    }

    @Test
    void aGroupThatIsNotThereIsRefusedAndCancelledWorkStops() {
        Snapshot snapshot = new ThreeEstates().snapshot().grouped(Grouping.MEMBERSHIP);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> routes.gatekeepers(snapshot, "nowhere", Progress.UNWATCHED))
                .withMessageContaining("nowhere");
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> routes.of(snapshot, new CancelledProgress()));
    }

    private static Snapshot town(long seed) {
        return Snapshot.of(Lindeaa.generate(seed), SnapshotQuery.defaults(), LocalDate.of(2026, 1, 1));
    }
}
