package dk.bindeled.analysis.fragility;

import dk.bindeled.analysis.statistics.Quantiles;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a load is spread over those who carry it.
 *
 * <p>What it measures: the middle and the quartiles, the most anyone carries, how much of everything the busiest tenth carries, and how many carry nothing, up
 * to the median, up to twice the median, and more.
 *
 * <p>Formula: quantiles of type 7 ({@link Quantiles}); the busiest tenth are the ⌈n/10⌉ with most, their share is of the sum of all.
 *
 * <p>Convention: nobody to carry is {@link Reason#TOO_FEW}; where nothing is carried the share of the busiest is missing with {@link Reason#NO_REFERRALS}.
 * Where the median is 0 whoever carries anything carries more than twice of it.
 *
 * <p>Source: quantiles as in {@link Quantiles}. Cost: O(n log n). Deterministic, whatever the order.
 *
 * <p>How not to read it: even is not better than uneven. It is a beginning of a talk about who could share with whom.
 *
 * @param carriers how many there are
 * @param sum everything they carry
 * @param lowerQuartile a quarter carries no more than this
 * @param median half carry no more than this
 * @param upperQuartile three quarters carry no more than this
 * @param most the most that anyone carries
 * @param busiest how many are the busiest tenth
 * @param busiestShare share of everything that the busiest tenth carries
 * @param classes how many carry nothing; something up to the median; up to twice the median; more
 */
public record LoadSpread(
        int carriers,
        long sum,
        Figure lowerQuartile,
        Figure median,
        Figure upperQuartile,
        Figure most,
        int busiest,
        Figure busiestShare,
        List<Integer> classes) {

    /** Number of the class of those who carry more than twice the median. */
    public static final int MUCH = 3;

    private static final int TENTH = 10;

    public LoadSpread {
        classes = List.copyOf(classes);
    }

    /** How {@code loads}, one of each who might carry, none below 0, are spread. */
    public static LoadSpread of(int... loads) {
        int n = loads.length;
        int[] classes = new int[MUCH + 1];
        if (n == 0) {
            Figure nobody = Figure.missing(Reason.TOO_FEW, 0);
            return new LoadSpread(0, 0, nobody, nobody, nobody, nobody, 0, nobody, List.of(0, 0, 0, 0));
        }
        int[] sorted = loads.clone();
        Arrays.sort(sorted);
        Quantiles quantiles =
                Quantiles.of(Arrays.stream(sorted).asDoubleStream().toArray());
        double median = quantiles.median();
        for (int load : sorted) {
            classes[classOf(load, median)]++;
        }
        long sum = Arrays.stream(sorted).asLongStream().sum();
        int busiest = (n + TENTH - 1) / TENTH;
        long carried = IntStream.range(n - busiest, n).mapToLong(k -> sorted[k]).sum();
        return new LoadSpread(
                n,
                sum,
                Figure.of(quantiles.at(0.25), n),
                Figure.of(median, n),
                Figure.of(quantiles.at(0.75), n),
                Figure.of(sorted[n - 1], n),
                busiest,
                Figure.share(carried, sum, Reason.NO_REFERRALS),
                Arrays.stream(classes).boxed().toList());
    }

    /** Number of the class of a load. */
    public int classOf(int load) {
        Double middle = median.value();
        return classOf(load, middle == null ? 0 : middle);
    }

    private static int classOf(int load, double median) {
        if (load == 0) {
            return 0;
        }
        return load <= median ? 1 : load <= 2 * median ? 2 : MUCH;
    }
}
