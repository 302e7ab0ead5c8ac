package dk.bindeled.analysis.diffusion;

import dk.bindeled.network.Adjacency;
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

    /** Draws set number {@code stream}; its members are then at hand, the root first. */
    void draw(long seed, long stream) {
        draw(seed, stream, null);
    }

    /** True if one of {@code seeds} is in set number {@code stream}, of which no more is drawn than is needed to know. */
    boolean hits(long seed, long stream, BitSet seeds) {
        return draw(seed, stream, seeds);
    }

    int size() {
        return size;
    }

    int member(int place) {
        return members[place];
    }

    private boolean draw(long seed, long stream, @Nullable BitSet seeds) {
        if (++set == Integer.MAX_VALUE) {
            Arrays.fill(lastSet, 0);
            set = 1;
        }
        draws.begin(seed, stream);
        size = 0;
        if (add(roots == null ? draws.below(graph.size()) : roots.next(draws), seeds)) {
            return true;
        }
        int ringEnd = 1;
        int ring = 0;
        for (int head = 0; head < size && ring < mostRings; head++) {
            if (onePerNode ? follow(members[head], seeds) : expand(members[head], seeds)) {
                return true;
            }
            if (head + 1 == ringEnd) {
                ringEnd = size;
                ring++;
            }
        }
        return false;
    }

    private boolean expand(int v, @Nullable BitSet seeds) {
        int end = graph.end(v);
        for (int arc = arcs.next(v, graph.start(v), draws); arc < end; arc = arcs.next(v, arc + 1, draws)) {
            if (add(graph.neighbour(arc), seeds)) {
                return true;
            }
        }
        return false;
    }

    private boolean follow(int v, @Nullable BitSet seeds) {
        int degree = graph.degree(v);
        return degree > 0 && add(graph.neighbour(graph.start(v) + draws.below(degree)), seeds);
    }

    /** True if {@code v} is one of the seeds. */
    private boolean add(int v, @Nullable BitSet seeds) {
        if (lastSet[v] == set) {
            return false;
        }
        lastSet[v] = set;
        if (size == members.length) {
            members = Arrays.copyOf(members, (int) Math.min(graph.size(), 2L * size));
        }
        members[size++] = v;
        return seeds != null && seeds.get(v);
    }
}
