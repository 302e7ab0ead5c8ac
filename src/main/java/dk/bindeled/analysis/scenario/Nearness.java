package dk.bindeled.analysis.scenario;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Who is within two steps of some persons, while ties come and go: of everyone is known how many neighbours are such a person, and how many neighbours
 * have one as a neighbour. A tie makes a difference to its ends and, where an end meets its first or loses its last, to the neighbours of that end.
 */
final class Nearness implements TieCount {

    private final WorkingGraph graph;
    private final IntPredicate wanted;
    private int[] one;
    private int[] two;

    /** @param wanted the persons to be near to; may change for persons without ties */
    Nearness(WorkingGraph graph, IntPredicate wanted) {
        this.graph = graph;
        this.wanted = wanted;
        int size = graph.size();
        this.one = new int[size];
        this.two = new int[size];
        for (int v = 0; v < size; v++) {
            if (wanted.test(v)) {
                for (int w : graph.row(v)) {
                    one[w]++;
                }
            }
        }
        for (int v = 0; v < size; v++) {
            if (one[v] > 0) {
                for (int w : graph.row(v)) {
                    two[w]++;
                }
            }
        }
    }

    @Override
    public void joined(int u, int v) {
        reach(Math.max(u, v));
        two[u] += one[v] > 0 ? 1 : 0;
        two[v] += one[u] > 0 ? 1 : 0;
        meet(u, v);
        meet(v, u);
    }

    @Override
    public void parting(int u, int v) {
        miss(v, u);
        miss(u, v);
        two[u] -= one[v] > 0 ? 1 : 0;
        two[v] -= one[u] > 0 ? 1 : 0;
    }

    /** True if {@code v} is such a person or within two steps of one. */
    boolean isWithinTwo(int v) {
        return wanted.test(v) || (v < one.length && (one[v] > 0 || two[v] > 0));
    }

    private void meet(int u, int v) {
        if (wanted.test(v) && one[u]++ == 0) {
            for (int w : graph.row(u)) {
                two[w]++;
            }
        }
    }

    private void miss(int u, int v) {
        if (wanted.test(v) && --one[u] == 0) {
            for (int w : graph.row(u)) {
                two[w]--;
            }
        }
    }

    private void reach(int v) {
        if (v >= one.length) {
            one = Arrays.copyOf(one, 2 * v + 1);
            two = Arrays.copyOf(two, 2 * v + 1);
        }
    }
}
