package dk.bindeled.analysis.diffusion;

import dk.bindeled.analysis.statistics.Quantiles;
import dk.bindeled.analysis.statistics.Wilson;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Simulation} found, with what it takes to repeat it. Immutable; 4 bytes per person and per run.
 *
 * <p>Intervals are at 95 %, mean &plusmn; 1.96 s/&radic;runs; with fewer than 30 runs there are none, "too few". Those of shares and of single
 * persons are {@link Wilson}'s.
 */
public final class Simulated {

    private final DiffusionModel model;
    private final int[] seeds;
    private final long seed;
    private final @Nullable Integer mostRings;
    private final Precision precision;
    private final int runs;
    private final int[] reaches;
    private final Figure reach;
    private final Tally tally;

    Simulated(
            DiffusionModel model,
            int[] seeds,
            long seed,
            @Nullable Integer mostRings,
            Precision precision,
            int runs,
            int[] reaches,
            Tally tally) {
        this.model = model;
        this.seeds = seeds;
        this.seed = seed;
        this.mostRings = mostRings;
        this.precision = precision;
        this.runs = runs;
        this.reaches = reaches;
        this.reach = RunMeans.ofNumbers(runs, reaches);
        this.tally = tally;
    }

    /** The model that was simulated. */
    public DiffusionModel model() {
        return model;
    }

    /** The persons it began with, each once, ascending. */
    public List<Integer> seeds() {
        return Arrays.stream(seeds).boxed().toList();
    }

    /** The seed that decided all chance. */
    public long seed() {
        return seed;
    }

    /** Rings beyond the first persons that count; empty for all. */
    public OptionalInt mostRings() {
        return mostRings == null ? OptionalInt.empty() : OptionalInt.of(mostRings);
    }

    /** Runs made. */
    public int runs() {
        return runs;
    }

    /** Persons reached, those it began with counted in: the mean over all runs, which are its n. */
    public Figure reach() {
        return reach;
    }

    /** Half the width of the interval of {@link #reach}, in persons; empty where there is none. */
    public Optional<Double> halfWidth() {
        double half = RunMeans.halfWidth(reach);
        return Double.isFinite(half) ? Optional.of(half) : Optional.empty();
    }

    /** True if the interval of {@link #reach} is as narrow as was asked for. */
    public boolean isPreciseEnough() {
        return RunMeans.halfWidth(reach) <= precision.halfWidth();
    }

    /** Persons reached in run {@code run}, 0…runs()-1. */
    public int reachOfRun(int run) {
        return reaches[run];
    }

    /** The spread of reach over the runs: what one attempt may come to, good or bad luck counted in. */
    public Quantiles distribution() {
        return Quantiles.of(Arrays.stream(reaches).asDoubleStream().toArray());
    }

    /** Mean persons per ring, ring 0 being those it began with, up to the last ring that held anyone in any run. */
    public List<Figure> rings() {
        return IntStream.range(0, tally.rings())
                .mapToObj(ring -> RunMeans.of(tally.ringSum(ring), tally.ringSquares(ring), runs))
                .toList();
    }

    /** Share of the runs that reached node {@code v}, 0-1; exactly 1 for those it began with. */
    public double probability(int v) {
        return (double) tally.times()[v] / runs;
    }

    /** The same with its interval. */
    public Figure chance(int v) {
        return Wilson.share(tally.times()[v], runs, Reason.TOO_FEW);
    }

    /** Where tries failed, for the three-step cascade; empty for other models. */
    public Optional<FailingSteps> failingSteps() {
        if (model.kind() != DiffusionKind.THREE_STEPS) {
            return Optional.empty();
        }
        long failed = tally.failed(0) + tally.failed(1) + tally.failed(2);
        return Optional.of(new FailingSteps(
                tally.tries(),
                ofTries(tally.failed(0)),
                ofTries(tally.failed(1)),
                ofTries(tally.failed(2)),
                ofTries(tally.tries() - failed)));
    }

    /**
     * How many persons more this reaches than {@code other}, compared run by run, over the runs that both have. Since both were given the same
     * chance, its interval is much narrower than the difference of two unrelated simulations would have.
     *
     * @throws IllegalArgumentException if the two come from different seeds
     */
    public Figure moreThan(Simulated other) {
        if (seed != other.seed) {
            throw new IllegalArgumentException(
                    "Simulations of seeds " + seed + " and " + other.seed + " share no chance");
        }
        int both = Math.min(runs, other.runs);
        int[] differences = new int[both];
        for (int run = 0; run < both; run++) {
            differences[run] = reaches[run] - other.reaches[run];
        }
        return RunMeans.ofNumbers(both, differences);
    }

    private Figure ofTries(long count) {
        return Wilson.share(count, tally.tries(), Reason.TOO_FEW);
    }
}
