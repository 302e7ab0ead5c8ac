package dk.bindeled.analysis.statistics;

import static dk.bindeled.analysis.statistics.EvenSpread.degrees;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Progress;
import dk.bindeled.testing.CancelledProgress;
import dk.bindeled.testing.Families;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class DegreePreservingSwapsTest {

    private static final NullModel SWAPS = new DegreePreservingSwaps();

    @Test
    void whatCanBeInOneWayOnlyStaysAsItIs() {
        for (Adjacency graph : List.of(
                Adjacency.ofEdges(0),
                Adjacency.ofEdges(1),
                Adjacency.ofEdges(2, 0, 1),
                Adjacency.ofEdges(5, 1, 2),
                Families.star(9),
                Families.complete(7))) {
            assertThat(EvenSpread.name(EvenSpread.walk(SWAPS, graph, 1))).isEqualTo(EvenSpread.name(graph));
        }
    }

    @Test
    void twoPairsTieInThreeWaysEachAsOften() {
        // 0---1   2---3 may as well be 0---2   1---3 and 0---3   1---2
        Adjacency pairs = Adjacency.ofEdges(4, 0, 1, 2, 3);
        RandomGenerator random = Seeds.stream(1, 1);
        EvenSpread.check(
                Set.of("0-1 2-3 ", "0-2 1-3 ", "0-3 1-2 "),
                6_000,
                () -> DegreePreservingSwaps.walk(pairs, 30, random, Progress.UNWATCHED));
    }

    @Test
    void everyoneKeepsTheirNumberOfNeighboursAndNobodyIsTiedTwice() {
        for (int seed = 0; seed < 20; seed++) {
            Adjacency graph = Families.random(40, 0.02 + 0.02 * seed, seed);
            Adjacency drawn = EvenSpread.walk(SWAPS, graph, seed);
            // Adjacency drops loops and repetitions, so that with one of them a degree would be missing
            assertThat(degrees(drawn)).isEqualTo(degrees(graph));
            assertThat(EvenSpread.name(drawn)).isNotEqualTo(EvenSpread.name(graph));
        }
    }

    @Test
    void everyGraphWithTheDegreesIsAsLikelyAsAnyOther() {
        // some of these graphs have many more swaps out of them than others: were refused swaps tried again, those
        // would come up more often
        Adjacency graph = Adjacency.ofEdges(6, 0, 1, 0, 2, 0, 3, 1, 2, 3, 4, 4, 5, 1, 4);
        int[] degrees = degrees(graph);
        List<int[]> pairs = new ArrayList<>();
        for (int u = 0; u < 6; u++) {
            for (int v = u + 1; v < 6; v++) {
                pairs.add(new int[] {u, v});
            }
        }
        Set<String> all =
                EvenSpread.all(6, pairs.toArray(int[][]::new), other -> Arrays.equals(degrees(other), degrees));
        assertThat(all).hasSizeGreaterThan(10);
        RandomGenerator random = Seeds.stream(2, 2);
        EvenSpread.check(
                all, 1_000 * all.size(), () -> DegreePreservingSwaps.walk(graph, 150, random, Progress.UNWATCHED));
    }

    @Test
    void theGeneratorAloneDecides() {
        Adjacency graph = Families.random(60, 0.1, 3);
        String once = EvenSpread.name(EvenSpread.walk(SWAPS, graph, 7));
        assertThat(EvenSpread.name(EvenSpread.walk(SWAPS, graph, 7))).isEqualTo(once);
        assertThat(EvenSpread.name(EvenSpread.walk(SWAPS, graph, 8))).isNotEqualTo(once);
    }

    @Test
    void aLongWalkCanBeCancelled() {
        assertThatThrownBy(() -> SWAPS.walk(Families.cycle(50), Seeds.stream(1, 1), new CancelledProgress()))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aSetOfEdgesHoldsWhatAnyOtherSetHolds() {
        for (int nodes : new int[] {3, 6, 40, 1_000_000}) {
            SplittableRandom random = new SplittableRandom(nodes);
            EdgeSet edges = new EdgeSet(30);
            Set<List<Integer>> known = new HashSet<>();
            for (int change = 0; change < 20_000; change++) {
                int u = random.nextInt(nodes);
                int v = (u + 1 + random.nextInt(nodes - 1)) % nodes;
                List<Integer> edge = List.of(Math.min(u, v), Math.max(u, v));
                assertThat(edges.contains(u, v)).isEqualTo(known.contains(edge));
                if (known.size() == 30 || (!known.isEmpty() && random.nextInt(3) == 0)) {
                    List<Integer> gone = known.iterator().next();
                    known.remove(gone);
                    edges.remove(gone.get(1), gone.get(0));
                } else {
                    known.add(edge);
                    edges.add(u, v);
                }
                assertThat(known).allMatch(kept -> edges.contains(kept.get(0), kept.get(1)));
            }
        }
    }
}
