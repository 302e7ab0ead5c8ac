package dk.bindeled.analysis.capital;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Snapshot;
import java.util.List;

/**
 * Through which kinds of persons the routes to those who decide go.
 *
 * <p>What it measures: for a person, whether some route of at most three steps to a decision-maker is a direct tie, and whether some has an ambassador, a
 * professional or a citizen among its intermediaries. Routes are those of {@link Routes}, all of them, not only a largest disjoint set: which
 * routes make up such a set is arbitrary, which routes there are is not.
 *
 * <p>Formula: s goes through kind k where an intermediary of kind k is on a path s - x - end or s - x - y - end, no node twice, ends only at the last
 * place. With B the persons who are no end and have an end for a neighbour: x is on such a path if x ∈ B or x has a neighbour in B other than s, and y if
 * y ∈ B, y ≠ s, y next to x.
 *
 * <p>Convention: an intermediary of several kinds counts as one of them, in the order ambassador, professional, citizen: what someone does for the
 * community is told before the post, and the post before living in the town. The program's own measure; see {@link Linking}.
 *
 * <p>Cost: O(n + m), 12 bytes per node. Deterministic.
 *
 * <p>How not to read it: that routes go through a kind of person says neither that they are used nor that the person knows of them.
 */
final class RouteKinds {

    /** The kinds, in the order in which a person of several is counted as one of them; a direct tie goes through none of these. */
    static final List<Kind> KINDS = List.of(Kind.AMBASSADOR, Kind.PROFESSIONAL, Kind.CITIZEN);

    private final Snapshot snapshot;
    private final Adjacency graph;
    private final boolean[] beforeEnd;
    private final int[] nextToEnd; // per node and kind, its neighbours in B of that kind

    RouteKinds(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.graph = snapshot.adjacency();
        this.beforeEnd = new boolean[graph.size()];
        this.nextToEnd = new int[graph.size() * KINDS.size()];
        for (int v = 0; v < graph.size(); v++) {
            for (int arc = graph.start(v); arc < graph.end(v) && !snapshot.isDecisionMaker(v) && !beforeEnd[v]; arc++) {
                beforeEnd[v] = snapshot.isDecisionMaker(graph.neighbour(arc));
            }
        }
        for (int v = 0; v < graph.size(); v++) {
            int kind = beforeEnd[v] ? kind(v) : -1;
            for (int arc = graph.start(v); arc < graph.end(v) && kind >= 0; arc++) {
                nextToEnd[graph.neighbour(arc) * KINDS.size() + kind]++;
            }
        }
    }

    /** Number within {@link #KINDS} of the kind that node {@code v} counts as, -1 for none of them. */
    int kind(int v) {
        for (int k = 0; k < KINDS.size(); k++) {
            if (snapshot.is(v, KINDS.get(k))) {
                return k;
            }
        }
        return -1;
    }

    /** True if node {@code s}, no decision-maker, has a tie to one. */
    boolean isDirect(int s) {
        return beforeEnd[s];
    }

    /** For each of {@link #KINDS}, whether a route of at most three steps from node {@code s}, no decision-maker, has an intermediary of that kind. */
    boolean[] from(int s) {
        boolean[] found = new boolean[KINDS.size()];
        int own = beforeEnd[s] ? kind(s) : -1; // s is next to x, and no step of its own routes
        for (int arc = graph.start(s); arc < graph.end(s); arc++) {
            int x = graph.neighbour(arc);
            if (snapshot.isDecisionMaker(x)) {
                continue;
            }
            boolean passes = beforeEnd[x];
            for (int k = 0; k < found.length; k++) {
                if (nextToEnd[x * found.length + k] > (k == own ? 1 : 0)) {
                    found[k] = true;
                    passes = true;
                }
            }
            int kind = passes ? kind(x) : -1;
            if (kind >= 0) {
                found[kind] = true;
            }
        }
        return found;
    }
}
