package dk.bindeled.bridges.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Change;
import dk.bindeled.network.Change.AddTie;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import dk.bindeled.plans.Plan;
import dk.bindeled.plans.PlanDraft;
import dk.bindeled.plans.PlanStatus;
import dk.bindeled.plans.PlanStep;
import dk.bindeled.plans.PlannedChange;
import dk.bindeled.plans.PlannedChanges;
import dk.bindeled.study.NetworkOnly;
import dk.bindeled.study.PlannedBridges;
import dk.bindeled.study.PlannedBridgesAtHand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Six persons; since a plan of 2024 a and b, and c and d, have got to know each other, and f has left. */
class HappenedTest {

    private static final LocalDate PLANNED = LocalDate.of(2024, 3, 1);
    private static final LocalDate NOW = LocalDate.of(2025, 3, 1);

    private final NetworkOnly studies = NetworkOnly.of(rows(), NOW);
    private final PlannedBridges bridges = PlannedBridgesAtHand.service(studies);
    private final Snapshot network = studies.snapshot(SnapshotQuery.defaults().withDate(NOW), Progress.UNWATCHED);

    @Test
    void whatHasHappenedOfAPlanAboutFiveIsCountedAndWhatCannotBeSeenIsNot() {
        Plan plan = plan(
                PLANNED,
                tie("a", "b"),
                tie("c", "d"),
                tie("a", "e"),
                new Change.RemovePerson("f"),
                new Change.Train(List.of("a"), 2));
        assertThat(Happened.of(plan, bridges, network, 5)).contains(new Happened(4, 3));
    }

    @Test
    void ofFewerPersonsThanTheLimitNothingIsTold() {
        Plan plan = plan(PLANNED, tie("a", "b"), tie("c", "d"), tie("a", "c"));
        assertThat(Happened.of(plan, bridges, network, 5)).isEmpty();
        assertThat(Happened.of(plan, bridges, network, 4)).contains(new Happened(3, 2));
    }

    @Test
    void onlyThoseAreCountedOfWhomSomethingIsTold() {
        Plan plan = plan(PLANNED, tie("a", "b"), new Change.Train(List.of("c", "d", "e"), 2));
        assertThat(Happened.of(plan, bridges, network, 5)).isEmpty();
        assertThat(Happened.of(plan, bridges, network, 2)).contains(new Happened(1, 1));
    }

    @Test
    void whatWasPlannedOnTheSameDateCannotHaveHappenedYet() {
        assertThat(Happened.of(plan(NOW, tie("a", "b"), tie("c", "d"), tie("a", "e")), bridges, network, 5))
                .isEmpty();
    }

    private static AddTie tie(String a, String b) {
        return new AddTie(a, b, TieType.KNOWS);
    }

    private static Plan plan(LocalDate on, Change... changes) {
        List<PlanStep> steps = PlannedChanges.of(List.of(changes), on).stream()
                .map((PlannedChange change) -> PlanStep.of(change))
                .toList();
        PlanDraft content = new PlanDraft("p", PlanStatus.DRAFT, steps);
        return new Plan("id", "ida", "Ida", true, true, null, content, "ida", "Ida", Instant.EPOCH, 1);
    }

    private static NetworkRows rows() {
        List<Actor> actors = Stream.of("a", "b", "c", "d", "e", "f")
                .map(id -> new Actor(
                        id,
                        Set.of(Kind.CITIZEN),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        id.equals("f") ? LocalDate.of(2024, 9, 1) : null,
                        Map.of()))
                .toList();
        LocalDate since = LocalDate.of(2024, 6, 1);
        return new NetworkRows(
                List.of(),
                actors,
                List.of(
                        new Tie("a", "b", TieType.KNOWS, null, since, null, null, null),
                        new Tie("c", "d", TieType.KNOWS, null, since, null, null, null)),
                List.of());
    }
}
