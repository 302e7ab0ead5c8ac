package dk.bindeled.analysis.cascade;

import dk.bindeled.analysis.statistics.Quantiles;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How long it takes from someone's own first welcome until someone he brought is welcomed: days from parent to child, over all links whose
 * parent is himself reached. Starters have no welcome to count from. Quartiles lie as in {@link Quantiles}. Deterministic; O(n log n).
 *
 * <p>How not to read it: of persons welcomed lately only those they brought quickly are known yet, so a young cascade looks faster than it is.
 *
 * @param median median in days over n links, or missing
 * @param lowerQuartile a quarter of the links are at most this many days, null where the median is missing
 * @param upperQuartile three quarters are at most this many days, null where the median is missing
 * @param shortest fewest days, null where the median is missing
 * @param longest most days, null where the median is missing
 */
public record GenerationTime(
        Figure median,
        @Nullable Double lowerQuartile,
        @Nullable Double upperQuartile,
        @Nullable Long shortest,
        @Nullable Long longest) {

    /** The generation time of a forest. */
    public static GenerationTime of(Forest forest) {
        if (forest.reached() > 0 && !forest.isDated()) {
            return missing(Reason.NO_DATES);
        }
        RootedForest shape = forest.shape();
        double[] days = IntStream.range(0, shape.size())
                .filter(v -> shape.parent(v) >= 0 && !forest.isStarter(shape.parent(v)))
                .mapToDouble(v -> forest.daysBetween(shape.parent(v), v))
                .toArray();
        if (days.length == 0) {
            return missing(forest.reached() == 0 ? Reason.NO_WELCOMES : Reason.TOO_FEW);
        }
        Arrays.sort(days);
        Quantiles quantiles = Quantiles.of(days);
        return new GenerationTime(
                Figure.of(quantiles.median(), days.length),
                quantiles.at(0.25),
                quantiles.at(0.75),
                (long) days[0],
                (long) days[days.length - 1]);
    }

    private static GenerationTime missing(Reason reason) {
        return new GenerationTime(Figure.missing(reason, 0), null, null, null, null);
    }
}
