package dk.bindeled.analysis.gaps;

/**
 * A new tie between two persons who are not yet tied.
 *
 * @param u node number of the one, smaller than {@code v}
 * @param v node number of the other
 */
public record Introduction(int u, int v) {

    public Introduction {
        if (u < 0 || u >= v) {
            throw new IllegalArgumentException(
                    "An introduction joins a smaller to a larger node number, not " + u + " to " + v);
        }
    }

    /** The introduction of {@code one} and {@code other}, in whichever order. */
    static Introduction between(int one, int other) {
        return new Introduction(Math.min(one, other), Math.max(one, other));
    }
}
