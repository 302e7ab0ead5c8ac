package dk.bindeled.analysis.capital;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.analysis.statistics.Seeds;
import dk.bindeled.analysis.statistics.Significance;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Reason;
import java.util.List;

/**
 * Whether ties go out of groups or stay within: the E-I index, with what chance would give.
 *
 * <p>What it measures: external minus internal ties, of all ties of classified persons. −1: all within groups; +1: all between.
 *
 * <p>Formula: ei = (E − I)/(E + I). Expected when groups are dealt out at random among the classified: 2P − 1, with P the share of pairs of
 * persons that share no group. Two-sided p: of B random dealings, b lie at least as far from the expectation; p = (b+1)/(B+1).
 *
 * <p>Convention: a dealing permutes persons' whole sets of groups, so sizes and overlaps stay as they are. Above a million edges p comes from the
 * exact mean and variance over all dealings and the normal distribution.
 *
 * <p>Source: D. Krackhardt and R. N. Stern, Informal networks and organizational crises, Social Psychology Quarterly 51 (1988) 123-140,
 * doi:10.2307/2786835. Exact moments: N. Mantel, The detection of disease clustering and a generalized regression approach, Cancer Research 27
 * (1967) 209-220.
 *
 * <p>Cost: O(B (n + m)); with moments O(n + m). Draws are cut into a fixed number of parts, each with its own stream of the seed: the same p for
 * any number of threads.
 *
 * <p>How not to read it: small groups have a high index because they have few possible ties within. Compare with the expectation, not with 0.
 */
public final class EiIndex {

    /** Edges above which moments take the place of permutations. */
    static final int MOST_EDGES_PERMUTED = 1_000_000;

    private static final int PARTS = 32;
    private static final long STREAMS = 0xe1;

    private final ClassifiedGraph classified;
    private final GroupSets sets;
    private final double expectedBetween;

    EiIndex(ClassifiedGraph classified) {
        this.classified = classified;
        this.sets = new GroupSets(classified.graph(), classified.groups());
        double pairs = pairs(classified.size());
        this.expectedBetween = classified.graph().edgeCount() * ((pairs - pairsSharing()) / pairs);
    }

    /**
     * The index of a classified graph, with its expectation and p.
     *
     * @param draws random dealings B, at least 999
     * @param seed decides the dealings
     * @return the index; n is the number of ties of classified persons. Missing without ties and with fewer than two groups
     */
    public static Figure of(ClassifiedGraph classified, int draws, long seed, Chunks chunks, Progress progress) {
        return of(classified, List.of(), draws, seed, chunks, progress).network();
    }

    /**
     * The index of a classified graph and those of its groups, by the same dealings.
     *
     * @param groups figures of each group, or none
     * @param draws random dealings B, at least 999
     * @param seed decides the dealings
     */
    public static EiFindings of(
            ClassifiedGraph classified,
            List<GroupBridging> groups,
            int draws,
            long seed,
            Chunks chunks,
            Progress progress) {
        int m = classified.graph().edgeCount();
        Reason reason = Bridging.missingReason(classified.groups(), m);
        if (reason != null) {
            return new EiFindings(
                    Figure.missing(reason, m),
                    groups.stream().map(GroupBridging::ei).toList());
        }
        if (draws < 999) {
            throw new IllegalArgumentException("At least 999 draws are needed, not " + draws);
        }
        EiIndex index = new EiIndex(classified);
        GroupEi ofGroups = new GroupEi(classified, groups);
        return isByMoments(m)
                ? index.findings(index.pByMoments(), ofGroups.byMoments())
                : index.byDraws(ofGroups, draws, seed, chunks, progress);
    }

    /** Whether p comes from moments, so that draws make no difference, where classified persons have {@code ties} ties. */
    public static boolean isByMoments(long ties) {
        return ties > MOST_EDGES_PERMUTED;
    }

    private EiFindings findings(double p, List<Figure> groups) {
        int m = classified.graph().edgeCount();
        double ei = (double) (classified.tiesBetween() - classified.tiesWithin()) / m;
        Figure network = Figure.of(ei, m).withExpected(2 * expectedBetween / m - 1);
        return new EiFindings(network.withP(p), groups);
    }

    /** The p values by {@code draws} random dealings. */
    EiFindings byDraws(GroupEi groups, int draws, long seed, Chunks chunks, Progress progress) {
        Dealing.Edges edges = Dealing.Edges.of(classified.graph());
        double m = classified.graph().edgeCount();
        // differences are of whole numbers from one mean: those that tie with the observed one may be off by rounding
        // only
        double least = Math.abs(classified.tiesBetween() - expectedBetween) - 1e-9 * m;
        List<PartOfDraws> parts = chunks.compute(PARTS, progress, "permutations", part -> {
            Dealing dealing = Dealing.of(sets, edges, Seeds.stream(Seeds.hash(seed, STREAMS), part));
            GroupEi.Tally tally = groups.tally();
            int found = 0;
            int left = Chunks.start(draws, PARTS, part + 1) - Chunks.start(draws, PARTS, part);
            while (left > 0) {
                progress.stopIfCancelled();
                dealing.deal();
                for (int k = 0; k < Math.min(left, dealing.width()); k++) {
                    found += Math.abs(dealing.between(k) - expectedBetween) >= least ? 1 : 0;
                    tally.add(dealing, k);
                }
                left -= dealing.width();
            }
            return new PartOfDraws(found, tally);
        });
        int extreme = parts.stream().mapToInt(PartOfDraws::extreme).sum();
        return findings(
                Significance.ofDraws(extreme, draws),
                groups.byDraws(parts.stream().map(PartOfDraws::groups).toList()));
    }

    /** What one part of the draws gave. */
    private record PartOfDraws(int extreme, GroupEi.Tally groups) {}

    /** The p value by the mean and variance of the ties within groups over all dealings. */
    double pByMoments() {
        double deviation = Math.sqrt(varianceWithin());
        double distance = classified.tiesBetween() - expectedBetween;
        return deviation == 0 ? 1 : Significance.ofDeviate(distance / deviation);
    }

    /**
     * The variance of the ties within groups over all dealings: pairs of edges fall on one pair of persons, on two pairs with a person in
     * common, or on two pairs apart, and each of the three kinds falls on pairs that share groups as often as there are such.
     */
    double varianceWithin() {
        Adjacency graph = classified.graph();
        double n = graph.size();
        double m = graph.edgeCount();
        double sharing = pairsSharing();
        double pairs = pairs(graph.size());
        double joinedTies = 0;
        double joinedSharing = 0;
        for (int v = 0; v < graph.size(); v++) {
            double d = graph.degree(v);
            double others = sets.sharingNodes(sets.setOf(v)) - 1.0;
            joinedTies += d * (d - 1);
            joinedSharing += others * (others - 1);
        }
        double joinedAll = n * (n - 1) * (n - 2);
        double apartTies = m * (m - 1) - joinedTies;
        double apartSharing = sharing * (sharing - 1) - joinedSharing;
        double apartAll = pairs * (pairs - 1) - joinedAll;
        double mean = m * sharing / pairs;
        double square = mean;
        square += joinedAll == 0 ? 0 : joinedTies * (joinedSharing / joinedAll);
        square += apartAll == 0 ? 0 : apartTies * (apartSharing / apartAll);
        return Math.max(0, square - mean * mean);
    }

    private double pairsSharing() {
        long ordered = 0;
        for (int s = 0; s < sets.count(); s++) {
            ordered += sets.nodes(s) * (sets.sharingNodes(s) - 1);
        }
        return ordered / 2.0;
    }

    private static double pairs(double n) {
        return n * (n - 1) / 2;
    }
}
