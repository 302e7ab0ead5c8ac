package dk.bindeled.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NetworkRoundTripIT {

    private static final ImportSource SOURCE = new ImportSource("Anne", "landsby");
    private static final LocalDate TODAY = LocalDate.of(2024, 1, 1);

    private final OpenStore store = OpenStore.shared();

    private ImportRecord load(NetworkRows rows) {
        return store.writer().load(rows, SOURCE, Progress.UNWATCHED);
    }

    private NetworkRows read() {
        return store.reader().read(Progress.UNWATCHED);
    }

    @Test
    void everyFieldComesBackAsItWasLoaded() {
        NetworkRows rows = Village.everyField();
        ImportRecord record = load(rows);

        NetworkRows read = read();
        assertThat(read.areas()).containsExactlyInAnyOrderElementsOf(rows.areas());
        assertThat(read.actors()).containsExactlyInAnyOrderElementsOf(rows.actors());
        assertThat(read.ties()).containsExactlyInAnyOrderElementsOf(rows.ties());
        assertThat(read.referrals()).containsExactlyInAnyOrderElementsOf(rows.referrals());
        assertThat(record.added())
                .isEqualTo(new NetworkCounts(3, 8, 16, 3))
                .isEqualTo(store.reader().counts());
        assertThat(record.changed()).isEqualTo(NetworkCounts.NONE);
    }

    @Test
    void theSnapshotFromTheDatabaseIsTheSnapshotOfTheRows() {
        NetworkRows rows = Village.everyField();
        load(rows);

        Snapshot direct = Snapshot.of(rows, SnapshotQuery.defaults(), TODAY);
        Snapshot stored = store.reader().snapshot(SnapshotQuery.defaults(), TODAY, Progress.UNWATCHED);
        assertThat(stored.fingerprint()).isEqualTo(direct.fingerprint());
        assertThat(stored.query()).isEqualTo(direct.query());
        assertThat(stored.size()).isEqualTo(direct.size());
        assertThat(stored.edgeCount()).isEqualTo(direct.edgeCount());
    }

    @Test
    void manyActorsThatAreAlikeComeBackEachOnce() {
        // more than two records full
        List<Actor> actors = IntStream.range(0, 10_001)
                .mapToObj(k ->
                        new Actor("p" + k, Set.of(Kind.CITIZEN), null, null, null, null, null, null, null, Map.of()))
                .toList();
        load(new NetworkRows(List.of(), actors, List.of(), List.of()));
        assertThat(read().actors()).hasSize(10_001).containsExactlyInAnyOrderElementsOf(actors);
    }

    @Test
    void strengthsComeBackAsTheyWereWholeOrNot() {
        List<Tie> ties = DoubleStream.of(1, 2.5, 4, 2_147_483_648.0, 1e300, Double.MIN_VALUE)
                .mapToObj(strength ->
                        new Tie("p1", "p2", TieType.KNOWS, strength, null, null, "context " + strength, null))
                .toList();
        load(new NetworkRows(List.of(), List.of(Village.citizen("p1"), Village.citizen("p2")), ties, List.of()));
        assertThat(read().ties()).containsExactlyInAnyOrderElementsOf(ties);
        assertThat(store.database().query("MATCH ()-[t:KNOWS]->() WHERE t.strength IS :: INTEGER RETURN t", Map.of()))
                .as("whole numbers are stored as such")
                .hasSize(2);
    }

    @Test
    void manyTiesAllOfThemUnlikeComeBackEachOnceAlsoWithStrengthsOfAnOlderKind() {
        List<Tie> ties = IntStream.range(0, 10_500)
                .mapToObj(k -> new Tie(
                        "p" + k % 7, "p" + (k % 11 + 1), TieType.KNOWS, 1.0 + k % 5, null, null, "context " + k, null))
                .toList();
        List<Actor> actors =
                IntStream.range(0, 12).mapToObj(k -> Village.citizen("p" + k)).toList();
        load(new NetworkRows(List.of(), actors, ties, List.of()));
        store.database()
                .run("MATCH ()-[t:KNOWS]->() WHERE t.strength > 2 SET t.strength = toFloat(t.strength)", Map.of());
        assertThat(read().ties()).containsExactlyInAnyOrderElementsOf(ties);
    }

    @Test
    void moreActorsThanAreAskedForTheirTiesAtATimeKeepThemAll() {
        NetworkRows town = Village.town(20_500, 30_000);
        load(town);
        assertThat(read().ties()).containsExactlyInAnyOrderElementsOf(town.ties());
    }

    @Test
    void anEmptyDatabaseIsEmptyAndALoadedOneIsNot() {
        assertThat(store.reader().isEmpty()).isTrue();
        assertThat(store.reader().counts()).isEqualTo(NetworkCounts.NONE);
        assertThat(read()).isEqualTo(NetworkRows.empty());
        load(Village.only(Village.citizen("p1")));
        assertThat(store.reader().isEmpty()).isFalse();
    }

    @Test
    void everyNodeAndRelationshipCarriesTheImportItCameFrom() {
        ImportRecord record = load(Village.everyField());
        assertThat(store.everything())
                .hasSize(3 + 8 + 3 + 16 + 2 + 7 + 6)
                .allSatisfy(thing -> assertThat(thing).contains("import=" + record.id()));
    }

    @Test
    void theStateMarkNamesTheState() {
        String empty = store.reader().stateMark();
        ImportRecord first = load(Village.only(Village.citizen("p1")));
        String one = store.reader().stateMark();
        load(Village.only(Village.citizen("p2")));
        String two = store.reader().stateMark();
        assertThat(Set.of(empty, one, two)).hasSize(3);

        store.writer().undo(first.id(), Progress.UNWATCHED);
        assertThat(store.reader().stateMark()).isNotIn(empty, one, two);
    }

    @Test
    void tiesOfAnActorAreThoseThatBeginOrEndThereOfEveryTypeAndDate() {
        NetworkRows rows = Village.everyField();
        load(rows);
        List<Tie> expected = rows.ties().stream()
                .filter(tie -> tie.from().equals("p2") || tie.to().equals("p2"))
                .sorted(TieRows.ORDER)
                .toList();
        assertThat(store.reader().tiesOf("p2")).isEqualTo(expected).hasSize(13);
        assertThat(store.reader().tiesOf("nobody")).isEmpty();
    }

    @Test
    void tiesBetweenTwoSetsGoEitherWayAndComeOnce() {
        load(Village.everyField());
        assertThat(store.reader().tiesBetween(Set.of("p2", "o1"), Set.of("p3", "p2")))
                .containsExactly(
                        Village.tie("p2", "p2", TieType.KNOWS),
                        Village.tie("p2", "p3", TieType.KNOWS),
                        new Tie("p2", "p3", TieType.KNOWS, 0.1 + 0.2, Village.SUMMER, null, null, null),
                        Village.tie("p2", "p3", TieType.SUPPORTS),
                        Village.tie("p3", "o1", TieType.EMPLOYED_BY),
                        Village.tie("p3", "p2", TieType.SUPPORTS));
        assertThat(store.reader().tiesBetween(Set.of(), Set.of("p2"))).isEmpty();
    }

    @Test
    void rowsThatReferToNothingAreRefusedAndNothingIsStored() {
        load(Village.only(Village.citizen("p1")));
        List<String> before = store.everything();
        Referral referral = new Referral("r1", "x", null, null, null, null, null, null, null, null, null);
        Area area = new Area("a1", "Byen", AreaLevel.DISTRICT, "x");
        for (NetworkRows rows : List.of(
                Village.only(Village.tie("p1", "x", TieType.KNOWS)), Village.only(referral), Village.only(area))) {
            assertThatThrownBy(() -> load(rows))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageMatching("The rows refer to the (actor|area) x, which is neither among them nor stored");
        }
        assertThat(store.everything()).isEqualTo(before);
        assertThat(store.writer().imports()).hasSize(1);
    }

    @Test
    void rowsThatComeTwiceAreRefused() {
        NetworkRows twice = Village.only(Village.citizen("p1"), Village.citizen("p1"));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> load(twice));
        load(Village.only(Village.citizen("p1"), Village.citizen("p2")));
        NetworkRows bothWays =
                Village.only(Village.tie("p1", "p2", TieType.KNOWS), Village.tie("p2", "p1", TieType.KNOWS));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> load(bothWays));
        assertThat(store.reader().tiesOf("p1")).isEmpty();
    }
}
