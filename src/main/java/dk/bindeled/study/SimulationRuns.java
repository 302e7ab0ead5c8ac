package dk.bindeled.study;

import org.jspecify.annotations.Nullable;

/**
 * How often a simulation is run.
 *
 * @param most runs at most, at least 2; exactly so many where there is no {@code halfWidth}
 * @param halfWidth half the width of the 95 % interval of the mean reach, in persons, at which it is enough; null for a fixed number of runs
 */
public record SimulationRuns(int most, @Nullable Double halfWidth) {

    /** Enough for a mean in a municipality, within seconds. */
    public static final SimulationRuns DEFAULT = new SimulationRuns(10_000, null);

    /** Fewer have no spread. */
    public static final int FEWEST = 2;

    /** Runs above which a simulation takes hours and tells nothing more. */
    public static final int MOST = 10_000_000;

    public SimulationRuns {
        if (most < FEWEST || most > MOST) {
            throw new IllegalArgumentException("From 2 to ten million runs can be made, not " + most);
        }
        if (halfWidth != null && !(halfWidth > 0 && Double.isFinite(halfWidth))) {
            throw new IllegalArgumentException("Half the width of an interval is above 0, not " + halfWidth);
        }
    }

    /** Exactly so many runs. */
    public static SimulationRuns exactly(int runs) {
        return new SimulationRuns(runs, null);
    }

    /** As many runs as it takes until half the width of the interval is at most {@code persons}, a million at most. */
    public static SimulationRuns until(double persons) {
        return new SimulationRuns(1_000_000, persons);
    }
}
