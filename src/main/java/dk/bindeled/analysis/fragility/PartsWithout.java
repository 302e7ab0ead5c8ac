package dk.bindeled.analysis.fragility;

import dk.bindeled.network.Adjacency;
import java.util.Arrays;

/**
 * The parts into which a node's component falls when the node leaves.
 *
 * <p>What it measures: who could still reach whom. Parts are numbered 0…count()-1 in the order of the node's neighbours through which they are entered.
 *
 * <p>Method: breadth-first search from each neighbour, never through the node. Cost: the nodes and ties of its component. Deterministic.
 *
 * <p>How not to read it: a person who leaves takes along only what is registered; the others may well find each other.
 */
public final class PartsWithout {

    private static final int ELSEWHERE = -1;

    private final int[] partOf;
    private final int[] sizes;

    private PartsWithout(int[] partOf, int[] sizes) {
        this.partOf = partOf;
        this.sizes = sizes;
    }

    /** The parts left of the component of {@code gone}. */
    public static PartsWithout of(Adjacency graph, int gone) {
        int[] partOf = new int[graph.size()];
        Arrays.fill(partOf, ELSEWHERE);
        int[] queue = new int[graph.size()];
        int[] sizes = new int[graph.degree(gone)];
        int count = 0;
        for (int arc = graph.start(gone); arc < graph.end(gone); arc++) {
            int root = graph.neighbour(arc);
            if (partOf[root] != ELSEWHERE) {
                continue;
            }
            int head = 0;
            int tail = 0;
            queue[tail++] = root;
            partOf[root] = count;
            while (head < tail) {
                int u = queue[head++];
                for (int next = graph.start(u); next < graph.end(u); next++) {
                    int v = graph.neighbour(next);
                    if (v != gone && partOf[v] == ELSEWHERE) {
                        partOf[v] = count;
                        queue[tail++] = v;
                    }
                }
            }
            sizes[count++] = tail;
        }
        return new PartsWithout(partOf, Arrays.copyOf(sizes, count));
    }

    /** How many parts are left; 0 where the node had nobody. */
    public int count() {
        return sizes.length;
    }

    /** Number of the part of node {@code v}, or -1 for the node itself and whoever was never within its reach. */
    public int of(int v) {
        return partOf[v];
    }

    /** Nodes in part {@code part}. */
    public int size(int part) {
        return sizes[part];
    }

    /** Number of the largest part, the first where several are as large; -1 where none is left. */
    public int largest() {
        int largest = -1;
        for (int part = 0; part < sizes.length; part++) {
            if (largest < 0 || sizes[part] > sizes[largest]) {
                largest = part;
            }
        }
        return largest;
    }
}
