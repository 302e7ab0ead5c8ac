package dk.bindeled.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Channel;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Sector;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UndoIT {

    private static final ImportSource SOURCE = new ImportSource("Bo", "rettelser.zip");

    private final OpenStore store = OpenStore.shared();

    private ImportRecord load(NetworkRows rows) {
        return store.writer().load(rows, SOURCE, Progress.UNWATCHED);
    }

    private void undo(ImportRecord record) {
        store.writer().undo(record.id(), Progress.UNWATCHED);
    }

    private NetworkRows read() {
        return store.reader().read(Progress.UNWATCHED);
    }

    /** Changes something of every sort, and adds something of every sort. */
    private static NetworkRows corrections() {
        return new NetworkRows(
                List.of(
                        new Area("ny", "Nybyen", AreaLevel.DISTRICT, "aa"),
                        new Area("lil", "Liljehaven og Rosenhaven", AreaLevel.ESTATE, "ny")),
                List.of(
                        new Actor(
                                "p1",
                                Set.of(Kind.PROFESSIONAL),
                                "Ásta",
                                "ny",
                                null,
                                null,
                                null,
                                null,
                                null,
                                Map.of("club", "go", "id", "w", "shoe", "43")),
                        new Actor(
                                "o1",
                                Set.of(Kind.ASSOCIATION),
                                null,
                                "lil",
                                "ny",
                                null,
                                Sector.THIRD,
                                null,
                                null,
                                Map.of()),
                        Village.citizen("p9")),
                List.of(
                        new Tie("p2", "p1", TieType.KNOWS, 5.0, Village.SPRING, Village.SUMMER, "gården KNOWS", "vært"),
                        new Tie("a1", "o1", TieType.COLLABORATES_WITH, 4.0, null, null, null, null),
                        Village.tie("p9", "p2", TieType.SUPPORTS),
                        Village.tie("p2", "p1", TieType.SUPPORTS)),
                List.of(
                        new Referral("r2", "p3", null, null, Channel.WEB, null, null, Village.AUTUMN, null, null, null),
                        new Referral("r9", "p9", "p2", "a1", null, null, null, null, null, null, null)));
    }

    @Test
    void studiesRunSinceTheImportAreForgottenWithIt() {
        store.studies().save(study("before", Instant.now().minusSeconds(60)));
        ImportRecord record = store.writer().load(Village.everyField(), SOURCE, Progress.UNWATCHED);
        store.studies().save(study("after", Instant.now().plusSeconds(60)));
        store.writer().undo(record.id(), Progress.UNWATCHED);
        assertThat(store.studies().list()).extracting(StoredStudy::id).containsExactly("before");
        assertThat(store.studies().find("after")).isEmpty();
    }

    private static StoredStudy study(String id, Instant at) {
        Map<String, Bytes> results = Map.of("result", Bytes.of(new byte[] {1}));
        return new StoredStudy(id, at, "Anna", "{}", 1, "0.1.0", "f".repeat(64), results);
    }

    @Test
    void whatAnImportAddedIsGoneAfterItsUndo() {
        ImportRecord record = load(Village.everyField());
        undo(record);
        assertThat(store.everything()).isEmpty();
        assertThat(store.writer().imports()).isEmpty();
        assertThat(store.reader().isEmpty()).isTrue();
    }

    @Test
    void anImportChangesWhatIsThereAndItsUndoRestoresItToTheLastField() {
        load(Village.everyField());
        List<String> before = store.everything();
        NetworkRows rowsBefore = read();

        ImportRecord record = load(corrections());
        assertThat(record.added()).isEqualTo(new NetworkCounts(1, 1, 2, 1));
        assertThat(record.changed()).isEqualTo(new NetworkCounts(1, 2, 2, 1));
        assertThat(store.everything()).isNotEqualTo(before);

        undo(record);
        assertThat(store.everything()).isEqualTo(before);
        assertThat(read().actors()).containsExactlyInAnyOrderElementsOf(rowsBefore.actors());
    }

    @Test
    void fieldsThatARowLeavesEmptyStayAsTheyWere() {
        load(Village.everyField());
        load(corrections());
        NetworkRows read = read();
        assertThat(read.actors())
                .contains(new Actor(
                        "p1",
                        Set.of(Kind.PROFESSIONAL),
                        "Ásta",
                        "ny",
                        "ost",
                        3,
                        null,
                        Village.SPRING,
                        Village.AUTUMN,
                        Map.of(
                                "club",
                                "go",
                                "id",
                                "w",
                                "import",
                                "y",
                                "attribute:a",
                                "z",
                                "years lived",
                                "7",
                                "shoe",
                                "43")));
        assertThat(read.referrals())
                .contains(new Referral(
                        "r2", "p3", "p2", "a1", Channel.WEB, false, Village.SPRING, Village.AUTUMN, null, null, null));
        assertThat(read.areas()).contains(new Area("lil", "Liljehaven og Rosenhaven", AreaLevel.ESTATE, "ny"));
    }

    @Test
    void anUndirectedTieIsFoundEitherWayRoundAndADirectedOneIsNot() {
        load(Village.everyField());
        long ties = store.reader().counts().ties();
        load(corrections());
        List<Tie> read = read().ties();
        assertThat(read).hasSize((int) ties + 2);
        assertThat(read)
                .contains(
                        new Tie("p1", "p2", TieType.KNOWS, 5.0, Village.SPRING, Village.SUMMER, "gården KNOWS", "vært"),
                        new Tie("o1", "a1", TieType.COLLABORATES_WITH, 4.0, null, null, null, null),
                        new Tie(
                                "p1",
                                "p2",
                                TieType.SUPPORTS,
                                2.0,
                                Village.SPRING,
                                Village.AUTUMN,
                                "gården SUPPORTS",
                                "formand"),
                        Village.tie("p2", "p1", TieType.SUPPORTS));
    }

    @Test
    void rowsThatSayNothingNewAddAndChangeNothing() {
        load(Village.everyField());
        List<String> before = store.everything();
        ImportRecord again = load(Village.everyField());
        assertThat(again.added()).isEqualTo(NetworkCounts.NONE);
        assertThat(again.changed()).isEqualTo(NetworkCounts.NONE);
        // That it was said again is noted, for the rows to stay as long as any import says them.
        assertThat(store.everything().stream().map(line -> line.replaceFirst(", statedBy=\\[[^\\]]*\\]", "")))
                .isEqualTo(before);
        assertThat(store.writer().imports()).hasSize(2);
        store.writer().undo(again.id(), Progress.UNWATCHED);
        assertThat(store.everything()).isEqualTo(before);
    }

    @Test
    void importsAreListedNewestFirst() {
        ImportRecord first = load(Village.only(Village.citizen("p1")));
        ImportRecord second = load(Village.only(Village.citizen("p2")));
        assertThat(store.writer().imports()).containsExactly(second, first);
        assertThat(first.by()).isEqualTo("Bo");
        assertThat(first.file()).isEqualTo("rettelser.zip");
    }

    @Test
    void anImportThatALaterOneAddedToIsUndoneOnlyAfterIt() {
        ImportRecord first = load(Village.only(Village.citizen("p1"), Village.citizen("p2")));
        ImportRecord unrelated = load(Village.only(Village.citizen("p3")));
        ImportRecord later = load(Village.only(Village.tie("p1", "p2", TieType.KNOWS)));
        assertThatExceptionOfType(ImportBuiltUpon.class)
                .isThrownBy(() -> undo(first))
                .satisfies(refused -> assertThat(refused.later()).containsExactly(later));
        undo(unrelated);
        undo(later);
        undo(first);
        assertThat(store.everything()).isEmpty();
    }

    @Test
    void anImportWhoseRowsALaterOneChangedIsUndoneOnlyAfterIt() {
        ImportRecord first = load(Village.everyField());
        ImportRecord second = load(Village.only(named("p2", "Bent")));
        ImportRecord third = load(Village.only(named("p2", "Birgit")));
        List<String> afterThird = store.everything();

        assertThatExceptionOfType(ImportBuiltUpon.class)
                .isThrownBy(() -> undo(second))
                .satisfies(refused -> assertThat(refused.later()).containsExactly(third));
        assertThatExceptionOfType(ImportBuiltUpon.class)
                .isThrownBy(() -> undo(first))
                .satisfies(refused -> assertThat(refused.later()).containsExactly(third, second));
        assertThat(store.everything()).isEqualTo(afterThird);

        undo(third);
        undo(second);
        assertThat(read().actors()).contains(Village.citizen("p2"));
    }

    @Test
    void anImportIsNotUndoneWhileALaterUndoWouldNeedWhatItAdded() {
        load(Village.only(new Area("a", "A", AreaLevel.DISTRICT, null), new Area("b", "B", AreaLevel.DISTRICT, null)));
        ImportRecord streets = load(Village.only(new Area("c", "C", AreaLevel.ESTATE, "a")));
        ImportRecord person = load(Village.only(placed("p1", "c")));
        ImportRecord move = load(Village.only(placed("p1", "b")));

        assertThatExceptionOfType(ImportBuiltUpon.class).isThrownBy(() -> undo(streets));
        undo(move);
        assertThat(read().actors()).containsExactly(placed("p1", "c"));
        undo(person);
        undo(streets);
        assertThat(read().areas()).hasSize(2);
    }

    @Test
    void whatIsNotThereCannotBeUndone() {
        assertThatExceptionOfType(ImportNotFound.class)
                .isThrownBy(() -> store.writer().undo("20200101-000000-000", Progress.UNWATCHED))
                .withMessageContaining("20200101-000000-000");
    }

    private static Actor named(String id, String label) {
        return new Actor(id, Set.of(Kind.CITIZEN), label, null, null, null, null, null, null, Map.of());
    }

    private static Actor placed(String id, String area) {
        return new Actor(id, Set.of(Kind.CITIZEN), null, area, null, null, null, null, null, Map.of());
    }
}
