package dk.bindeled.analysis.diffusion;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.network.Progress;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What training the chosen gives in runs that they were not chosen by. Keeps two numbers for each run, and for each thread three for each of the chosen.
 */
final class FreshRuns {

    private final DiffusionModel model;
    private final List<Integer> chosen;
    private final int[] seeds;
    private final TrainingRequest request;
    private final long seed;
    private final int[] before;
    private final int[] more;

    /** @param model without anyone trained */
    FreshRuns(DiffusionModel model, List<Integer> chosen, int[] seeds, TrainingRequest request, long seed) {
        this.model = model;
        this.chosen = chosen;
        this.seeds = seeds;
        this.request = request;
        this.seed = seed;
        this.before = new int[request.runs()];
        this.more = new int[request.runs()];
    }

    TrainingPlan plan(int eligible, int evaluated, long toldSeed, Chunks chunks, Progress progress) {
        Rounds<Adding> rounds = new Rounds<>(Adding::new, chunks, progress, Training.STEP);
        int runs = rounds.make(
                Precision.fixed(request.runs()), next -> {}, (adding, run) -> adding.run(run, progress), made -> 0);
        Adding total = new Adding();
        rounds.workers().forEach(total::add);
        int[] after =
                IntStream.range(0, runs).map(run -> before[run] + more[run]).toArray();
        List<TrainingPlan.Chosen> persons = IntStream.range(0, chosen.size())
                .mapToObj(k ->
                        new TrainingPlan.Chosen(chosen.get(k), RunMeans.of(total.sums[k], total.squares.of(k), runs)))
                .toList();
        return new TrainingPlan(
                persons,
                RunMeans.ofNumbers(runs, before),
                RunMeans.ofNumbers(runs, after),
                RunMeans.ofNumbers(runs, more),
                eligible,
                evaluated,
                runs,
                request.factor(),
                toldSeed);
    }

    /** One thread's runs, and whole sums of what each of the chosen adds. */
    private final class Adding {

        private final Spread spread = new Spread(model);
        private final BitSet trained = new BitSet();
        private final long[] sums = new long[chosen.size()];
        private final Squares squares = new Squares(chosen.size());

        Adding() {
            spread.arcs().train(trained, request.factor());
        }

        void run(int run, Progress progress) {
            trained.clear();
            before[run] = spread.run(LiveArcs.runSeed(seed, run), seeds, Integer.MAX_VALUE, progress);
            for (int k = 0; k < sums.length; k++) {
                int person = chosen.get(k);
                if (spread.isReached(person)) {
                    int added = spread.more(person, request.factor(), progress);
                    more[run] += added;
                    sums[k] = Math.addExact(sums[k], added);
                    squares.add(k, added);
                }
                trained.set(person);
            }
        }

        void add(Adding other) {
            for (int k = 0; k < sums.length; k++) {
                sums[k] = Math.addExact(sums[k], other.sums[k]);
            }
            squares.add(other.squares);
        }
    }
}
