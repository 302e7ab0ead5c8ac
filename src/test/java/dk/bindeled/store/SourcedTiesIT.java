package dk.bindeled.store;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The single ties of an actor on a date, each with the imports that say it. */
class SourcedTiesIT {

    private static final String SCRIPT = "<img src=x onerror=\"window.ran=1\"> ' \" {{1}}";
    private static final LocalDate BEFORE = Village.SPRING.minusDays(1);

    private final OpenStore store = OpenStore.shared();

    private void load(String file, NetworkRows rows) {
        store.writer().load(rows, new ImportSource("Anne", file), Progress.UNWATCHED);
    }

    private static Tie tie(String from, String to, @Nullable LocalDate since, @Nullable LocalDate until) {
        return new Tie(from, to, TieType.KNOWS, 2.0, since, until, SCRIPT, "nabo");
    }

    private void village() {
        load("/home/anne/first.csv", Village.only(Village.citizen("p1"), Village.citizen("p2"), Village.citizen("p3")));
        load(
                "second.csv",
                Village.only(
                        tie("p1", "p2", Village.SPRING, Village.AUTUMN), Village.tie("p3", "p1", TieType.SUPPORTS)));
        load("third.csv", Village.only(Village.tie("p3", "p1", TieType.SUPPORTS)));
    }

    private static List<String> files(SourcedTie sourced) {
        return sourced.imports().stream().map(ImportRecord::file).toList();
    }

    @Test
    void eachTieComesWithAllItsFieldsAndTheImportItCameFrom() {
        village();
        List<SourcedTie> ties = store.reader().sourcedTiesOf("p1", Village.SUMMER);
        assertThat(ties)
                .extracting(SourcedTie::tie)
                .containsExactly(
                        tie("p1", "p2", Village.SPRING, Village.AUTUMN), Village.tie("p3", "p1", TieType.SUPPORTS));
        assertThat(files(ties.getFirst())).containsExactly("second.csv");
        assertThat(ties.getFirst().tie().context()).isEqualTo(SCRIPT);
        assertThat(ties.getFirst().imports().getFirst().at()).isNotNull();
    }

    @Test
    void aTieThatALaterImportSaysTooComesWithBothTheFirstFirst() {
        village();
        assertThat(files(store.reader().sourcedTiesOf("p3", Village.SUMMER).getFirst()))
                .containsExactly("second.csv", "third.csv");
    }

    @Test
    void onlyThoseComeThatHoldOnTheDate() {
        village();
        assertThat(store.reader().sourcedTiesBetween("p1", "p2", BEFORE)).isEmpty();
        assertThat(store.reader().sourcedTiesBetween("p1", "p2", Village.SPRING))
                .hasSize(1);
        assertThat(store.reader().sourcedTiesBetween("p1", "p2", Village.AUTUMN.minusDays(1)))
                .hasSize(1);
        assertThat(store.reader().sourcedTiesBetween("p1", "p2", Village.AUTUMN))
                .isEmpty();
    }

    @Test
    void thoseBetweenTwoComeEitherWayRoundAndNoOthers() {
        village();
        for (List<SourcedTie> ties : List.of(
                store.reader().sourcedTiesBetween("p1", "p3", Village.SUMMER),
                store.reader().sourcedTiesBetween("p3", "p1", Village.SUMMER))) {
            assertThat(ties).extracting(SourcedTie::tie).containsExactly(Village.tie("p3", "p1", TieType.SUPPORTS));
        }
        assertThat(store.reader().sourcedTiesBetween("p2", "p3", Village.SUMMER))
                .isEmpty();
        assertThat(store.reader().sourcedTiesOf("nobody", Village.SUMMER)).isEmpty();
        assertThat(store.reader().sourcedTiesOf("p1' OR 1=1 //", Village.SUMMER))
                .isEmpty();
    }

    @Test
    void ofAnImportThatIsTakenBackNothingComes() {
        village();
        ImportRecord last = store.writer()
                .load(
                        Village.only(Village.tie("p2", "p3", TieType.WORKS_WITH)),
                        new ImportSource("Anne", "fourth.csv"),
                        Progress.UNWATCHED);
        assertThat(store.reader().sourcedTiesOf("p2", Village.SUMMER)).hasSize(2);
        store.writer().undo(last.id(), Progress.UNWATCHED);
        assertThat(store.reader().sourcedTiesOf("p2", Village.SUMMER)).hasSize(1);
    }
}
