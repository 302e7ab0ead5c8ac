package dk.bindeled.analysis.statistics;

/**
 * An interval of plausible values.
 *
 * @param low lower end
 * @param high upper end, not below {@code low}
 */
public record Interval(double low, double high) {

    public Interval {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
            throw new IllegalArgumentException("No interval from " + low + " to " + high);
        }
    }
}
