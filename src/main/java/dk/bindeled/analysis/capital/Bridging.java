package dk.bindeled.analysis.capital;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bridging capital: how much people of different groups are tied.
 *
 * <p>What it measures: ties between groups, against the number there would be if everyone kept the number of ties they have but tied at random.
 * Below 1 there are fewer bridges than chance would give.
 *
 * <p>Formula: bridging_ratio = observed / expected; expected under the configuration model is m − Σ d_i d_j/(4m) over ordered pairs i, j that
 * share a group, i = j included; for a partition m − Σ_g d_g²/(4m). For one group: Σ_{i∈g} d_i (2m − D_i)/(2m) with D_i the degrees of all who
 * share a group with i.
 *
 * <p>Convention: on the subgraph of classified persons; groups may overlap, and then a tie within any common group is no bridge. Missing without
 * ties, with fewer than two groups, and where chance would give no tie between groups either.
 *
 * <p>Source: the null model is that of M. E. J. Newman and M. Girvan, Finding and evaluating community structure in networks, Physical Review E
 * 69 (2004) 026113, doi:10.1103/PhysRevE.69.026113, with overlapping groups taken by whether a pair shares one.
 *
 * <p>Cost: O(n + m) and, with overlapping groups, the pairs of distinct group sets that share a group. Sums are whole numbers until the last
 * division: exact, whatever the order.
 *
 * <p>How not to read it: the expectation lets everyone meet everyone. Distance alone makes a ratio of 1 rare, so compare with other dates and
 * places, not with 1.
 */
public final class Bridging {

    private final ClassifiedGraph classified;
    private final GroupSets sets;
    private final Figure tiesBetween;
    private final Figure bridgingRatio;
    private final int[] bridgingTies;
    private final int[] groupsReached;
    private final List<GroupBridging> groups;

    private Bridging(ClassifiedGraph classified) {
        this.classified = classified;
        this.sets = new GroupSets(classified.graph(), classified.groups());
        long m = classified.graph().edgeCount();
        long sharing = 0;
        for (int s = 0; s < sets.count(); s++) {
            sharing += sets.degree(s) * sets.sharingDegree(s);
        }
        // (2m)² - sharing is a whole number; dividing it last keeps an expectation of nothing exactly 0
        this.tiesBetween = between(classified.tiesBetween(), m, m == 0 ? 0 : (4 * m * m - sharing) / (4.0 * m));
        this.bridgingRatio = ratio(tiesBetween);
        this.bridgingTies = new int[classified.size()];
        this.groupsReached = new int[classified.size()];
        countActors();
        this.groups = groupFigures(m);
    }

    /** The bridging of a snapshot in its own groups. */
    public static Bridging of(Snapshot snapshot) {
        return of(ClassifiedGraph.of(snapshot, snapshot.groups()));
    }

    /** The bridging of a classified graph. */
    public static Bridging of(ClassifiedGraph classified) {
        return new Bridging(classified);
    }

    /** The headline: ties between groups, observed / expected; n is the number of ties of classified persons. */
    public Figure bridgingRatio() {
        return bridgingRatio;
    }

    /** Ties between groups and the number that chance would give; n is the number of ties of classified persons. */
    public Figure tiesBetween() {
        return tiesBetween;
    }

    /** Figures of each group, in the order of group numbers. */
    public List<GroupBridging> groups() {
        return groups;
    }

    /** Ties of node {@code v} of the whole graph to persons with whom it shares no group, or null where it is unclassified. */
    public @Nullable Integer bridgingTies(int v) {
        int k = classified.numberOf(v);
        return k < 0 ? null : bridgingTies[k];
    }

    /** Groups other than its own in which node {@code v} of the whole graph has a neighbour, or null where it is unclassified. */
    public @Nullable Integer groupsReached(int v) {
        int k = classified.numberOf(v);
        return k < 0 ? null : groupsReached[k];
    }

    private void countActors() {
        Adjacency graph = classified.graph();
        Groups declared = classified.groups();
        int[] seenBy = new int[declared.count()];
        Arrays.fill(seenBy, -1);
        for (int u = 0; u < graph.size(); u++) {
            for (int k = 0; k < declared.groupCount(u); k++) {
                seenBy[declared.group(u, k)] = u;
            }
            for (int arc = graph.start(u); arc < graph.end(u); arc++) {
                int v = graph.neighbour(arc);
                bridgingTies[u] += classified.isWithin(arc) ? 0 : 1;
                for (int k = 0; k < declared.groupCount(v); k++) {
                    int g = declared.group(v, k);
                    if (seenBy[g] != u) {
                        seenBy[g] = u;
                        groupsReached[u]++;
                    }
                }
            }
        }
    }

    private List<GroupBridging> groupFigures(long m) {
        Adjacency graph = classified.graph();
        Groups declared = classified.groups();
        int[] mark = new int[graph.size()];
        List<GroupBridging> figures = new ArrayList<>(declared.count());
        for (int g = 0; g < declared.count(); g++) {
            int[] members = declared.members(g);
            for (int v : members) {
                mark[v] = g + 1;
            }
            int arcsWithin = 0;
            int out = 0;
            long across = 0;
            double expected = 0;
            for (int v : members) {
                for (int arc = graph.start(v); arc < graph.end(v); arc++) {
                    boolean member = mark[graph.neighbour(arc)] == g + 1;
                    arcsWithin += member ? 1 : 0;
                    out += member ? 0 : 1;
                }
                across += bridgingTies[v];
                long degreeElsewhere = 2 * m - sets.sharingDegree(sets.setOf(v));
                expected += m == 0 ? 0 : (double) graph.degree(v) * degreeElsewhere / (2.0 * m);
            }
            Figure ties = between(across, m, expected);
            figures.add(new GroupBridging(g, arcsWithin / 2, out, ei(out, arcsWithin / 2, m), ties, ratio(ties)));
        }
        return List.copyOf(figures);
    }

    private Figure ei(long out, long within, long m) {
        Reason reason = missingReason(m);
        if (reason != null) {
            return Figure.missing(reason, out + within);
        }
        return out + within == 0
                ? Figure.missing(Reason.NO_TIES, 0)
                : Figure.of((double) (out - within) / (out + within), out + within);
    }

    private Figure between(long observed, long m, double expected) {
        Reason reason = missingReason(m);
        return reason != null
                ? Figure.missing(reason, m)
                : Figure.of((double) observed, m).withExpected(expected);
    }

    private static Figure ratio(Figure ties) {
        Double observed = ties.value();
        Double expected = ties.expected();
        if (observed == null || expected == null) {
            return ties;
        }
        return expected == 0
                ? Figure.missing(Reason.NOTHING_EXPECTED, ties.n())
                : Figure.of(observed / expected, ties.n());
    }

    private @Nullable Reason missingReason(long m) {
        return missingReason(classified.groups(), m);
    }

    /** Why nothing can be said of ties between {@code groups} in a graph of {@code m} edges, or null where something can. */
    static @Nullable Reason missingReason(Groups groups, long m) {
        if (m == 0) {
            return Reason.NO_TIES;
        }
        return switch (groups.count()) {
            case 0 -> Reason.NO_GROUPS;
            case 1 -> Reason.ONE_GROUP_ONLY;
            default -> null;
        };
    }
}
