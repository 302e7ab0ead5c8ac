package dk.bindeled.bridges.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Change;
import dk.bindeled.network.Change.AddPerson;
import dk.bindeled.network.Change.AddTie;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Misfit;
import dk.bindeled.network.NetworkRows;
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
import dk.bindeled.study.Scenario;
import dk.bindeled.study.ScenariosAtHand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Five persons, of whom a and b know each other, and one who has moved away. */
class SheetTest {

    private static final LocalDate DATE = LocalDate.of(2025, 3, 1);
    private static final LocalDate EARLIER = LocalDate.of(2024, 3, 1);
    private static final AddTie AC = tie("a", "c");
    private static final AddTie AB = tie("a", "b");
    private static final AddTie NEW_C = tie("new-1", "c");
    private static final AddPerson NEW = new AddPerson("new-1", Set.of(Kind.CITIZEN), null);

    private final Scenario scenario = new ScenariosAtHand(NetworkOnly.of(rows(), DATE))
            .open(SnapshotQuery.defaults().withDate(DATE));

    @Test
    void aNewSheetIsChangedOnceThereIsAChangeAndHasNobodyWhoSeesToIt() {
        Sheet sheet = Sheet.of(scenario);
        assertThat(sheet.isChanged()).isFalse();
        scenario.apply(AC);
        assertThat(sheet.isChanged()).isTrue();
        assertThat(sheet.draft("x"))
                .isEqualTo(new PlanDraft("x", PlanStatus.DRAFT, List.of(PlanStep.of(planned(AC, DATE)))));
    }

    @Test
    void whatCannotBeMadeIsToldAndStaysInThePlanInItsPlace() {
        PlanStep done = step(planned(AB, EARLIER), "Ida");
        PlanStep gone =
                step(new PlannedChange("add_tie", List.of("a", PlannedChange.GONE), List.of("type=knows")), "Bo");
        PlanStep wanted = step(planned(AC, EARLIER), "Kai");
        PlanStep later = step(new PlannedChange("of_a_later_version", List.of("a"), List.of()), "Lis");
        Sheet sheet = Sheet.of(scenario, plan(done, gone, wanted, later));
        assertThat(scenario.changes()).containsExactly(AC);
        assertThat(sheet.aside())
                .containsExactly(
                        new Sheet.Aside(done, Misfit.ALREADY_TIED),
                        new Sheet.Aside(gone, null),
                        new Sheet.Aside(later, null));
        assertThat(sheet.isChanged()).isFalse();

        scenario.apply(tie("a", "d"));
        assertThat(sheet.isChanged()).isTrue();
        assertThat(sheet.draft("p").steps())
                .containsExactly(done, gone, wanted, later, PlanStep.of(planned(tie("a", "d"), DATE)));
        scenario.remove(0);
        assertThat(sheet.draft("p").steps())
                .containsExactly(done, gone, later, PlanStep.of(planned(tie("a", "d"), DATE)));
        assertThat(sheet.draft("p").status()).isEqualTo(PlanStatus.AGREED);
    }

    @Test
    void whatNeedsAnotherChangeIsMadeAfterItWhereverItStands() {
        List<PlannedChange> planned = PlannedChanges.of(List.of(NEW_C, NEW), EARLIER);
        PlanStep tie = step(planned.getFirst(), "Ida");
        PlanStep person = step(planned.getLast(), "Bo");
        Sheet sheet = Sheet.of(scenario, plan(tie, person));
        assertThat(scenario.changes()).containsExactly(NEW, NEW_C);
        assertThat(sheet.aside()).isEmpty();
        assertThat(sheet.draft("p").steps()).containsExactly(tie, person);
    }

    @Test
    void aForumWhoseMemberHasLeftIsMadeOfTheOthersAndKeptWhole() {
        PlannedChange whole = planned(new Change.AddForum("new-forum-1", "Café", List.of("a", "c")), EARLIER);
        PlanStep step = step(new PlannedChange(whole.kind(), List.of("a", PlannedChange.GONE), whole.words()), "Ida");
        Sheet sheet = Sheet.of(scenario, plan(step));
        assertThat(scenario.changes()).containsExactly(new Change.AddForum("new-forum-1", "Café", List.of("a")));
        assertThat(sheet.draft("p").steps()).containsExactly(step);
    }

    @Test
    void aForumIsMadeWithoutWhoeverHasMovedAwayAndKeptWhole() {
        PlanStep step = step(planned(new Change.AddForum("new-forum-1", "Café", List.of("a", "gone")), EARLIER), "Ida");
        Sheet sheet = Sheet.of(scenario, plan(step));
        assertThat(scenario.snapshot().everKnown("gone")).as("was there once").isPresent();
        assertThat(scenario.changes()).containsExactly(new Change.AddForum("new-forum-1", "Café", List.of("a")));
        assertThat(sheet.aside()).isEmpty();
        assertThat(sheet.draft("p").steps()).containsExactly(step);
    }

    @Test
    void aCopyWouldLoseNothingAsLongAsItIsTheSameAndTheOtherIsThere() {
        Sheet sheet = Sheet.of(scenario, plan(step(planned(AC, EARLIER), "Ida")));
        Sheets sheets = new Sheets(List.of(sheet));
        sheets.compare();
        assertThat(sheets.current().isUnsaved()).isFalse();
        assertThat(sheets.current().isChanged()).as("it can be kept as a plan").isTrue();
        sheets.drop();
        assertThat(sheets.current().isUnsaved())
                .as("no plan has what it alone has now")
                .isTrue();
        sheets.bringBack();
        assertThat(sheets.current()).isSameAs(sheet);
        assertThat(sheets.dropped()).isEmpty();
        assertThat(sheet.isUnsaved()).isFalse();
    }

    @Test
    void onceSavedItIsUnchangedUntilSomethingElseIsDoneAndACopyIsNoPlan() {
        Sheet sheet = Sheet.of(scenario);
        scenario.apply(AC);
        List<Change> changes = scenario.changes();
        scenario.apply(tie("a", "d")); // while it is being saved
        sheet.savedAs(plan(PlanStep.of(planned(AC, DATE))), changes);
        assertThat(sheet.isChanged()).isTrue();
        scenario.undo();
        assertThat(sheet.isChanged()).isFalse();
        Sheet copy = sheet.copy();
        assertThat(copy.plan()).isEmpty();
        assertThat(copy.isChanged()).isTrue();
        assertThat(copy.scenario().changes()).isEqualTo(changes);
    }

    @Test
    void aCopyKeepsWhoSeesToWhatAndWhatCannotBeMadeHere() {
        PlanStep done = step(planned(AB, EARLIER), "Ida");
        PlanStep wanted = step(planned(AC, EARLIER), "Kai");
        Sheet copy = Sheet.of(scenario, plan(done, wanted)).copy();
        copy.scenario().apply(tie("a", "d"));
        assertThat(copy.plan()).isEmpty();
        assertThat(copy.draft("x").steps()).containsExactly(done, wanted, PlanStep.of(planned(tie("a", "d"), DATE)));
    }

    @Test
    void whoeverCameToAnImaginedIdInTheDataIsNotTakenForTheOneImagined() {
        List<PlannedChange> planned =
                PlannedChanges.of(List.of(new AddPerson("e", Set.of(Kind.CITIZEN), null), tie("e", "a")), EARLIER);
        PlanStep person = step(planned.getFirst(), "Ida");
        PlanStep tie = step(planned.getLast(), "Bo");
        Sheet sheet = Sheet.of(scenario, plan(person, tie));
        assertThat(scenario.changes()).as("e is somebody else by now").isEmpty();
        assertThat(sheet.aside()).containsExactly(new Sheet.Aside(person, Misfit.ID_TAKEN), new Sheet.Aside(tie, null));
    }

    private static PlannedChange planned(Change change, LocalDate on) {
        return PlannedChanges.of(List.of(change), on).getFirst();
    }

    private static PlanStep step(PlannedChange change, String responsible) {
        return new PlanStep(change, responsible, EARLIER, PlanStatus.UNDER_WAY);
    }

    private static Plan plan(PlanStep... steps) {
        return new Plan(
                "id",
                "ida",
                "Ida",
                true,
                true,
                null,
                new PlanDraft("p", PlanStatus.AGREED, List.of(steps)),
                "ida",
                "Ida",
                Instant.EPOCH,
                1);
    }

    private static AddTie tie(String a, String b) {
        return new AddTie(a, b, TieType.KNOWS);
    }

    private static NetworkRows rows() {
        List<Actor> actors = Stream.of("a", "b", "c", "d", "e", "gone")
                .map(id -> new Actor(
                        id,
                        Set.of(Kind.CITIZEN),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        id.equals("gone") ? EARLIER.plusMonths(1) : null,
                        Map.of()))
                .toList();
        return new NetworkRows(
                List.of(), actors, List.of(new Tie("a", "b", TieType.KNOWS, null, null, null, null, null)), List.of());
    }
}
