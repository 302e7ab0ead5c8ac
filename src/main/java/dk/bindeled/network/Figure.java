package dk.bindeled.network;

import org.jspecify.annotations.Nullable;

/**
 * One figure with what is needed to read it.
 *
 * @param value the figure, finite, or null where it is not known
 * @param n the count it rests on (the denominator of a share, the persons of a mean); 0 where there is none
 * @param expected the value that chance would give, or null where none is defined
 * @param low lower end of the 95 % interval, or null
 * @param high upper end of the 95 % interval, or null
 * @param p two-sided p value, or null
 * @param reason why {@code value} (or, with a value, the interval) is missing, or null
 */
public record Figure(
        @Nullable Double value,
        long n,
        @Nullable Double expected,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double p,
        @Nullable Reason reason) {

    public Figure {
        requireFinite("value", value);
        requireFinite("expected", expected);
        requireFinite("low", low);
        requireFinite("high", high);
        requireFinite("p", p);
        if (value == null && reason == null) {
            throw new IllegalArgumentException("A figure without a value needs a reason");
        }
    }

    /** A known figure resting on {@code n} counts. */
    public static Figure of(double value, long n) {
        return new Figure(value, n, null, null, null, null, null);
    }

    /** A figure that is not known, and why; {@code n} is the count there was. */
    public static Figure missing(Reason reason, long n) {
        return new Figure(null, n, null, null, null, null, reason);
    }

    /** A share of {@code n}, or missing with {@code reason} where {@code n} is 0. */
    public static Figure share(long count, long n, Reason reason) {
        return n == 0 ? missing(reason, 0) : of((double) count / n, n);
    }

    /** The same figure with the value that chance would give. */
    public Figure withExpected(@Nullable Double expectedByChance) {
        return new Figure(value, n, expectedByChance, low, high, p, reason);
    }

    /** The same figure with its 95 % interval. */
    public Figure withInterval(double lower, double upper) {
        return new Figure(value, n, expected, lower, upper, p, reason);
    }

    /** The same figure with its two-sided p value. */
    public Figure withP(double twoSidedP) {
        return new Figure(value, n, expected, low, high, twoSidedP, reason);
    }

    /** The same value with the reason why its interval is missing. */
    public Figure withoutInterval(Reason why) {
        return new Figure(value, n, expected, null, null, p, why);
    }

    /** True where the value is known. */
    public boolean isKnown() {
        return value != null;
    }

    private static void requireFinite(String name, @Nullable Double number) {
        if (number != null && !Double.isFinite(number)) {
            throw new IllegalArgumentException("A figure's " + name + " must be finite, not " + number);
        }
    }
}
