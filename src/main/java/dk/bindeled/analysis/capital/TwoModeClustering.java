package dk.bindeled.analysis.capital;

import dk.bindeled.analysis.structure.FourCycles;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import java.util.stream.IntStream;

/**
 * Whether people who meet in one place meet in others too: two-mode clustering.
 *
 * <p>What it measures: of the ways from a person over a common association to another person and on to a further association, the share
 * where the first person belongs to that one too.
 *
 * <p>Formula: 4 C₄/L₃, with C₄ cycles of two persons and two bodies and L₃ = Σ over memberships (d_person − 1)(d_body − 1) paths of three
 * memberships; each cycle closes four of them.
 *
 * <p>Convention: from what the nodes are members of on the date (associations, forums, places, activities), never from employment, and never on
 * a projection, where every association is a clique by construction. Groups play no part. Missing without memberships ("no groups") and
 * without a path of three ("too few").
 *
 * <p>Source: G. Robins and M. Alexander, Small worlds among interlocking directors: network structure and distance in bipartite graphs,
 * Computational and Mathematical Organization Theory 10 (2004) 69-94, doi:10.1023/B:CMOT.0000032580.12184.c0.
 *
 * <p>Cost: that of {@link FourCycles}. Deterministic: whole numbers until the last division.
 *
 * <p>How not to read it: as nothing about who knows whom. Two who are members of the same two large associations need never have met.
 *
 * @param clustering 4 C₄/L₃, 0-1; n is the number of paths of three memberships
 * @param members nodes that are members of something
 * @param bodies what they are members of
 * @param memberships pairs of a member and a body
 * @param fourCycles pairs of members who have a pair of bodies in common, once for each pair of bodies
 */
public record TwoModeClustering(Figure clustering, int members, int bodies, int memberships, long fourCycles) {

    /** The two-mode clustering of a snapshot's memberships. */
    public static TwoModeClustering of(Snapshot snapshot) {
        return of(snapshot.size(), graph(snapshot));
    }

    /** A snapshot's memberships as a graph: its nodes come first, then what they are members of. */
    static Adjacency graph(Snapshot snapshot) {
        // a node that others are members of (a forum of associations) stands on both sides, as two
        int n = snapshot.size();
        IntStream.Builder ends = IntStream.builder();
        for (int v = 0; v < n; v++) {
            for (int body : snapshot.affiliations().memberships(v)) {
                ends.add(v).add(n + body);
            }
        }
        return Adjacency.ofEdges(n + snapshot.actorCount(), ends.build().toArray());
    }

    /** The clustering of a graph all of whose edges join one of the nodes 0…persons-1 to one of the rest. */
    static TwoModeClustering of(int persons, Adjacency twoMode) {
        int members = 0;
        int bodies = 0;
        long paths = 0;
        for (int v = 0; v < twoMode.size(); v++) {
            boolean used = twoMode.degree(v) > 0;
            members += used && v < persons ? 1 : 0;
            bodies += used && v >= persons ? 1 : 0;
            for (int arc = twoMode.start(v); v < persons && arc < twoMode.end(v); arc++) {
                paths += (twoMode.degree(v) - 1L) * (twoMode.degree(twoMode.neighbour(arc)) - 1L);
            }
        }
        long cycles = FourCycles.count(twoMode);
        Figure clustering = twoMode.edgeCount() == 0
                ? Figure.missing(Reason.NO_GROUPS, 0)
                : Figure.share(4 * cycles, paths, Reason.TOO_FEW);
        return new TwoModeClustering(clustering, members, bodies, twoMode.edgeCount(), cycles);
    }
}
