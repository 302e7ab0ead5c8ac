package dk.bindeled.analysis.structure;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Reason;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Edges that nobody else bridges closely, and how long the way round is.
 *
 * <p>What it measures: a local bridge is an edge whose ends have no neighbour in common. Its span is the distance between the ends without it:
 * how many more it takes to pass the word if the two fall out.
 *
 * <p>Formula: local bridge {u, v}: N(u) ∩ N(v) = ∅. Span: fewest edges on a path from u to v that is not the edge itself; 2 for an edge that
 * is no local bridge, at least 3 for one that is, none ("no route") for a {@linkplain BridgeTie bridge}.
 *
 * <p>Convention: a bridge, whose loss parts a component, is a local bridge too, and is counted.
 *
 * <p>Source: M. S. Granovetter, The strength of weak ties, American Journal of Sociology 78 (1973) 1360-1380, doi:10.1086/225469.
 *
 * <p>Cost: that of {@link TriangleSides}, 1 byte per arc. A span is searched only when asked for, breadth-first from both ends by turns, which
 * rarely sees more than the nearest few of a large graph; 12 bytes per node while it lasts. Deterministic.
 *
 * <p>How not to read it: in a thin network most edges are local bridges, because few have friends in common; it is against a dense one that a
 * local bridge stands out.
 */
public final class LocalBridges {

    private static final int MOST_PARTS = 64;

    private final Adjacency graph;
    private final boolean[] covered; // by edge number: the ends have a neighbour in common
    private final int[] edges;
    private final int[] perNode;

    private LocalBridges(Adjacency graph) {
        this.graph = graph;
        this.covered = TriangleSides.of(graph);
        this.perNode = new int[graph.size()];
        int[] found = new int[graph.edgeCount()];
        int count = 0;
        for (int u = 0; u < graph.size(); u++) {
            for (int arc = Triangles.firstUp(graph, u); arc < graph.end(u); arc++) {
                if (!covered[arc]) {
                    found[count++] = arc;
                    perNode[u]++;
                    perNode[graph.neighbour(arc)]++;
                }
            }
        }
        this.edges = Arrays.copyOf(found, count);
    }

    /** The local bridges of {@code graph}. */
    public static LocalBridges of(Adjacency graph) {
        return new LocalBridges(graph);
    }

    /** How many edges are local bridges; n is the number of edges. */
    public Figure count() {
        int m = graph.edgeCount();
        return m == 0 ? Figure.missing(Reason.NO_TIES, 0) : Figure.of(edges.length, m);
    }

    /** How many edges are local bridges. */
    public int size() {
        return edges.length;
    }

    /** Edge numbers of the local bridges, ascending, a new array. */
    public int[] edges() {
        return edges.clone();
    }

    /** Local bridges of node {@code v}. */
    public int at(int v) {
        return perNode[v];
    }

    /**
     * True if {@code u} and {@code v} are joined and have no neighbour in common.
     *
     * @throws IllegalArgumentException if they are not joined
     */
    public boolean isLocalBridge(int u, int v) {
        return !covered[edge(u, v)];
    }

    /**
     * Steps from {@code u} to {@code v} without the edge that joins them, at least 2, or null where there is no other route.
     *
     * @throws IllegalArgumentException if they are not joined
     */
    public @Nullable Integer span(int u, int v) {
        if (covered[edge(u, v)]) {
            return 2;
        }
        int span = new WayRound(graph).steps(u, v);
        return span < 0 ? null : span;
    }

    /**
     * The spans of all local bridges.
     *
     * @return by place in {@link #edges()}, at least 3, or -1 where there is no other route
     */
    public int[] spans(Chunks chunks, Progress progress) {
        int parts = Math.clamp(edges.length, 1, MOST_PARTS);
        List<int[]> found = chunks.compute(parts, progress, "spans", part -> {
            WayRound search = new WayRound(graph);
            int from = Chunks.start(edges.length, parts, part);
            int[] spans = new int[Chunks.start(edges.length, parts, part + 1) - from];
            for (int k = 0; k < spans.length; k++) {
                progress.stopIfCancelled();
                int edge = edges[from + k];
                spans[k] = search.steps(graph.source(edge), graph.neighbour(edge));
            }
            return spans;
        });
        return found.stream().flatMapToInt(Arrays::stream).toArray();
    }

    private int edge(int u, int v) {
        int edge = graph.arc(Math.min(u, v), Math.max(u, v));
        if (edge < 0) {
            throw new IllegalArgumentException("No edge joins " + u + " and " + v);
        }
        return edge;
    }
}
