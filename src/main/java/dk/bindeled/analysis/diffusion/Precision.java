package dk.bindeled.analysis.diffusion;

/**
 * How many runs of a simulation are enough.
 *
 * <p>Runs are made in rounds of a size that only the runs before decide, never the clock or the number of threads: after {@code fewestRuns}, as many
 * more as the spread of the results so far asks for, until half the width of the 95 % interval is at most {@code halfWidth} or
 * {@code mostRuns} are made. Since it is looked at several times when to stop, the interval of an adaptive simulation holds the true value a
 * little less often than 95 times in 100; the more {@code fewestRuns} there are, the less this matters.
 *
 * @param fewestRuns runs made in any case, at least 1
 * @param mostRuns runs never exceeded, at least {@code fewestRuns}
 * @param halfWidth half the width wanted, in persons, 0 or more
 */
public record Precision(int fewestRuns, int mostRuns, double halfWidth) {

    public Precision {
        if (fewestRuns < 1 || mostRuns < fewestRuns || !(halfWidth >= 0) || Double.isInfinite(halfWidth)) {
            throw new IllegalArgumentException(
                    "No precision: from " + fewestRuns + " to " + mostRuns + " runs, half width " + halfWidth);
        }
    }

    /** Exactly so many runs, whatever the width that comes of them. */
    public static Precision fixed(int runs) {
        return new Precision(runs, runs, 0);
    }

    /** True if the number of runs is given. */
    public boolean isFixed() {
        return fewestRuns == mostRuns;
    }

    /**
     * Runs there are to be after {@code runs} with a half width of {@code reached}; {@code runs} itself if they are enough.
     *
     * @param reached half the width of the interval so far, infinite where there is none yet
     */
    int next(int runs, double reached) {
        if (runs >= mostRuns || reached <= halfWidth) {
            return runs;
        }
        double ratio = reached / halfWidth; // infinite where nothing is narrow enough
        double wanted = runs * ratio * ratio * 1.02;
        double bounded = Math.clamp(wanted, runs * 1.25 + 1, runs * 4.0);
        return (int) Math.min(mostRuns, Math.ceil(bounded));
    }
}
