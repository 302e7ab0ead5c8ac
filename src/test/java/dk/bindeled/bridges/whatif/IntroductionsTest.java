package dk.bindeled.bridges.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.study.PairIntroductions;
import dk.bindeled.study.PairIntroductions.Found;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IntroductionsTest {

    private static final LocalDate DATE = LocalDate.of(2025, 3, 1);
    private static final SnapshotQuery QUERY = SnapshotQuery.defaults().withDate(DATE);

    private final Snapshot seen = town(DATE, "ann", "bo");
    private Snapshot stored = seen;

    /** Tells by its number whether the first two may be introduced. */
    private final PairIntroductions proposing =
            (snapshot, a, b, excluded, progress) -> new Found(List.of(), excluded.contains(0, 1) ? 0 : 1, List.of());

    private final Introductions introductions =
            new Introductions(QUERY, seen, proposing, (query, progress) -> stored, snapshot -> (u, v) -> true);

    @Test
    void whatIsExcludedForGoodIsNotProposedHereEither() {
        assertThat(introductions.between("a", "b", Progress.UNWATCHED))
                .hasValueSatisfying(
                        found -> assertThat(found.independentBridges()).isZero());
    }

    @Test
    void ofANetworkThatIsAnotherByNowNobodyIsProposed() {
        stored = town(DATE, "bo");
        assertThat(introductions.between("a", "b", Progress.UNWATCHED)).isEmpty();
        stored = town(DATE.plusDays(1), "ann", "bo");
        assertThat(introductions.between("a", "b", Progress.UNWATCHED)).isEmpty();
        stored = town(DATE, "ann", "bo");
        assertThat(introductions.between("a", "b", Progress.UNWATCHED)).isPresent();
    }

    private static Snapshot town(LocalDate date, String... ids) {
        List<Actor> actors = Stream.of(ids)
                .map(id -> new Actor(id, Set.of(Kind.CITIZEN), null, null, null, null, null, null, null, Map.of()))
                .toList();
        return Snapshot.of(new NetworkRows(List.of(), actors, List.of(), List.of()), QUERY.withDate(date), date);
    }
}
