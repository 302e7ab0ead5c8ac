package dk.bindeled.bridges.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.bridges.changes.Persons;
import dk.bindeled.network.Actor;
import dk.bindeled.network.Change;
import dk.bindeled.network.Change.AddForum;
import dk.bindeled.network.Change.AddPerson;
import dk.bindeled.network.Change.AddTie;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import dk.bindeled.plans.Plan;
import dk.bindeled.plans.PlanDraft;
import dk.bindeled.plans.PlanStatus;
import dk.bindeled.plans.PlanStep;
import dk.bindeled.plans.PlannedChange;
import dk.bindeled.plans.PlannedChanges;
import dk.bindeled.privacy.Lookers;
import dk.bindeled.privacy.Sight;
import dk.bindeled.study.NetworkOnly;
import dk.bindeled.study.PlannedBridgesAtHand;
import dk.bindeled.ui.Choices;
import dk.bindeled.ui.Messages;
import dk.bindeled.ui.Speech;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said of each change of a plan. Of three persons a and b have got to know each other, and c has left. */
class PlanReadingTest {

    private static final LocalDate PLANNED = LocalDate.of(2024, 3, 1);
    private static final LocalDate NOW = LocalDate.of(2025, 3, 1);

    private final NetworkOnly studies = NetworkOnly.of(rows(), NOW);
    private final Speech speech = new Speech(new Messages(), Messages.DANISH);
    private final PlanReading reading = new PlanReading(
            speech,
            new Persons(Lookers.of(Sight.NAMES), speech),
            studies.snapshot(SnapshotQuery.defaults(), Progress.UNWATCHED).areas(),
            Choices.none());

    @Test
    void whatHasHappenedIsToldWithItsDate() {
        assertThat(told(PLANNED, new AddTie("a", "b", TieType.KNOWS))).isEqualTo("Er sket 01.06.2024");
        assertThat(told(PLANNED, new Change.RemovePerson("c"))).isEqualTo("Er sket 01.09.2024");
        assertThat(told(PLANNED, new Change.RemovePerson("a"))).isEqualTo("Ikke sket endnu");
        assertThat(told(NOW, new Change.RemovePerson("a"))).startsWith("Lagt på netværket pr. 01.03.2025");
    }

    @Test
    void whyItCannotBeSeenIsTold() {
        assertThat(told(PLANNED, new Change.Train(List.of("a"), 2))).startsWith("Sætter ikke spor");
        assertThat(told(PLANNED, new AddTie("a", "c", TieType.KNOWS))).contains("ikke i netværket på den dato");
        assertThat(told(new PlannedChange("of_a_later_version", List.of("a"), List.of("on=2024-03-01"))))
                .contains("kender ikke ændringen");
        PlannedChange forum = PlannedChanges.of(List.of(new AddForum("new-forum-1", "Café", List.of("a"))), PLANNED)
                .getFirst();
        assertThat(told(new PlannedChange(forum.kind(), List.of(PlannedChange.GONE), forum.words())))
                .as("nobody in it was imagined")
                .contains("ikke længere i data");
        PlannedChange tie = PlannedChanges.of(
                        List.of(
                                new AddTie("a", "new-1", TieType.KNOWS),
                                new AddPerson("new-1", Set.of(Kind.CITIZEN), null)),
                        PLANNED)
                .getFirst();
        assertThat(told(tie))
                .as("also where the change that adds the one who was imagined is taken out of the plan")
                .contains("personen er tænkt");
    }

    private String told(LocalDate on, Change change) {
        return told(PlannedChanges.of(List.of(change), on).getFirst());
    }

    private String told(PlannedChange change) {
        PlanStep step = PlanStep.of(change);
        PlanDraft content = new PlanDraft("p", PlanStatus.DRAFT, List.of(step));
        Plan plan = new Plan("id", "ida", "Ida", true, true, null, content, "ida", "Ida", Instant.EPOCH, 1);
        return reading.become(
                step,
                Become.of(
                        plan,
                        PlannedBridgesAtHand.service(studies),
                        SnapshotQuery.defaults().withDate(NOW),
                        Progress.UNWATCHED));
    }

    private static NetworkRows rows() {
        List<Actor> actors = Stream.of("a", "b", "c")
                .map(id -> new Actor(
                        id,
                        Set.of(Kind.CITIZEN),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        id.equals("c") ? LocalDate.of(2024, 9, 1) : null,
                        Map.of()))
                .toList();
        return new NetworkRows(
                List.of(),
                actors,
                List.of(new Tie("a", "b", TieType.KNOWS, null, LocalDate.of(2024, 6, 1), null, null, null)),
                List.of());
    }
}
