package dk.bindeled.analysis.capital;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * How far ties keep to groups: Newman's assortativity coefficient and the modularity of the declared groups.
 *
 * <p>What it measures: modularity is the share of ties within groups less the share there would be if everyone kept the number of ties they
 * have but tied at random; assortativity is the same as a share of the most it could be. Assortativity 1: no tie between groups; 0: as many
 * as chance would give; below 0: more.
 *
 * <p>Formula: modularity Σ_g (m_g/m − (d_g/2m)²); assortativity (tr e − ‖e²‖)/(1 − ‖e²‖), with e the shares of ties by the groups of their
 * ends, so that tr e = Σ m_g/m and ‖e²‖ = Σ (d_g/2m)². It is 1 − bridging_ratio.
 *
 * <p>Convention: on the graph of classified persons. Not defined without ties, with fewer than two groups, or where groups overlap;
 * assortativity neither where all ties are of one group, since chance would then give none between. The groups are the declared ones: this
 * modularity is no measure of how well the network can be divided.
 *
 * <p>Source: M. E. J. Newman, Mixing patterns in networks, Physical Review E 67 (2003) 026126, doi:10.1103/PhysRevE.67.026126; modularity:
 * M. E. J. Newman and M. Girvan, Finding and evaluating community structure in networks, Physical Review E 69 (2004) 026113,
 * doi:10.1103/PhysRevE.69.026113.
 *
 * <p>Cost: O(n + m) time, 16 bytes per group. Deterministic: whole numbers until the last division.
 *
 * <p>How not to read it: modularity cannot be compared between divisions into few and into many groups, since its most is 1 − Σ (d_g/2m)².
 */
public final class GroupMixing {

    private final @Nullable Reason reason;
    private final long m;
    private final long[] degrees;
    private final long[] arcsWithin;

    private GroupMixing(ClassifiedGraph classified) {
        Adjacency graph = classified.graph();
        Groups groups = classified.groups();
        this.reason = Partition.missingReason(classified);
        this.m = graph.edgeCount();
        this.degrees = new long[groups.count()];
        this.arcsWithin = new long[groups.count()];
        if (reason == null) {
            for (int u = 0; u < graph.size(); u++) {
                int g = groups.group(u, 0);
                degrees[g] += graph.degree(u);
                for (int arc = graph.start(u); arc < graph.end(u); arc++) {
                    arcsWithin[g] += classified.isWithin(arc) ? 1 : 0;
                }
            }
        }
    }

    /** The mixing of a snapshot's own groups. */
    public static GroupMixing of(Snapshot snapshot) {
        return of(ClassifiedGraph.of(snapshot, snapshot.groups()));
    }

    /** The mixing of a classified graph's groups. */
    public static GroupMixing of(ClassifiedGraph classified) {
        return new GroupMixing(classified);
    }

    /** Newman's assortativity coefficient, at most 1; n is the number of ties of classified persons. */
    public Figure assortativity() {
        if (reason != null) {
            return Figure.missing(reason, m);
        }
        long most = 4 * m * m;
        for (long degree : degrees) {
            most -= degree * degree;
        }
        return most == 0 ? Figure.missing(Reason.NOTHING_EXPECTED, m) : Figure.of((double) surplus() / most, m);
    }

    /** Modularity of the declared groups, from -1/2 to below 1; n is the number of ties of classified persons. */
    public Figure modularity() {
        return reason != null ? Figure.missing(reason, m) : Figure.of(surplus() / (4.0 * m * m), m);
    }

    /** What group {@code g} adds to the modularity; n is the number of ties of classified persons. */
    public Figure modularityOf(int g) {
        return reason != null ? Figure.missing(reason, m) : Figure.of(surplus(g) / (4.0 * m * m), m);
    }

    /** 4m² times the modularity, a whole number. */
    private long surplus() {
        long sum = 0;
        for (int g = 0; g < degrees.length; g++) {
            sum += surplus(g);
        }
        return sum;
    }

    private long surplus(int g) {
        return 2 * m * arcsWithin[g] - degrees[g] * degrees[g];
    }
}
