package dk.bindeled.privacy;

import dk.bindeled.network.Figure;
import dk.bindeled.network.Form;
import dk.bindeled.network.Level;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the whole network in a release, blurred so that no count can be worked out from it.
 *
 * <p>A share or mean of n is a whole number of n-ths, so whoever knows n could work out the number. It is therefore rounded to a multiple of the
 * least of 0.01, 0.02, 0.05, 0.1 and 0.2 that holds at least four times the limit of n-ths: within what is rounded to the same there are at
 * least 4·limit possible numbers, or 2·limit at the end of the scale, so that 0 % or 100 % never says that nobody or everybody is meant. Where even 0.2 holds
 * fewer, the figure is withheld. n itself is not told.
 *
 * @param level the row of the matrix of level and form, or null for a figure that stands at the head
 * @param form bonding, bridging, linking or cascade
 * @param measure the measure's name in result files
 * @param value the rounded figure, or null where it is not known or withheld
 * @param step what it is rounded to a multiple of, or null where there is no value
 * @param withheld true where it is known but withheld
 */
public record ReleaseFigure(
        @Nullable Level level,
        Form form,
        String measure,
        @Nullable Double value,
        @Nullable Double step,
        boolean withheld) {

    private static final int[] STEPS_PER_HUNDRED = {1, 2, 5, 10, 20};
    private static final int TIMES = 4;

    /**
     * A figure as it may be told.
     *
     * @param figure a share or mean of {@code figure.n()}
     * @param persons how many persons the network holds
     */
    static ReleaseFigure of(
            @Nullable Level level, Form form, String measure, Figure figure, long persons, Suppression suppression) {
        Double exact = figure.value();
        if (exact == null) {
            return new ReleaseFigure(level, form, measure, null, null, false);
        }
        for (int step : STEPS_PER_HUNDRED) {
            if (suppression.mayShow(persons) && step * figure.n() >= 100L * TIMES * suppression.limit()) {
                double rounded = Math.round(exact * 100 / step) * step / 100.0;
                return new ReleaseFigure(level, form, measure, rounded, step / 100.0, false);
            }
        }
        return new ReleaseFigure(level, form, measure, null, null, true);
    }
}
