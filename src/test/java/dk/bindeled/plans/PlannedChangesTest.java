package dk.bindeled.plans;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Change;
import dk.bindeled.network.Change.AddAmbassador;
import dk.bindeled.network.Change.AddForum;
import dk.bindeled.network.Change.AddPerson;
import dk.bindeled.network.Change.AddTie;
import dk.bindeled.network.Change.RemoveAmbassador;
import dk.bindeled.network.Change.RemovePerson;
import dk.bindeled.network.Change.RemoveTie;
import dk.bindeled.network.Change.Train;
import dk.bindeled.network.Kind;
import dk.bindeled.network.TieType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlannedChangesTest {

    private static final LocalDate DATE = LocalDate.of(2025, 3, 1);

    /** One of each kind, with ids that hold what words are made of. */
    private static final List<Change> ALL = List.of(
            new AddPerson("new-1", Set.of(Kind.CITIZEN, Kind.AMBASSADOR), "øst"),
            new AddPerson("new-2", Set.of(Kind.PROFESSIONAL), null),
            new AddTie("ane", "b=o:1", TieType.SUPPORTS),
            new AddTie("new-1", "ane", TieType.KNOWS),
            new AddTie("ane", "new-2", TieType.KNOWS),
            new AddTie("new-1", "new-2", TieType.WORKS_WITH),
            new RemoveTie("ane", "cai"),
            new RemovePerson("cai"),
            new RemovePerson("new-2"),
            new AddAmbassador("ane"),
            new RemoveAmbassador("ane"),
            new AddForum("new-forum-1", "Café = samling: nr. 1", List.of("ane", "b=o:1", "new-1")),
            new Train(List.of("ane", "new-1"), 2.5));

    private static final List<PlannedChange> PLANNED = PlannedChanges.of(ALL, DATE);

    @Test
    void everyChangeComesBackAsItWas() {
        assertThat(PLANNED.stream().map(PlannedChanges::change))
                .containsExactlyElementsOf(ALL.stream().map(Optional::of).toList());
        assertThat(PLANNED.stream().map(PlannedChangesTest::possible))
                .containsExactlyElementsOf(ALL.stream().map(Optional::of).toList());
        assertThat(PLANNED.stream().map(PlannedChanges::on)).allMatch(Optional.of(DATE)::equals);
    }

    @Test
    void onlyPersonsOfTheDataAreKeptAsPersons() {
        assertThat(PLANNED.stream().flatMap(planned -> planned.personIds().stream()))
                .containsOnly("ane", "b=o:1", "cai");
        assertThat(PLANNED.stream().flatMap(planned -> planned.words().stream()))
                .as("nobody of the data stands among the words, from which nobody could be taken out")
                .noneMatch(word -> word.contains("ane") || word.contains("b=o") || word.contains("cai"));
    }

    @Test
    void whoIsOnlyImaginedBecauseALaterChangeAddsThemIsImaginedInAll() {
        List<PlannedChange> planned = PlannedChanges.of(
                List.of(new AddTie("ane", "new-1", TieType.KNOWS), new AddPerson("new-1", Set.of(Kind.CITIZEN), null)),
                DATE);
        assertThat(planned.getFirst().personIds()).containsExactly("ane");
    }

    @Test
    void whoHasLeftIsLeftOutOfWhatIsOfSeveralAndAChangeOfThatOneCannotBeMade() {
        PlannedChange forum = with(PLANNED.get(11), List.of(PlannedChange.GONE, "b=o:1"));
        assertThat(PlannedChanges.change(forum))
                .contains(new AddForum(
                        "new-forum-1", "Café = samling: nr. 1", List.of(PlannedChange.GONE, "b=o:1", "new-1")));
        assertThat(possible(forum))
                .contains(new AddForum("new-forum-1", "Café = samling: nr. 1", List.of("b=o:1", "new-1")));
        PlannedChange training = with(
                PlannedChanges.of(List.of(new Train(List.of("ane"), 2)), DATE).getFirst(), List.of(PlannedChange.GONE));
        assertThat(possible(training)).isEmpty();
        for (int k : new int[] {2, 3, 6, 7, 9, 10}) {
            PlannedChange planned = PLANNED.get(k);
            List<String> gone =
                    planned.personIds().stream().map(_ -> PlannedChange.GONE).toList();
            assertThat(PlannedChanges.change(with(planned, gone)))
                    .as(planned.kind())
                    .isPresent();
            assertThat(possible(with(planned, gone))).as(planned.kind()).isEmpty();
        }
    }

    @Test
    void whoIsNotThereOnTheDateIsLeftOutOfWhatIsOfSeveral() {
        assertThat(PlannedChanges.possible(PLANNED.get(11), id -> !id.equals("ane")))
                .contains(new AddForum("new-forum-1", "Café = samling: nr. 1", List.of("b=o:1", "new-1")));
        assertThat(PlannedChanges.possible(PLANNED.get(12), "ane"::equals)).contains(new Train(List.of("ane"), 2.5));
        assertThat(PlannedChanges.possible(PLANNED.get(12), _ -> false)).isEmpty();
        assertThat(PlannedChanges.possible(PLANNED.get(2), _ -> false))
                .as("whether a tie can be made is for the network to say, with the reason")
                .contains(ALL.get(2));
    }

    @Test
    void idsOfWhoAndWhatIsOnlyImaginedAreKnown() {
        assertThat(PlannedChanges.imagined(PLANNED.get(11))).containsExactly("new-1", "new-forum-1");
        assertThat(PlannedChanges.imaginedPersons(PLANNED.get(11))).containsExactly("new-1");
        assertThat(PlannedChanges.imagined(PLANNED.get(5))).containsExactly("new-1", "new-2");
        assertThat(PlannedChanges.imagined(PLANNED.get(6))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "add_tie",
                "remove_tie",
                "add_person",
                "remove_person",
                "add_ambassador",
                "remove_ambassador",
                "add_forum",
                "train",
                "something_later",
                ""
            })
    void whatIsNotAsItShouldBeIsNoChange(String kind) {
        for (List<String> words : List.of(
                List.<String>of(),
                List.of("type=hates", "kind=dragon", "times=often", "forum=", "on=yesterday"),
                List.of("imagined=x:new-1"),
                List.of("imagined=7:new-1"),
                List.of("imagined="))) {
            PlannedChange planned = new PlannedChange(kind, List.of(), words);
            assertThat(PlannedChanges.change(planned)).as("%s %s", kind, words).isEmpty();
            assertThat(PlannedChanges.on(planned)).isEmpty();
        }
    }

    private static PlannedChange with(PlannedChange planned, List<String> persons) {
        return new PlannedChange(planned.kind(), persons, planned.words());
    }

    private static Optional<Change> possible(PlannedChange planned) {
        return PlannedChanges.possible(planned, _ -> true);
    }
}
