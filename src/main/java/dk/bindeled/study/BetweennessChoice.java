package dk.bindeled.study;

import org.jspecify.annotations.Nullable;

/**
 * Which betweenness is asked for. The two cannot be had together: by short paths it is exact at any size.
 *
 * @param exact whether it is to be exact also in networks where that takes minutes
 * @param steps most steps between two whose shortest paths count, at least 2; null where all paths count
 */
public record BetweennessChoice(boolean exact, @Nullable Integer steps) {

    /** Fewer steps leave nobody between others. */
    public static final int FEWEST_STEPS = 2;

    /** All paths, exactly where that takes little time. */
    public static final BetweennessChoice DEFAULT = new BetweennessChoice(false, null);

    /** All paths, exactly. */
    public static final BetweennessChoice EXACT = new BetweennessChoice(true, null);

    public BetweennessChoice {
        if (steps != null && steps < FEWEST_STEPS) {
            throw new IllegalArgumentException("At least " + FEWEST_STEPS + " steps are needed, not " + steps);
        }
        if (exact && steps != null) {
            throw new IllegalArgumentException("By short paths betweenness is exact in any case; choose one");
        }
    }

    /** Paths of at most {@code steps} only. */
    public static BetweennessChoice ofShortPaths(int steps) {
        return new BetweennessChoice(false, steps);
    }
}
