package dk.bindeled.analysis.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ReciprocityTest {

    @Test
    void withoutArcsThereIsNoReciprocity() {
        Figure none = Figure.missing(Reason.NO_TIES, 0);
        assertThat(Reciprocity.of(snapshot(0), TieType.SUPPORTS)).isEqualTo(none);
        assertThat(Reciprocity.of(snapshot(2, tie(0, 1, TieType.KNOWS)), TieType.SUPPORTS))
                .isEqualTo(none);
        assertThat(Reciprocity.of(snapshot(1, tie(0, 0, TieType.SUPPORTS)), TieType.SUPPORTS))
                .isEqualTo(none);
    }

    @Test
    void threeArcsOfWhichTwoAreReturnedAreCountedByHand() {
        // 0 <=> 1 --> 2 in one layer, 2 --> 1 in another; 0 to 1 in two contexts is one arc
        Snapshot snapshot = snapshot(
                3,
                tie(0, 1, TieType.SUPPORTS),
                new Tie("p00", "p01", TieType.SUPPORTS, null, null, null, "work", null),
                tie(1, 0, TieType.SUPPORTS),
                tie(1, 2, TieType.SUPPORTS),
                tie(2, 1, TieType.SEEKS_ADVICE_FROM));
        assertThat(Reciprocity.ofDirectedLayers(snapshot))
                .containsExactly(
                        Map.entry(TieType.SUPPORTS, Figure.of(2.0 / 3, 3)),
                        Map.entry(TieType.SEEKS_ADVICE_FROM, Figure.of(0, 1)));
    }

    @Test
    void aRingOneWayReturnsNothingAndARingBothWaysAll() {
        for (int n = 3; n < 10; n++) {
            List<Tie> ring = new ArrayList<>();
            for (int v = 0; v < n; v++) {
                ring.add(tie(v, (v + 1) % n, TieType.SUPPORTS));
            }
            assertThat(Reciprocity.of(snapshot(n, ring.toArray(Tie[]::new)), TieType.SUPPORTS))
                    .isEqualTo(Figure.of(0, n));
            for (int v = 0; v < n; v++) {
                ring.add(tie((v + 1) % n, v, TieType.SUPPORTS));
            }
            assertThat(Reciprocity.of(snapshot(n, ring.toArray(Tie[]::new)), TieType.SUPPORTS))
                    .isEqualTo(Figure.of(1, 2L * n));
        }
    }

    @Test
    void theDefinitionOverSetsOfArcsGivesTheSame() {
        for (int seed = 0; seed < 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Set<List<Integer>> arcs = new HashSet<>();
            List<Tie> ties = new ArrayList<>();
            for (int k = 0; k < 120; k++) {
                int from = random.nextInt(20);
                int to = random.nextInt(20);
                TieType type = random.nextInt(3) > 0 ? TieType.SEEKS_ADVICE_FROM : TieType.KNOWS;
                ties.add(tie(from, to, type));
                if (from != to && type == TieType.SEEKS_ADVICE_FROM) {
                    arcs.add(List.of(from, to));
                }
            }
            long returned =
                    arcs.stream().filter(arc -> arcs.contains(arc.reversed())).count();
            assertThat(Reciprocity.of(snapshot(20, ties.toArray(Tie[]::new)), TieType.SEEKS_ADVICE_FROM))
                    .isEqualTo(Figure.of((double) returned / arcs.size(), arcs.size()));
        }
    }

    @Test
    void aLayerWithoutDirectionIsRefused() {
        Snapshot pair = snapshot(2, tie(0, 1, TieType.KNOWS));
        assertThatThrownBy(() -> Reciprocity.of(pair, TieType.KNOWS)).hasMessageContaining("knows");
        assertThatThrownBy(() -> Reciprocity.of(pair, TieType.REPORTS_TO)).hasMessageContaining("reports_to");
    }

    private static Snapshot snapshot(int persons, Tie... ties) {
        List<Actor> actors = new ArrayList<>();
        for (int v = 0; v < persons; v++) {
            actors.add(new Actor(id(v), Set.of(Kind.CITIZEN), null, null, null, null, null, null, null, Map.of()));
        }
        return Snapshot.of(
                new NetworkRows(List.of(), actors, List.of(ties), List.of()),
                SnapshotQuery.defaults(),
                LocalDate.of(2024, 6, 30));
    }

    private static Tie tie(int from, int to, TieType type) {
        return new Tie(id(from), id(to), type, null, null, null, null, null);
    }

    private static String id(int v) {
        return "p%02d".formatted(v);
    }
}
