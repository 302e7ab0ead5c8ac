package dk.bindeled.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Progress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Whether draws fall on all graphs of a kind, and on each as often as on any other. */
final class EvenSpread {

    private EvenSpread() {}

    /** Every graph over the pairs given that is of the kind, by going through all 2^pairs. */
    static Set<String> all(int size, int[][] pairs, Predicate<Adjacency> kind) {
        Set<String> found = new HashSet<>();
        for (int chosen = 0; chosen < 1 << pairs.length; chosen++) {
            int[] ends = new int[2 * Integer.bitCount(chosen)];
            int next = 0;
            for (int k = 0; k < pairs.length; k++) {
                if ((chosen >>> k & 1) == 1) {
                    ends[next++] = pairs[k][0];
                    ends[next++] = pairs[k][1];
                }
            }
            Adjacency graph = Adjacency.ofEdges(size, ends);
            if (kind.test(graph)) {
                found.add(name(graph));
            }
        }
        return found;
    }

    /**
     * Draws, and compares how often each graph came with chi-square. The limit lies four standard deviations out by the approximation of Wilson
     * and Hilferty: an even spread is beyond it about once in 30,000 seeds, and the seed is fixed.
     */
    static void check(Set<String> graphs, int draws, Supplier<Adjacency> draw) {
        Map<String, Integer> counts = new HashMap<>();
        for (int k = 0; k < draws; k++) {
            counts.merge(name(draw.get()), 1, Integer::sum);
        }
        assertThat(counts.keySet()).isEqualTo(graphs);
        double expected = (double) draws / graphs.size();
        assertThat(expected).as("enough draws for chi-square").isGreaterThan(20);
        double chiSquare = 0;
        for (int count : counts.values()) {
            chiSquare += (count - expected) * (count - expected) / expected;
        }
        double freedom = graphs.size() - 1.0;
        double spread = 2 / (9 * freedom);
        assertThat(chiSquare).isLessThan(freedom * Math.pow(1 - spread + 4 * Math.sqrt(spread), 3));
    }

    /** A walk from {@code from} in stream {@code stream}. */
    static Adjacency walk(NullModel model, Adjacency from, long stream) {
        return model.walk(from, Seeds.stream(4, stream), Progress.UNWATCHED);
    }

    static String name(Adjacency graph) {
        StringBuilder name = new StringBuilder();
        for (int u = 0; u < graph.size(); u++) {
            for (int v : graph.neighbours(u)) {
                if (u < v) {
                    name.append(u).append('-').append(v).append(' ');
                }
            }
        }
        return name.toString();
    }

    static int[] degrees(Adjacency graph) {
        int[] degrees = new int[graph.size()];
        for (int v = 0; v < degrees.length; v++) {
            degrees[v] = graph.degree(v);
        }
        return degrees;
    }
}
