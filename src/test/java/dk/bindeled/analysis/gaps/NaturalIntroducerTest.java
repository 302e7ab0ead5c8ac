package dk.bindeled.analysis.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NaturalIntroducerTest {

    /** 0 and 1 are to be introduced; the rest may know both. */
    private final List<Actor> actors = new ArrayList<>();

    private final List<Tie> ties = new ArrayList<>();

    NaturalIntroducerTest() {
        person(Kind.CITIZEN);
        person(Kind.CITIZEN);
    }

    @Test
    void whereNobodyKnowsBothThereIsNoIntroducer() {
        knows(person(Kind.AMBASSADOR), 0, 5.0);
        assertThat(introducer()).isEqualTo(-1);
    }

    @Test
    void itIsTheOneWhoKnowsTheLessKnownBest() {
        int fond = person(Kind.AMBASSADOR);
        knows(fond, 0, 9.0);
        knows(fond, 1, 1.0);
        int even = person(Kind.CITIZEN);
        knows(even, 0, 2.0);
        knows(even, 1, 2.0);
        assertThat(introducer()).isEqualTo(even);
    }

    @Test
    void ofSeveralItIsTheOneWhoseTaskItIsAndOfThoseTheFirst() {
        both(person(Kind.CITIZEN));
        both(person(Kind.PROFESSIONAL));
        assertThat(introducer()).isEqualTo(3);
        int ambassador = person(Kind.AMBASSADOR);
        both(ambassador);
        both(person(Kind.AMBASSADOR));
        assertThat(introducer()).isEqualTo(ambassador);
    }

    private int introducer() {
        Snapshot snapshot = Snapshot.of(
                new NetworkRows(List.of(), actors, ties, List.of()),
                SnapshotQuery.defaults(),
                LocalDate.of(2024, 6, 30));
        List<Integer> both = IntStream.range(2, snapshot.size())
                .filter(w -> snapshot.adjacency().adjacent(w, 0)
                        && snapshot.adjacency().adjacent(w, 1))
                .boxed()
                .toList();
        return NaturalIntroducer.of(snapshot, new NewTie(0, 1, 0, 0, Figure.of(0, 1), both))
                .orElse(-1);
    }

    private int person(Kind kind) {
        actors.add(new Actor(name(actors.size()), Set.of(kind), null, null, null, null, null, null, null, Map.of()));
        return actors.size() - 1;
    }

    private void both(int introducer) {
        knows(introducer, 0, null);
        knows(introducer, 1, null);
    }

    private void knows(int one, int other, @Nullable Double strength) {
        ties.add(new Tie(name(one), name(other), TieType.KNOWS, strength, null, null, null, null));
    }

    private static String name(int v) {
        return "p%02d".formatted(v);
    }
}
