package dk.bindeled.analysis.diffusion;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.network.Progress;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far showing the way would spread from given persons, if a model were right: many runs of it by chance.
 *
 * <p>What it measures: the expected number of persons reached, <b>those it begins with counted in</b>, with the spread that chance alone gives;
 * how they lie in rings, and how likely each single person is to be reached.
 *
 * <p>Formula: the mean over independent runs, each of which is what live arcs lead to (see {@link DiffusionModel} for the models and their source).
 * On a path i-j-k from i it tends to 1 + p + p&sup2;, on a star from its hub to 1 + (n&minus;1)p, on a triangle to 1 + 2(p + p&sup2; &minus; p&sup3;).
 *
 * <p>Convention: the coin of an arc in run r is a hash of the seed, r and the keys of both ends, the same in every simulation with that seed: two
 * scenarios (other persons to begin with, one tie more, someone trained) can be compared run by run, and differ only by what differs between
 * them. The number of runs follows from {@link Precision}. A deadline counts in rings: whom only a later ring would bring is not reached.
 *
 * <p>Cost: O(arcs of those reached) per run, 8-16 bytes per person and thread, 4 per run. Deterministic: the same for any number of threads,
 * whatever the order in which the persons to begin with are given.
 *
 * <p>How not to read it: the interval says how precisely the model has been computed, not how right it is. A simulated figure is never to be
 * added to an observed one.
 */
public final class Simulation {

    /** The step told to {@link Progress}. */
    static final String STEP = "simulating";

    private final DiffusionModel model;
    private final int[] seeds;
    private final long seed;
    private final int mostRings;
    private int[] reaches = {};

    private Simulation(DiffusionModel model, int[] seeds, long seed, int mostRings) {
        this.model = model;
        this.seeds = seeds;
        this.seed = seed;
        this.mostRings = mostRings;
    }

    /**
     * Simulates.
     *
     * @param seeds the persons it begins with, node numbers in any order; repetitions count once; may be none
     * @param precision how many runs
     * @param seed decides all chance
     * @param mostRings rings beyond the first persons that count, 0 or more, or null for all
     * @throws IllegalArgumentException if a seed is no node or {@code mostRings} is negative
     * @throws java.util.concurrent.CancellationException if the work was cancelled
     */
    public static Simulated of(
            DiffusionModel model,
            List<Integer> seeds,
            Precision precision,
            long seed,
            @Nullable Integer mostRings,
            Chunks chunks,
            Progress progress) {
        if (mostRings != null && mostRings < 0) {
            throw new IllegalArgumentException("A deadline of " + mostRings + " rings");
        }
        int most = mostRings == null ? Integer.MAX_VALUE : mostRings;
        Simulation simulation = new Simulation(model, distinct(model, seeds), seed, most);
        return simulation.run(precision, mostRings, chunks, progress);
    }

    /** Each once, in ascending order. */
    static int[] distinct(DiffusionModel model, List<Integer> persons) {
        int[] distinct =
                persons.stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
        int n = model.graph().size();
        if (distinct.length > 0 && (distinct[0] < 0 || distinct[distinct.length - 1] >= n)) {
            throw new IllegalArgumentException("Of " + persons + " some are no nodes 0…" + (n - 1));
        }
        return distinct;
    }

    private Simulated run(Precision precision, @Nullable Integer deadline, Chunks chunks, Progress progress) {
        Rounds<Tally> rounds = new Rounds<>(() -> new Tally(model), chunks, progress, STEP);
        int runs = rounds.make(
                precision,
                next -> reaches = Arrays.copyOf(reaches, next),
                (tally, run) -> reaches[run] = tally.run(LiveArcs.runSeed(seed, run), seeds, mostRings, progress),
                made -> RunMeans.halfWidth(RunMeans.ofNumbers(made, reaches)));
        Tally total = new Tally(model);
        rounds.workers().forEach(total::add);
        return new Simulated(model, seeds, seed, deadline, precision, runs, reaches, total);
    }
}
