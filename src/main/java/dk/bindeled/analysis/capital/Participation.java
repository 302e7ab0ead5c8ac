package dk.bindeled.analysis.capital;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * How evenly an actor's ties are spread over the groups.
 *
 * <p>What it measures: the chance that two of the actor's ties, drawn with repetition, lead to different groups. 0: all lead to one group, the
 * own or another; at most 1 − 1/(number of groups): as many to each.
 *
 * <p>Formula: participation_i = 1 − Σ_s (k_is/k_i)², with k_is of the actor's k_i neighbours in group s.
 *
 * <p>Convention: over the declared groups, on the graph of classified persons, so that ties to the unclassified count for nothing. Not defined
 * for one without a classified neighbour, with fewer than two groups, or where groups overlap.
 *
 * <p>Source: R. Guimerà and L. A. N. Amaral, Functional cartography of complex metabolic networks, Nature 433 (2005) 895-900,
 * doi:10.1038/nature03288, who use it on detected communities.
 *
 * <p>Cost: O(n + m) time, 8 bytes per node. Deterministic: whole numbers until the last division.
 *
 * <p>How not to read it: with one or two ties it can take only a few values. One whose ties all lead to one strange group has 0, and is a
 * bridge all the same: look at groups_reached beside it.
 */
public final class Participation {

    private final ClassifiedGraph classified;
    private final @Nullable Reason reason;
    private final double[] shares;

    private Participation(ClassifiedGraph classified) {
        this.classified = classified;
        this.reason = Partition.missingReason(classified);
        this.shares = reason == null ? shares(classified) : new double[0];
    }

    /** The participation in a snapshot's own groups. */
    public static Participation of(Snapshot snapshot) {
        return of(ClassifiedGraph.of(snapshot, snapshot.groups()));
    }

    /** The participation in a classified graph. */
    public static Participation of(ClassifiedGraph classified) {
        return new Participation(classified);
    }

    /** Why nobody's participation is known (no ties, fewer than two groups, groups that overlap), or null where it is. */
    public @Nullable Reason reason() {
        return reason;
    }

    /** Participation of node {@code v} of the whole graph, 0 to below 1, or null where it is unclassified, without neighbour or not known. */
    public @Nullable Double of(int v) {
        int k = reason == null ? classified.numberOf(v) : -1;
        return k < 0 || classified.graph().degree(k) == 0 ? null : shares[k];
    }

    /** Mean over those who have it; n is their number. */
    public Figure mean() {
        if (reason != null) {
            return Figure.missing(reason, 0);
        }
        double sum = 0;
        int defined = 0;
        for (int k = 0; k < shares.length; k++) {
            sum += shares[k];
            defined += classified.graph().degree(k) == 0 ? 0 : 1;
        }
        return Figure.of(sum / defined, defined);
    }

    private static double[] shares(ClassifiedGraph classified) {
        Adjacency graph = classified.graph();
        int[] groupOf = Partition.groupOf(classified);
        long[] inGroup = new long[classified.groups().count()];
        double[] shares = new double[graph.size()];
        for (int u = 0; u < shares.length; u++) {
            for (int arc = graph.start(u); arc < graph.end(u); arc++) {
                inGroup[groupOf[graph.neighbour(arc)]]++;
            }
            long alike = 0;
            for (int arc = graph.start(u); arc < graph.end(u); arc++) {
                int g = groupOf[graph.neighbour(arc)];
                alike += inGroup[g] * inGroup[g];
                inGroup[g] = 0;
            }
            long all = (long) graph.degree(u) * graph.degree(u);
            shares[u] = all == 0 ? 0 : (double) (all - alike) / all;
        }
        return shares;
    }
}
