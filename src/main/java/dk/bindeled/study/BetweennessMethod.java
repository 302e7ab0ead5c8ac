package dk.bindeled.study;

import org.jspecify.annotations.Nullable;

/**
 * How a study's betweenness was found, and how far it can be trusted.
 *
 * @param method as result files name it: exact, forest (exact as well: between two nodes there is one path at most), short_paths (exact, but
 *     only pairs few steps apart are counted) or sampled
 * @param steps most steps between two whose paths were counted, or null where all were
 * @param epsilon greatest error of a normalised value, or null where values are exact
 * @param delta probability that any actor's value errs by more, or null where values are exact
 * @param samples pairs of actors that were drawn, or null where values are exact
 * @param stoppedEarly whether fewer pairs were enough than might have been needed, or null where values are exact
 */
public record BetweennessMethod(
        String method,
        @Nullable Integer steps,
        @Nullable Double epsilon,
        @Nullable Double delta,
        @Nullable Long samples,
        @Nullable Boolean stoppedEarly) {

    /** Every pair was counted. */
    public static final BetweennessMethod EXACT = new BetweennessMethod("exact", null, null, null, null, null);

    /** Every pair was counted, in a network without cycles. */
    public static final BetweennessMethod FOREST = new BetweennessMethod("forest", null, null, null, null, null);

    /** Every pair at most {@code steps} apart was counted. */
    public static BetweennessMethod ofShortPaths(int steps) {
        return new BetweennessMethod("short_paths", steps, null, null, null, null);
    }

    /** Pairs were drawn. */
    public static BetweennessMethod sampled(double epsilon, double delta, long samples, boolean stoppedEarly) {
        return new BetweennessMethod("sampled", null, epsilon, delta, samples, stoppedEarly);
    }

    /** Whether a normalised value is less than the error it may have: it cannot be told from 0. Never of exact values. */
    public boolean isBelowError(double normalised) {
        return epsilon != null && normalised < epsilon;
    }
}
