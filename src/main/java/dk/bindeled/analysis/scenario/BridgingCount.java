package dk.bindeled.analysis.scenario;

import dk.bindeled.analysis.capital.Bridging;
import dk.bindeled.analysis.capital.ClassifiedGraph;
import dk.bindeled.network.Snapshot;
import java.util.Arrays;

/**
 * What {@link Bridging} rests on, while ties come and go: among classified persons the ties, those within groups, degrees, degree sums of groups,
 * ties within each group, and the sum of d_i d_j over ordered pairs that share a group. All are whole numbers, so nothing drifts.
 */
final class BridgingCount implements TieCount {

    private final WorkingGroups groups;
    private int[] degrees;
    private long[] degreeSums;
    private long[] tiesWithin;
    private int[] seen = {};
    private int look;
    private long ties;
    private long within;
    private long sharing;

    BridgingCount(Snapshot snapshot, ClassifiedGraph classified, WorkingGroups groups) {
        this.groups = groups;
        this.degrees = new int[snapshot.size()];
        this.degreeSums = new long[groups.numbered()];
        this.tiesWithin = new long[groups.numbered()];
        this.ties = classified.graph().edgeCount();
        this.within = classified.tiesWithin();
        for (int k = 0; k < classified.size(); k++) {
            int v = classified.node(k);
            degrees[v] = classified.graph().degree(k);
            for (int g : groups.of(v)) {
                degreeSums[g] += degrees[v];
            }
            for (int arc = classified.graph().start(k); arc < classified.graph().end(k); arc++) {
                int w = classified.node(classified.graph().neighbour(arc));
                if (v < w && classified.isWithin(arc)) {
                    addWithin(v, w, 1);
                }
            }
        }
        for (int k = 0; k < classified.size(); k++) {
            int v = classified.node(k);
            sharing += degrees[v] * (degrees[v] + degreesOfPeers(v));
        }
    }

    @Override
    public void joined(int u, int v) {
        count(u, v, 1);
    }

    @Override
    public void parting(int u, int v) {
        count(u, v, -1);
    }

    /** Ties of classified persons. */
    long ties() {
        return ties;
    }

    /** Of these, ties of persons who share a group. */
    long within() {
        return within;
    }

    long between() {
        return ties - within;
    }

    /** Ties between persons who share no group that chance would give; 0 where there are no ties. */
    double expectedBetween() {
        return ties == 0 ? 0 : (4 * ties * ties - sharing) / (4.0 * ties);
    }

    /** Ties of a person to classified ones. */
    int degree(int v) {
        return v < degrees.length ? degrees[v] : 0;
    }

    long degreeSum(int g) {
        return g < degreeSums.length ? degreeSums[g] : 0;
    }

    long tiesWithin(int g) {
        return g < tiesWithin.length ? tiesWithin[g] : 0;
    }

    private void count(int u, int v, int sign) {
        if (!groups.isClassified(u) || !groups.isClassified(v)) {
            return;
        }
        ties += sign;
        if (groups.share(u, v)) {
            within += sign;
            addWithin(u, v, sign);
        }
        addDegree(u, sign);
        addDegree(v, sign);
    }

    private void addWithin(int u, int v, int sign) {
        tiesWithin = reaching(tiesWithin);
        for (int g : SortedRow.common(groups.of(u), groups.of(v))) {
            tiesWithin[g] += sign;
        }
    }

    private void addDegree(int v, int sign) {
        if (v >= degrees.length) {
            degrees = Arrays.copyOf(degrees, 2 * v + 1);
        }
        // (d ± 1)² - d² and twice the product with everyone who shares a group
        sharing += 2L * sign * degrees[v] + 1 + 2L * sign * degreesOfPeers(v);
        degrees[v] += sign;
        degreeSums = reaching(degreeSums);
        for (int g : groups.of(v)) {
            degreeSums[g] += sign;
        }
    }

    /** Sum of the degrees of all others who share a group with someone. */
    private long degreesOfPeers(int v) {
        int[] own = groups.of(v);
        if (own.length == 1) {
            return degreeSum(own[0]) - degrees[v];
        }
        look++;
        long sum = 0;
        for (int g : own) {
            for (int peer : groups.members(g)) {
                if (peer >= seen.length) {
                    seen = Arrays.copyOf(seen, 2 * peer + 1);
                }
                if (peer != v && seen[peer] != look) {
                    seen[peer] = look;
                    sum += degree(peer);
                }
            }
        }
        return sum;
    }

    private long[] reaching(long[] counts) {
        return counts.length < groups.numbered() ? Arrays.copyOf(counts, groups.numbered()) : counts;
    }
}
