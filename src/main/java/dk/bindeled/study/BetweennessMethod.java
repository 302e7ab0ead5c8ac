package dk.bindeled.study;

import org.jspecify.annotations.Nullable;

/**
 * How a study's betweenness was found, and how far it can be trusted.
 *
 * @param method as result files name it: exact, forest (exact as well: between two nodes there is one path at most) or sampled
 * @param epsilon greatest error of a normalised value, or null where values are exact
 * @param delta probability that any actor's value errs by more, or null where values are exact
 * @param samples pairs of actors that were drawn, or null where values are exact
 */
public record BetweennessMethod(
        String method,
        @Nullable Double epsilon,
        @Nullable Double delta,
        @Nullable Long samples) {

    /** Every pair was counted. */
    public static final BetweennessMethod EXACT = new BetweennessMethod("exact", null, null, null);

    /** Every pair was counted, in a network without cycles. */
    public static final BetweennessMethod FOREST = new BetweennessMethod("forest", null, null, null);

    /** Whether a normalised value is less than the error it may have: it cannot be told from 0. Never of exact values. */
    public boolean isBelowError(double normalised) {
        return epsilon != null && normalised < epsilon;
    }

    /** Pairs were drawn. */
    static BetweennessMethod sampled(double epsilon, double delta, long samples) {
        return new BetweennessMethod("sampled", epsilon, delta, samples);
    }
}
