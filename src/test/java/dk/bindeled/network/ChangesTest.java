package dk.bindeled.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final LocalDate DATE = LocalDate.of(2025, 3, 1);
    private static final LocalDate PAST = LocalDate.of(2024, 1, 1);

    private static final NetworkRows ROWS = new NetworkRows(
            List.of(new Area("e1", "Skovhøj", AreaLevel.ESTATE, null)),
            List.of(
                    person("a", null, Kind.CITIZEN),
                    person("b", null, Kind.AMBASSADOR),
                    person("c", null, Kind.CITIZEN, Kind.AMBASSADOR),
                    person("gone", PAST, Kind.CITIZEN)),
            List.of(
                    tie("a", "b", TieType.KNOWS, null),
                    tie("b", "a", TieType.SUPPORTS, null),
                    tie("a", "b", TieType.WORKS_WITH, PAST),
                    tie("b", "c", TieType.KNOWS, null)),
            List.of());

    @Test
    void aTieThatEndsEndsInEveryLayerAndEitherWayOnTheDate() {
        NetworkRows rows = applied(new Change.RemoveTie("b", "a"));
        assertThat(rows.ties()).extracting(Tie::until).containsExactly(DATE, DATE, PAST, null);
        assertThat(snapshot(rows).edgeCount()).isEqualTo(1);
    }

    @Test
    void aTieThatComesIsThereFromTheDateAlsoWhereOneJustEnded() {
        NetworkRows rows = applied(new Change.RemoveTie("a", "b"), new Change.AddTie("a", "b", TieType.KNOWS));
        Snapshot snapshot = snapshot(rows);
        assertThat(snapshot.edgeCount()).isEqualTo(2);
        assertThat(rows.ties().getLast().since()).isEqualTo(DATE);
    }

    @Test
    void whoLeavesTakesAllTiesAlongAndIsStillKnown() {
        Snapshot snapshot = snapshot(applied(new Change.RemovePerson("b")));
        assertThat(snapshot.size()).isEqualTo(2);
        assertThat(snapshot.edgeCount()).isZero();
        assertThat(snapshot.everKnown("b")).isPresent();
    }

    @Test
    void whoWasAnAmbassadorOnlyIsACitizenAfterwards() {
        Snapshot snapshot = snapshot(applied(new Change.RemoveAmbassador("b"), new Change.RemoveAmbassador("c")));
        assertThat(snapshot.actor(snapshot.indexOf("b")).kinds()).containsExactly(Kind.CITIZEN);
        assertThat(snapshot.actor(snapshot.indexOf("c")).kinds()).containsExactly(Kind.CITIZEN);
        Snapshot more = snapshot(applied(new Change.AddAmbassador("a")));
        assertThat(more.actor(more.indexOf("a")).kinds()).containsExactly(Kind.CITIZEN, Kind.AMBASSADOR);
    }

    @Test
    void someoneNewLivesWhereToldAndAForumIsAGroupThatTiesNobody() {
        Snapshot snapshot = snapshot(applied(
                new Change.AddPerson("n", EnumSet.of(Kind.CITIZEN), "e1"),
                new Change.AddForum("f", "Forum", List.of("a", "n", "c"))));
        assertThat(snapshot.size()).isEqualTo(4);
        assertThat(snapshot.edgeCount()).isEqualTo(2);
        assertThat(snapshot.areaOf(snapshot.indexOf("n"), AreaLevel.ESTATE)).isEqualTo("e1");
        Groups groups = snapshot.groups(Grouping.MEMBERSHIP);
        assertThat(groups.count()).isEqualTo(1);
        assertThat(groups.label(0)).isEqualTo("Forum");
        assertThat(groups.memberCount(0)).isEqualTo(3);
    }

    @Test
    void trainingChangesNoRow() {
        assertThat(applied(new Change.Train(List.of("a", "b"), 2))).isEqualTo(ROWS);
    }

    @Test
    void whoIsNotThereCanBeInNoChangeAndAnIdIsGivenOnce() {
        for (Change change : List.<Change>of(
                new Change.AddTie("a", "gone", TieType.KNOWS),
                new Change.RemoveTie("nobody", "a"),
                new Change.RemovePerson("gone"),
                new Change.AddAmbassador("nobody"),
                new Change.RemoveAmbassador("nobody"),
                new Change.AddForum("f", "F", List.of("a", "gone")),
                new Change.AddForum("a", "F", List.of("a")),
                new Change.AddPerson("gone", Set.of(Kind.CITIZEN), null),
                new Change.Train(List.of("nobody"), 2))) {
            assertThatThrownBy(() -> applied(change))
                    .as(change.toString())
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static NetworkRows applied(Change... changes) {
        return Changes.applied(ROWS, List.of(changes), DATE);
    }

    private static Snapshot snapshot(NetworkRows rows) {
        return Snapshot.of(rows, SnapshotQuery.defaults().withDate(DATE), DATE);
    }

    private static Actor person(String id, @Nullable LocalDate until, Kind... kinds) {
        return new Actor(id, Set.of(kinds), null, null, null, null, null, null, until, Map.of());
    }

    private static Tie tie(String from, String to, TieType type, @Nullable LocalDate until) {
        return new Tie(from, to, type, null, null, until, null, null);
    }
}
