package dk.bindeled.analysis.diffusion;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Progress;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Draws reverse-reachable sets: everyone who would have brought a person drawn by chance, in one outcome drawn by chance. The share of such sets
 * that some seeds hit, times what there is to reach, is without bias what the seeds reach (C. Borgs, M. Brautbar, J. Chayes and B. Lucier,
 * Maximizing social influence in nearly optimal time, SODA 2014, 946-957, doi:10.1137/1.9781611973402.70).
 *
 * <p>Set number j depends on the seed and j only. Of linear threshold it is a walk that ends where it has been. For one thread; 4 bytes per node.
 */
final class ReverseWalk {

    /** Bits of {@link #hits}. */
    static final int FIRST = 1;

    static final int SECOND = 2;

    /** Members after whom it is asked whether to go on. */
    private static final int BETWEEN_LOOKS = 1 << 12;

    private static final BitSet NOBODY = new BitSet();

    private final Adjacency graph;
    private final boolean onePerNode;
    private final IncomingArcs arcs;
    private final @Nullable WeightedDraw roots;
    private final int mostRings;
    private final Draws draws = new Draws();
    /** Number of the last set that each node was in. */
    private final int[] lastSet;

    private int set;
    private int[] members = new int[256];
    private int size;

    ReverseWalk(DiffusionModel model, IncomingArcs arcs, @Nullable WeightedDraw roots, @Nullable Integer mostRings) {
        this.graph = model.graph();
        this.onePerNode = model.kind() == DiffusionKind.LINEAR_THRESHOLD;
        this.arcs = arcs;
        this.roots = roots;
        this.mostRings = mostRings == null ? Integer.MAX_VALUE : mostRings;
        this.lastSet = new int[graph.size()];
    }

    /** Draws set number {@code stream}; its members are then at hand, the root first. Stops soon where the work is cancelled. */
    void draw(long seed, long stream, Progress progress) {
        draw(seed, stream, NOBODY, NOBODY, progress);
    }

    /** {@link #FIRST}, {@link #SECOND} or their sum for who hits set number {@code stream}, of which no more is drawn than is needed to know. */
    int hits(long seed, long stream, BitSet first, BitSet second, Progress progress) {
        return draw(seed, stream, first, second, progress);
    }

    int size() {
        return size;
    }

    int member(int place) {
        return members[place];
    }

    private int draw(long seed, long stream, BitSet first, BitSet second, Progress progress) {
        if (++set == Integer.MAX_VALUE) {
            Arrays.fill(lastSet, 0);
            set = 1;
        }
        draws.begin(seed, stream);
        size = 0;
        add(roots == null ? draws.below(graph.size()) : roots.next(draws));
        int hit = 0;
        int ringEnd = 1;
        int ring = 0;
        for (int head = 0; head < size; head++) {
            if (head % BETWEEN_LOOKS == BETWEEN_LOOKS - 1) {
                progress.stopIfCancelled();
            }
            int v = members[head];
            hit |= (first.get(v) ? FIRST : 0) | (second.get(v) ? SECOND : 0);
            if (hit == FIRST + SECOND) {
                break;
            }
            if (ring < mostRings) {
                if (onePerNode) {
                    follow(v);
                } else {
                    expand(v);
                }
            }
            if (head + 1 == ringEnd) {
                ringEnd = size;
                ring++;
            }
        }
        return hit;
    }

    private void expand(int v) {
        int end = graph.end(v);
        for (int arc = arcs.next(v, graph.start(v), draws); arc < end; arc = arcs.next(v, arc + 1, draws)) {
            add(graph.neighbour(arc));
        }
    }

    private void follow(int v) {
        int degree = graph.degree(v);
        if (degree > 0) {
            add(graph.neighbour(graph.start(v) + draws.below(degree)));
        }
    }

    private void add(int v) {
        if (lastSet[v] == set) {
            return;
        }
        lastSet[v] = set;
        if (size == members.length) {
            members = Arrays.copyOf(members, (int) Math.min(graph.size(), 2L * size));
        }
        members[size++] = v;
    }
}
