package dk.bindeled.analysis.cascade;

import dk.bindeled.analysis.statistics.Interval;
import dk.bindeled.analysis.statistics.Quantiles;
import dk.bindeled.analysis.statistics.Seeds;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Reason;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The reproduction number R: how many persons each reached person brings on.
 *
 * <p><b>Formula</b>: over reached persons with a first welcome at least w days before the date, the mean number of persons attributed to them
 * and first welcomed at most w days after them. Starters are not reached and so are no part of the mean. R about 1 means that each ring is
 * about as large as the one before it.
 *
 * <p><b>Interval</b>: percentile bootstrap, 95 %, over <em>branches</em>: each subtree that hangs directly under a starter, and each cold tree.
 * Persons of one branch hang together, so whole branches are drawn, with replacement, as many as there are, and the ratio is formed anew. With
 * fewer than 10 branches or 20 persons there is no interval, "too few". B. Efron and R. J. Tibshirani, An Introduction to the Bootstrap, 1993,
 * chapter 13, doi:10.1201/9780429246593.
 *
 * <p><b>How not to read it</b>: a person without registered follow-up counts as 0, so better registration looks like more reproduction; and a
 * short window cuts off what is slow.
 *
 * <p>Branches are drawn in an order that does not depend on ids: the same seed gives the same interval whatever the persons are called.
 * O(n + draws &middot; branches).
 */
public final class Reproduction {

    /** Fewest draws of the bootstrap. */
    public static final int FEWEST_DRAWS = 999;

    static final int FEWEST_BRANCHES = 10;
    static final int FEWEST_PERSONS = 20;

    /** Stream of the seed that the draws come from, so that no other measure draws the same numbers. */
    private static final long STREAM = 0x5249_4e47L;

    private Reproduction() {}

    /**
     * R of a forest. The figure's n is the number of persons the mean is over.
     *
     * @param windowDays the follow-up window w in days, at least 1
     * @param seed seed of the bootstrap
     * @param draws draws of the bootstrap, at least 999
     * @throws java.util.concurrent.CancellationException if {@code progress} says so
     */
    public static Figure of(Forest forest, int windowDays, long seed, int draws, Progress progress) {
        if (windowDays < 1 || draws < FEWEST_DRAWS) {
            throw new IllegalArgumentException("Window of " + windowDays + " days, " + draws + " draws");
        }
        if (forest.reached() == 0) {
            return Figure.missing(Reason.NO_WELCOMES, 0);
        }
        if (!forest.isDated()) {
            return Figure.missing(Reason.NO_DATES, 0);
        }
        Followed followed = new Followed(forest, windowDays);
        return of(followed.branches(followed.nodes().toArray()), seed, draws, progress);
    }

    /** R of the persons in these branches, as {@link Followed#branches} gives them. */
    static Figure of(long[] branches, long seed, int draws, Progress progress) {
        long persons = Arrays.stream(branches).map(Reproduction::persons).sum();
        if (persons == 0) {
            return Figure.missing(Reason.TOO_FEW, 0);
        }
        Figure mean = Figure.of(ratio(branches), persons);
        if (branches.length < FEWEST_BRANCHES || persons < FEWEST_PERSONS) {
            return mean.withoutInterval(Reason.TOO_FEW);
        }
        Interval interval = bootstrap(branches, seed, draws, progress);
        // where all branches are alike, drawing them again tells nothing of how they might have been
        return interval.low() == interval.high()
                ? mean.withoutInterval(Reason.ALL_ALIKE)
                : mean.withInterval(interval.low(), interval.high());
    }

    private static Interval bootstrap(long[] branches, long seed, int draws, Progress progress) {
        RandomGenerator chance = Seeds.stream(seed, STREAM);
        double[] ratios = new double[draws];
        long[] drawn = new long[branches.length];
        for (int draw = 0; draw < draws; draw++) {
            progress.stopIfCancelled();
            for (int k = 0; k < drawn.length; k++) {
                drawn[k] = branches[chance.nextInt(branches.length)];
            }
            ratios[draw] = ratio(drawn);
        }
        return Quantiles.of(ratios).between(0.025, 0.975);
    }

    private static double ratio(long... branches) {
        long persons = 0;
        long brought = 0;
        for (long branch : branches) {
            persons += persons(branch);
            brought += branch & 0xffff_ffffL;
        }
        return (double) brought / persons;
    }

    private static long persons(long branch) {
        return branch >>> 32;
    }
}
