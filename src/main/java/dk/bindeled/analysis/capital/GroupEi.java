package dk.bindeled.analysis.capital;

import dk.bindeled.analysis.statistics.Significance;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Whether the ties of each group's members go out of it or stay within, with what chance would give.
 *
 * <p>What it measures: the E-I index of a group, and how often as many persons picked by chance, with the ties they have, would have an index at
 * least as far from the expected one.
 *
 * <p>Formula: ei = (O − W)/(O + W), with W ties within and O ties out. Expected: of the pairs of persons with one in the group, those that
 * leave it less those within, per pair: (2(n − g) − (g − 1))/(2(n − g) + (g − 1)) for a group of g among n. Two-sided p: of B random dealings
 * of groups, b give an index at least as far from there; p = (b+1)/(B+1).
 *
 * <p>Convention: dealings in which a group's members have no ties say nothing of its index and are not counted. Above a million edges p is a bound
 * from exact moments: that the index is x or less means (1 − x) D − (3 − x) W ≤ 0, with D the degrees of the members; that sum's mean μ and
 * variance σ² over all dealings are known, and by Cantelli's inequality it falls so far with a probability of at most σ²/(σ² + μ²). The normal
 * distribution will not do here: few ties within a small group are so skewed that it promises far too much. The price is that a small group has no
 * small bound, however closed it is, and none at all once adjusted for many groups. A group of one person or of all has the same index in every
 * dealing: its p is 1, and it does not count among the groups compared.
 *
 * <p>Source: D. Krackhardt and R. N. Stern, Informal networks and organizational crises, Social Psychology Quarterly 51 (1988) 123-140,
 * doi:10.2307/2786835; F. P. Cantelli, Sui confini della probabilità, Atti del Congresso Internazionale dei Matematici, Bologna 1928, 6, 47-59.
 *
 * <p>Cost: that of the dealings, which {@link EiIndex} makes; with moments O(n + groups). Deterministic for given dealings.
 *
 * <p>How not to read it: people who live in the same place nearly always know each other more than chance would give. A small p says that the
 * group is no random handful, not that it is closed. Where many groups are compared, read the adjusted p.
 */
final class GroupEi {

    private static final double ROUNDING = 1e-9;

    private final ClassifiedGraph classified;
    private final List<GroupBridging> groups;
    private final double[] expected;
    private final double[] distance;

    GroupEi(ClassifiedGraph classified, List<GroupBridging> groups) {
        this.classified = classified;
        this.groups = groups;
        this.expected = new double[groups.size()];
        this.distance = new double[groups.size()];
        for (int g = 0; g < expected.length; g++) {
            double size = classified.groups().memberCount(g);
            double out = 2 * (classified.size() - size);
            double within = size - 1;
            // alone in the world there are no pairs at all, and no ties that an index could be of
            expected[g] = out + within == 0 ? 0 : (out - within) / (out + within);
            distance[g] = Math.abs(Objects.requireNonNullElse(groups.get(g).ei().value(), expected[g]) - expected[g]);
        }
    }

    /** A count of dealings, of one thread. */
    Tally tally() {
        return new Tally();
    }

    /** How many dealings gave each group ties, and in how many of these its index was as extreme. */
    final class Tally {

        private final int[] defined = new int[expected.length];
        private final int[] extreme = new int[expected.length];

        /** Counts dealing {@code k}. */
        void add(Dealing dealing, int k) {
            for (int g = 0; g < expected.length; g++) {
                double within = dealing.within(k, g);
                double all = dealing.degree(k, g) - within;
                if (all > 0) {
                    double ei = (all - 2 * within) / all;
                    defined[g]++;
                    extreme[g] += Math.abs(ei - expected[g]) >= distance[g] - ROUNDING ? 1 : 0;
                }
            }
        }
    }

    /** The groups' indices with p by dealings. */
    List<Figure> byDraws(List<Tally> tallies) {
        List<Figure> figures = new ArrayList<>(expected.length);
        for (int g = 0; g < expected.length; g++) {
            int own = g;
            int defined = tallies.stream().mapToInt(tally -> tally.defined[own]).sum();
            int extreme = tallies.stream().mapToInt(tally -> tally.extreme[own]).sum();
            // nobody can be as extreme where nobody has ties: then the observed dealing is the only one that counts
            figures.add(withP(g, defined == 0 ? 1 : Significance.ofDraws(extreme, defined)));
        }
        return figures;
    }

    /** The groups' indices with a bound of p by moments. */
    List<Figure> byMoments() {
        Moments moments = Moments.of(classified.graph());
        List<Figure> figures = new ArrayList<>(expected.length);
        for (int g = 0; g < expected.length; g++) {
            int size = classified.groups().memberCount(g);
            double low = expected[g] - distance[g];
            double high = expected[g] + distance[g];
            double p = low < -1 - ROUNDING ? 0 : moments.atMost(size, low, 1);
            p += high > 1 + ROUNDING ? 0 : moments.atMost(size, high, -1);
            figures.add(withP(g, Math.min(1, p)));
        }
        return figures;
    }

    private Figure withP(int g, double p) {
        Figure ei = groups.get(g).ei();
        return ei.isKnown() ? ei.withExpected(expected[g]).withP(p) : ei;
    }

    /**
     * What the degrees D of a random handful of nodes and the edges W within it come to on average.
     *
     * @param n nodes
     * @param m edges
     * @param squares sum of the squares of the degrees
     */
    record Moments(double n, double m, double squares) {

        static Moments of(Adjacency graph) {
            double squares = 0;
            for (int v = 0; v < graph.size(); v++) {
                squares += (double) graph.degree(v) * graph.degree(v);
            }
            return new Moments(graph.size(), graph.edgeCount(), squares);
        }

        /** A bound of the probability that {@code sign} ((1 − x) D − (3 − x) W) is 0 or less in a handful of {@code size}. */
        double atMost(int size, double x, int sign) {
            double mean = sign * mean(size, 1 - x, 3 - x);
            double variance = variance(size, 1 - x, 3 - x);
            return mean <= ROUNDING * m ? 1 : variance / (variance + mean * mean);
        }

        /** The mean of a D − b W over all handfuls of {@code size}. */
        double mean(int size, double a, double b) {
            return a * 2 * m * share(size, 1) - b * m * share(size, 2);
        }

        /** The variance of a D − b W over all handfuls of {@code size}. */
        double variance(int size, double a, double b) {
            double two = share(size, 2);
            double joined = squares - 2 * m;
            double degrees = size * (n - size) * (squares - 4 * m * m / n) / (n * (n - 1));
            double withinMean = m * two;
            double within = withinMean
                    + joined * share(size, 3)
                    + (m * (m - 1) - joined) * share(size, 4)
                    - withinMean * withinMean;
            // an edge and an end: either end of the edge itself, or any other node
            double together = squares * two + (2 * m * m - squares) * share(size, 3);
            double covariance = together - 2 * m * share(size, 1) * withinMean;
            return Math.max(0, a * a * degrees - 2 * a * b * covariance + b * b * within);
        }

        /** The probability that some {@code k} nodes are all in the handful. */
        private double share(int size, int k) {
            double share = 1;
            for (int j = 0; j < k; j++) {
                share *= n - j <= 0 ? 0 : Math.max(0, size - j) / (n - j);
            }
            return share;
        }
    }
}
