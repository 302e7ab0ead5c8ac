package dk.bindeled.analysis.capital;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Affiliations;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.Unit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Institutions within two steps: how many houses a person could hear from through one other.
 *
 * <p>What it measures: the distinct employers, one's own excluded, of the persons in an institutional role within two steps, neighbours and
 * neighbours' neighbours alike.
 *
 * <p>Formula: institutions_within_two(v) = |⋃ E(w) ∖ E(v)| over w in an institutional role with 1 ≤ dist(v, w) ≤ 2, E(w) the employers of w.
 *
 * <p>Convention: as {@link Linking#institutionsReached}, of which it is never less: an <em>institutional role</em> is that of a professional or
 * of anyone of tier 3 or above; an institution is who employs one, whatever its sector; a person in an institutional role without a recorded
 * employer adds none. 0 where nobody is found; null for bodies. The program's own measure; see {@link Linking}.
 *
 * <p>Method: each node's institutions in its row and its neighbours' are gathered once, then joined along the edges: v itself is found too, but
 * only with its own employers, which are excluded. Hubs are therefore no harm: an edge costs the distinct institutions around its end, not
 * that end's neighbours.
 *
 * <p>Cost: O(n + Σ over arcs of the distinct institutions next to the arc's end) time, 4 bytes per node and such institution. Deterministic.
 *
 * <p>How not to read it: two steps away is a possibility, not a relation; and where few employers are registered, few are found.
 */
public final class InstitutionsWithinTwo {

    private static final int[] NONE = {};

    private final int @Nullable [] counts;

    private InstitutionsWithinTwo(int @Nullable [] counts) {
        this.counts = counts;
    }

    /** The institutions within two steps of the nodes of a snapshot. */
    public static InstitutionsWithinTwo of(Snapshot snapshot) {
        return new InstitutionsWithinTwo(snapshot.unit() == Unit.PERSONS ? count(snapshot) : null);
    }

    /** Distinct employers, own ones excluded, of persons in an institutional role within two steps of node {@code v}; null for bodies. */
    public @Nullable Integer count(int v) {
        return counts == null ? null : counts[v];
    }

    private static int[] count(Snapshot snapshot) {
        Adjacency graph = snapshot.adjacency();
        Affiliations affiliations = snapshot.affiliations();
        int[] lastSeen = new int[snapshot.actorCount()]; // per employer, 1 + the node whose union it was last put into
        int[][] around = around(snapshot, lastSeen);
        Arrays.fill(lastSeen, 0);
        int[] counts = new int[graph.size()];
        for (int v = 0; v < graph.size(); v++) {
            for (int own : affiliations.employers(v)) {
                lastSeen[own] = v + 1;
            }
            for (int arc = graph.start(v); arc < graph.end(v); arc++) {
                for (int employer : around[graph.neighbour(arc)]) {
                    counts[v] += lastSeen[employer] == v + 1 ? 0 : 1;
                    lastSeen[employer] = v + 1;
                }
            }
        }
        return counts;
    }

    /** Per node, the distinct employers of those in an institutional role among itself and its neighbours. */
    private static int[][] around(Snapshot snapshot, int[] lastSeen) {
        Adjacency graph = snapshot.adjacency();
        int[][] institutions = new int[graph.size()][];
        for (int v = 0; v < institutions.length; v++) {
            institutions[v] =
                    snapshot.hasInstitutionalRole(v) ? snapshot.affiliations().employers(v) : NONE;
        }
        int[][] around = new int[graph.size()][];
        int[] found = new int[snapshot.actorCount()];
        for (int v = 0; v < around.length; v++) {
            int count = 0;
            for (int arc = graph.start(v) - 1; arc < graph.end(v); arc++) {
                int from = arc < graph.start(v) ? v : graph.neighbour(arc); // first the node itself
                for (int employer : institutions[from]) {
                    if (lastSeen[employer] != v + 1) {
                        lastSeen[employer] = v + 1;
                        found[count++] = employer;
                    }
                }
            }
            around[v] = count == 0 ? NONE : Arrays.copyOf(found, count);
        }
        return around;
    }
}
