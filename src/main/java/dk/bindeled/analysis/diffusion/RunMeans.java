package dk.bindeled.analysis.diffusion;

import dk.bindeled.analysis.statistics.Wilson;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import java.math.BigInteger;

/** Means over independent runs and their intervals, from whole sums, so that the order in which runs are added leaves no trace. */
final class RunMeans {

    /** Runs below which the mean of a skewed figure is too far from normal for an interval. */
    static final int FEWEST_FOR_INTERVAL = 30;

    private RunMeans() {}

    /** Sum and sum of squares of some whole numbers. */
    static Figure ofNumbers(int runs, int... numbers) {
        long sum = 0;
        Squares squares = new Squares(1);
        for (int run = 0; run < runs; run++) {
            sum = Math.addExact(sum, numbers[run]);
            squares.add(0, numbers[run]);
        }
        return of(sum, squares.of(0), runs);
    }

    /** The mean of {@code runs} numbers with its 95 % interval, mean &plusmn; 1.96 s/&radic;runs; its n is the number of runs. */
    static Figure of(long sum, BigInteger squares, int runs) {
        double mean = (double) sum / runs;
        Figure figure = Figure.of(mean, runs);
        if (runs < FEWEST_FOR_INTERVAL) {
            return figure.withoutInterval(Reason.TOO_FEW);
        }
        double half = halfWidth(sum, squares, runs);
        return figure.withInterval(mean - half, mean + half);
    }

    /** Half the width of the mean's 95 % interval; infinite where there are too few runs for one. */
    static double halfWidth(long sum, BigInteger squares, int runs) {
        if (runs < FEWEST_FOR_INTERVAL) {
            return Double.POSITIVE_INFINITY;
        }
        BigInteger total = BigInteger.valueOf(sum);
        double apart = squares.multiply(BigInteger.valueOf(runs))
                .subtract(total.multiply(total))
                .doubleValue();
        double variance = apart / runs / (runs - 1);
        return Wilson.Z * Math.sqrt(variance / runs);
    }

    /** Half the width of a figure's interval; infinite where it has none. */
    static double halfWidth(Figure figure) {
        Double low = figure.low();
        Double high = figure.high();
        return low == null || high == null ? Double.POSITIVE_INFINITY : (high - low) / 2;
    }
}
