package dk.bindeled.analysis.diffusion;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Reason;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * On whom the spread of showing the way hangs: what would be lost if a person left, for all persons at once.
 *
 * <p>What it measures: by how many persons the expected reach from given first persons falls if person v is not there: v himself, and all whom
 * nothing but ways through v would have brought along.
 *
 * <p>Formula: the mean over runs of the size of v's subtree in the tree of dominators of the run's live arcs, whose root is a super-source
 * that leads to those it begins with; 0 in runs that do not reach v. That is exactly what the same run would reach less if it passed v over.
 *
 * <p>Convention: v counts as lost. If v is one of those it begins with, nobody begins in his place. Probabilities stay as they are: with the
 * weighted cascade those of his neighbours would rise a little if their tie to him were gone, and with a linear threshold whoever would have
 * followed him follows nobody. There is no deadline in rings, since without v many would be reached later and not never. Intervals are at 95 %,
 * mean &plusmn; 1.96 s/&radic;runs; of a person reached in fewer than 30 runs there is none, "too few". Of an adaptive {@link Precision} the widest
 * interval of all counts.
 *
 * <p>Source: dominator trees of sampled live-edge graphs as in J. Xie, F. Zhang, K. Wang, X. Lin and W. Zhang, Minimizing the influence of
 * misinformation via vertex blocking, ICDE 2023, doi:10.48550/arXiv.2302.13529; for the tree see
 * {@link dk.bindeled.analysis.structure.DirectedDominators}.
 *
 * <p>Cost: O(a log r) per run that reaches r persons with a live arcs between them, however many persons are asked about; 38 bytes per person and thread.
 * Deterministic: the same for any number of threads.
 *
 * <p>How not to read it: as a rank of persons' worth, or as what happens after a departure, which others may make good. It says where a project
 * leans on one person, so that others can be found to share.
 */
public final class Departures {

    /** The step told to {@link Progress}. */
    static final String STEP = "departures";

    private final DiffusionModel model;
    private final int[] seeds;
    private final long seed;
    private final int runs;
    private final Precision precision;
    private final LossTally total;

    private Departures(DiffusionModel model, int[] seeds, long seed, Precision precision, int runs, LossTally total) {
        this.model = model;
        this.seeds = seeds;
        this.seed = seed;
        this.precision = precision;
        this.runs = runs;
        this.total = total;
    }

    /**
     * Works out all persons' losses.
     *
     * @param seeds the persons it begins with, node numbers in any order; repetitions count once; may be none
     * @param precision how many runs
     * @param seed decides all chance; runs are those that {@link Simulation} makes with it
     * @throws IllegalArgumentException if a seed is no node
     * @throws java.util.concurrent.CancellationException if the work was cancelled
     */
    public static Departures of(
            DiffusionModel model,
            List<Integer> seeds,
            Precision precision,
            long seed,
            Chunks chunks,
            Progress progress) {
        int[] first = Simulation.distinct(model, seeds);
        Rounds<LossTally> rounds = new Rounds<>(() -> new LossTally(model), chunks, progress, STEP);
        int runs = rounds.make(
                precision,
                next -> {},
                (tally, run) -> tally.run(LiveArcs.runSeed(seed, run), first, progress),
                made -> total(model, rounds).widest(made));
        return new Departures(model, first, seed, precision, runs, total(model, rounds));
    }

    private static LossTally total(DiffusionModel model, Rounds<LossTally> rounds) {
        LossTally total = new LossTally(model);
        rounds.workers().forEach(total::add);
        return total;
    }

    /** The model whose spread it is. */
    public DiffusionModel model() {
        return model;
    }

    /** The persons it begins with, each once, ascending. */
    public List<Integer> seeds() {
        return Arrays.stream(seeds).boxed().toList();
    }

    /** The seed that decided all chance. */
    public long seed() {
        return seed;
    }

    /** Runs made. */
    public int runs() {
        return runs;
    }

    /** Persons reached while all are there. */
    public Figure reach() {
        return RunMeans.of(total.reachSum(), total.reachSquares(), runs);
    }

    /** Persons lost on average if node {@code v} leaves; its n is the number of runs. */
    public Figure loss(int v) {
        Figure loss = RunMeans.of(total.sum(v), total.squares(v), runs);
        boolean tooFew = total.times(v) < RunMeans.FEWEST_FOR_INTERVAL;
        return tooFew ? loss.withoutInterval(Reason.TOO_FEW) : loss;
    }

    /** Share of the runs in which node {@code v} is reached, and so has anything to lose. */
    public double probability(int v) {
        return (double) total.times(v) / runs;
    }

    /** True if every person's interval is as narrow as was asked for. */
    public boolean isPreciseEnough() {
        return total.widest(runs) <= precision.halfWidth();
    }

    /** The {@code most} persons with the greatest loss, greatest first, of equal ones the lower number; only persons whose loss is above 0. */
    public List<Integer> greatest(int most) {
        Comparator<Integer> byLoss = Comparator.comparingLong(total::sum);
        return IntStream.range(0, model.graph().size())
                .filter(v -> total.sum(v) > 0)
                .boxed()
                .sorted(byLoss.reversed().thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }
}
