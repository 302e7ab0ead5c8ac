package dk.bindeled.analysis.capital;

import dk.bindeled.analysis.structure.TriangleSides;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Supported ties: the headline of bonding.
 *
 * <p>What it measures: of the ties within groups, the share whose two ends have a third person in common, in a group that all three share. Such
 * a tie does not rest on the two alone: someone sees it, keeps it and can mend it.
 *
 * <p>Formula: supported_share = |{within ties u-v : ∃ w joined to both, and a group that holds u, v and w}| / |within ties|.
 *
 * <p>Convention: on the subgraph of classified persons. With overlapping groups the common group may be another than the one that makes the tie
 * lie within, as long as it holds all three. Not defined without ties within groups.
 *
 * <p>Source: M. O. Jackson, T. Rodriguez-Barraquer and X. Tan, Social capital and social quilts: network patterns of favor exchange, American
 * Economic Review 102 (2012) 1857-1897, doi:10.1257/aer.102.5.1857; used as cohesiveness in R. Chetty et al., Social capital I, Nature 608
 * (2022) 108-121, doi:10.1038/s41586-022-04996-4.
 *
 * <p>Cost: that of {@link TriangleSides} on the ties within groups. Deterministic.
 *
 * <p>How not to read it: more is not simply better. A group where every tie is supported may be a closed one.
 */
public final class Support {

    private final ClassifiedGraph classified;
    private final int supported;
    private final int[] withinOf;
    private final int[] supportedOf;

    private Support(ClassifiedGraph classified, boolean[] supportedEdges) {
        this.classified = classified;
        Adjacency graph = classified.graph();
        this.withinOf = new int[graph.size()];
        this.supportedOf = new int[graph.size()];
        int count = 0;
        for (int u = 0; u < graph.size(); u++) {
            for (int arc = graph.start(u); arc < graph.end(u); arc++) {
                int v = graph.neighbour(arc);
                withinOf[u] += classified.isWithin(arc) ? 1 : 0;
                if (u < v && supportedEdges[arc]) {
                    supportedOf[u]++;
                    supportedOf[v]++;
                    count++;
                }
            }
        }
        this.supported = count;
    }

    /** The supported ties of a classified graph. */
    public static Support of(ClassifiedGraph classified) {
        Adjacency graph = classified.graph();
        Groups groups = classified.groups();
        boolean partition = groups.isPartition();
        return new Support(
                classified,
                TriangleSides.of(graph, classified::isWithin, (u, v, w) -> partition || groups.share(u, v, w)));
    }

    /** The numerator: supported ties. */
    public int supportedTies() {
        return supported;
    }

    /** The denominator: ties within groups. */
    public int tiesWithin() {
        return classified.tiesWithin();
    }

    /** Share of ties within groups that are supported; n is the number of ties within groups. */
    public Figure share() {
        Reason reason = classified.graph().edgeCount() == 0 ? Reason.NO_TIES : Reason.NO_TIES_WITHIN_GROUPS;
        return Figure.share(supported, tiesWithin(), reason);
    }

    /** Supported ties of node {@code k} of the classified graph. */
    int supportedTiesOfClassified(int k) {
        return supportedOf[k];
    }

    /** Ties within groups of node {@code v} of the whole graph, or null where it is unclassified. */
    public @Nullable Integer bondingTies(int v) {
        int k = classified.numberOf(v);
        return k < 0 ? null : withinOf[k];
    }

    /** Supported ties of node {@code v} of the whole graph, or null where it is unclassified. */
    public @Nullable Integer supportedTies(int v) {
        int k = classified.numberOf(v);
        return k < 0 ? null : supportedOf[k];
    }
}
