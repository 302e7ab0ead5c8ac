package dk.bindeled.analysis.statistics;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Figures of a network beside those of networks that chance could have given as well.
 *
 * <p>What it measures: the expected value of each figure, which is its mean over random networks of a {@link NullModel}, and its two-sided p.
 *
 * <p>Formula: p = (b+1)/(B+1), where b of B random networks have a figure at least as far from the mean as the observed one. That mean is over
 * the random networks and the observed one, since by chance any of them could have been the one observed.
 *
 * <p>Convention: one walk leads from the observed network to a starting point, and every random network is the end of a walk of its own from there.
 * Walks go either way with the same probability, so by chance the observed network is as likely a place as any of the others, and p keeps its
 * promise however short the walks are; short ones would only make it less likely to find something. Random networks in which a figure is not
 * defined count neither in its B nor in its b; where it is defined in fewer than {@value #FEWEST_RUNS}, there is no expected value and no p.
 *
 * <p>Source: J. Besag and P. Clifford, Generalized Monte Carlo significance tests, Biometrika 76 (1989) 633-642, doi:10.1093/biomet/76.4.633.
 *
 * <p>Cost: B + 1 walks and as many measurements. Every walk has its own stream of the seed: the same for any number of threads.
 *
 * <p>How not to read it: a small p says that this kind of chance is a poor explanation, not that the difference is large. What the model leaves out
 * (distance, age, place) it cannot explain.
 */
public final class NullDistribution {

    /** Random networks below which p cannot reach 0.05. */
    public static final int FEWEST_RUNS = 19;

    /** Figures are shares: differences that are nothing but rounding are smaller. */
    private static final double ROUNDING = 1e-9;

    private NullDistribution() {}

    /**
     * Figures with what chance would give.
     *
     * @param observed the network
     * @param measure the figures, in the same order for every network; called from any thread
     * @param runs random networks B, at least {@link #FEWEST_RUNS}
     * @param seed decides the walks
     * @return the network's figures, those that are known with their expected value and p
     */
    public static List<Figure> compare(
            Adjacency observed,
            NullModel model,
            Function<Adjacency, List<Figure>> measure,
            int runs,
            long seed,
            Chunks chunks,
            Progress progress) {
        if (runs < FEWEST_RUNS) {
            throw new IllegalArgumentException("At least " + FEWEST_RUNS + " runs are needed, not " + runs);
        }
        List<Figure> found = measure.apply(observed);
        if (found.stream().noneMatch(Figure::isKnown)) {
            return found;
        }
        Adjacency start = model.walk(observed, Seeds.stream(seed, 0), progress);
        List<List<Figure>> draws = chunks.compute(runs, progress, "null-models", run -> {
            return measure.apply(model.walk(start, Seeds.stream(seed, run + 1L), progress));
        });
        List<Figure> compared = new ArrayList<>(found.size());
        for (int k = 0; k < found.size(); k++) {
            int which = k;
            compared.add(compare(
                    found.get(k),
                    draws.stream()
                            .map(draw -> draw.get(which).value())
                            .filter(Objects::nonNull)
                            .mapToDouble(Double::doubleValue)
                            .toArray()));
        }
        return compared;
    }

    /** One figure beside the values drawn that are defined; alone where these are too few to say anything. */
    static Figure compare(Figure observed, double... draws) {
        Double value = observed.value();
        if (value == null || draws.length < FEWEST_RUNS) {
            return observed;
        }
        double sum = 0;
        for (double draw : draws) {
            sum += draw;
        }
        double middle = (sum + value) / (draws.length + 1);
        double least = Math.abs(value - middle) - ROUNDING;
        int extreme = 0;
        for (double draw : draws) {
            extreme += Math.abs(draw - middle) >= least ? 1 : 0;
        }
        return observed.withExpected(sum / draws.length).withP(Significance.ofDraws(extreme, draws.length));
    }
}
