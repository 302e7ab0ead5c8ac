package dk.bindeled.analysis.diffusion;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.network.Progress;
import java.util.List;
import java.util.stream.IntStream;

/** What training the chosen gives in runs that they were not chosen by. */
final class FreshRuns {

    private final List<DiffusionModel> models;
    private final List<Integer> chosen;
    private final int[] seeds;
    private final TrainingRequest request;
    private final long seed;
    private final int[] before;
    private final int[][] added;

    /** @param models without anyone trained, with the first chosen, the first two, … */
    FreshRuns(List<DiffusionModel> models, List<Integer> chosen, int[] seeds, TrainingRequest request, long seed) {
        this.models = models;
        this.chosen = chosen;
        this.seeds = seeds;
        this.request = request;
        this.seed = seed;
        this.before = new int[request.runs()];
        this.added = new int[chosen.size()][request.runs()];
    }

    TrainingPlan plan(int eligible, int evaluated, long toldSeed, Chunks chunks, Progress progress) {
        Rounds<Spread> rounds = new Rounds<>(() -> new Spread(models.getFirst()), chunks, progress, Training.STEP);
        int runs = rounds.make(
                Precision.fixed(request.runs()), next -> {}, (spread, run) -> run(spread, run, progress), made -> 0);
        int[] more = new int[runs];
        int[] after = new int[runs];
        for (int run = 0; run < runs; run++) {
            for (int[] one : added) {
                more[run] += one[run];
            }
            after[run] = before[run] + more[run];
        }
        List<TrainingPlan.Chosen> persons = IntStream.range(0, added.length)
                .mapToObj(k -> new TrainingPlan.Chosen(chosen.get(k), RunMeans.ofNumbers(runs, added[k])))
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

    private void run(Spread spread, int run, Progress progress) {
        spread.arcs().turnTo(models.getFirst());
        before[run] = spread.run(LiveArcs.runSeed(seed, run), seeds, Integer.MAX_VALUE, progress);
        for (int k = 0; k < added.length; k++) {
            if (spread.isReached(chosen.get(k))) {
                added[k][run] = spread.more(chosen.get(k), request.factor(), progress);
            }
            spread.arcs().turnTo(models.get(k + 1));
        }
    }
}
