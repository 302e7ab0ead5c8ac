package dk.bindeled.network;

import java.util.Comparator;

/**
 * Two bodies, whichever is named first.
 *
 * @param a id of the one whose id comes first
 * @param b id of the other
 */
public record BodyPair(String a, String b) implements Comparable<BodyPair> {

    private static final Comparator<BodyPair> ORDER =
            Comparator.comparing(BodyPair::a).thenComparing(BodyPair::b);

    public BodyPair {
        if (a.compareTo(b) >= 0) {
            throw new IllegalArgumentException("Not two bodies in the order of their ids: " + a + ", " + b);
        }
    }

    /**
     * The pair of two bodies.
     *
     * @throws IllegalArgumentException if both are the same
     */
    public static BodyPair of(String one, String other) {
        return one.compareTo(other) < 0 ? new BodyPair(one, other) : new BodyPair(other, one);
    }

    @Override
    public int compareTo(BodyPair other) {
        return ORDER.compare(this, other);
    }
}
