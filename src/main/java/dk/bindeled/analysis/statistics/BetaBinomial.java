package dk.bindeled.analysis.statistics;

import java.util.Arrays;

/**
 * Shares of many small units, drawn towards what they have in common.
 *
 * <p>What it measures: which share a unit with few tries probably has, if units' shares are spread like a beta distribution around a common mean
 * (empirical Bayes). Nothing is learnt from a unit with two tries that both succeeded; much from one with two thousand.
 *
 * <p>Formula: mean p = &Sigma;x/&Sigma;n. With S = &Sigma; n(x/n &minus; p)&sup2;, k units of at least one try and N = &Sigma;n, the share of the
 * variance that lies between units is &gamma; = (S/(p(1&minus;p)) &minus; (k&minus;1)) / (N &minus; &Sigma;n&sup2;/N &minus; (k&minus;1)), at least 0 and
 * at most 1; weight = (1&minus;&gamma;)/&gamma;. A unit's shrunken share is (x + weight &middot; p)/(n + weight): the mean weighs as many tries.
 *
 * <p>Convention: where units differ no more than chance has it (&gamma; = 0), or nothing can be said of it (one unit, none with two tries, or a mean of
 * 0 or 1), the weight is infinite and every shrunken share is the mean.
 *
 * <p>Source: moments by J. C. Kleinman, Proportions with extraneous variance: single and independent samples, Journal of the American Statistical
 * Association 68 (1973) 46-54, doi:10.1080/01621459.1973.10481332, each unit weighing as many as its tries.
 *
 * <p>Cost: O(k). Deterministic; the order of the units makes a difference in the last digit only.
 *
 * <p>How not to read it: a shrunken share is an estimate for ranking and planning, not what was counted; show both.
 *
 * @param mean the share all units have in common, 0-1
 * @param weight how many tries the mean weighs as, 0 or more, may be infinite
 */
public record BetaBinomial(double mean, double weight) {

    public BetaBinomial {
        if (!(mean >= 0 && mean <= 1) || !(weight >= 0)) {
            throw new IllegalArgumentException("No shares around " + mean + " that weighs " + weight);
        }
    }

    /**
     * Estimates both from units.
     *
     * @param successes of each unit, 0…tries
     * @param tries of each unit; units without any are passed over
     * @throws IllegalArgumentException if there is no try at all, or more successes than tries
     */
    public static BetaBinomial ofUnits(long[] successes, long[] tries) {
        double all = Arrays.stream(tries).sum();
        if (all == 0) {
            throw new IllegalArgumentException("Without any try there is no share");
        }
        double mean = Arrays.stream(successes).sum() / all;
        double apart = 0;
        double squares = 0;
        int units = 0;
        for (int k = 0; k < tries.length; k++) {
            if (successes[k] < 0 || successes[k] > tries[k]) {
                throw new IllegalArgumentException("No share " + successes[k] + " of " + tries[k]);
            }
            if (tries[k] > 0) {
                double difference = (double) successes[k] / tries[k] - mean;
                apart += tries[k] * difference * difference;
                squares += (double) tries[k] * tries[k];
                units++;
            }
        }
        double room = all - squares / all - (units - 1);
        double chance = mean * (1 - mean);
        double between = chance > 0 ? apart / chance - (units - 1) : 0;
        if (!(room > 0 && between > 0)) {
            return new BetaBinomial(mean, Double.POSITIVE_INFINITY);
        }
        double gamma = Math.min(1, between / room);
        return new BetaBinomial(mean, (1 - gamma) / gamma);
    }

    /** The same spread around another mean. */
    public BetaBinomial around(double otherMean) {
        return new BetaBinomial(otherMean, weight);
    }

    /** The shrunken share of a unit; the mean where it has no tries. */
    public double shrunk(long successes, long tries) {
        if (tries == 0 || Double.isInfinite(weight)) {
            return mean;
        }
        return (successes + weight * mean) / (tries + weight);
    }
}
