package dk.bindeled.analysis.diffusion;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.analysis.statistics.Seeds;
import dk.bindeled.network.Progress;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Whom to train, so that showing the way from given first persons spreads furthest.
 *
 * <p>What it measures: training multiplies the probability of each try of a person by a factor, to 1 at most. Its uplift is how many more persons
 * are reached on average.
 *
 * <p>Formula: one after the other the person whose training adds most to that of those chosen before, over runs with common random numbers: each run
 * keeps its coins, and so training adds to a run exactly those whom the coins between p and factor &middot; p lead to. In the first round this is
 * worked out for every eligible person whom a run reaches at all, so that no candidate is left out; later a person's uplift is worked out anew only
 * if, as it was last seen, it could be the greatest (lazy greedy).
 *
 * <p>Convention: equal uplifts are decided by the lower node number. What the choice gives is told from fresh runs. Where training makes training more
 * useful (one of two neighbours alone adds little, both much), uplifts may grow, which neither greedy nor its lazy form can see: the choice is
 * good, not proved to be nearly the best. There is no deadline in rings.
 *
 * <p>Source: J. Leskovec, A. Krause, C. Guestrin, C. Faloutsos, J. VanBriesen and N. Glance, Cost-effective outbreak detection in networks, KDD
 * 2007, 420-429, doi:10.1145/1281192.1281239 (lazy greedy); Y. Lin, W. Chen and J. C. S. Lui, Boosting information spread: an algorithmic approach,
 * ICDE 2017, doi:10.48550/arXiv.1602.03111 (raised probabilities, and that uplifts may grow).
 *
 * <p>Cost: for each run the arcs of those it reaches and of those each of them would add; runs &middot; n bits, 20 bytes per person and thread.
 * Deterministic: the same for any number of threads.
 *
 * <p>How not to read it: as a rank of persons. It says where help to show the way would spread, if the model and the factor were right.
 */
public final class Training {

    /** The step told to {@link Progress}. */
    static final String STEP = "training";

    private static final int AT_ONCE = 16; // persons whose uplift is worked out anew together
    private static final long FRESH = 0x4652_4553_48L; // told apart from the runs chosen by
    private static final double FIRST = 0.5; // of the work, about
    private static final double CHOOSING = 0.9;

    private final TrainingRequest request;
    private final int[] seeds;
    private final long seed;
    private final Chunks chunks;
    private final Progress progress;
    /** Without anyone trained, then with the first chosen, the first two, … */
    private final List<DiffusionModel> models = new ArrayList<>();

    private final List<Integer> chosen = new ArrayList<>();
    private final List<BitSet> reached;

    private Training(
            DiffusionModel model, int[] seeds, TrainingRequest request, long seed, Chunks chunks, Progress progress) {
        this.models.add(model);
        this.seeds = seeds;
        this.request = request;
        this.seed = seed;
        this.chunks = chunks;
        this.progress = progress;
        this.reached = new ArrayList<>(
                IntStream.range(0, request.runs()).mapToObj(run -> new BitSet()).toList());
    }

    /** A person who might be chosen, with the persons added over all runs as of a round. */
    private record Candidate(int person, long added, int round) {

        static final Comparator<Candidate> BEST_FIRST =
                Comparator.comparingLong(Candidate::added).reversed().thenComparingInt(Candidate::person);
    }

    /** True for the models in which a person can be trained: all but the linear threshold, whose weights already add up to 1. */
    public static boolean isFor(DiffusionKind kind) {
        return kind != DiffusionKind.LINEAR_THRESHOLD;
    }

    /**
     * Chooses whom to train.
     *
     * @param model the model, nobody trained
     * @param seeds the persons it begins with, node numbers in any order; repetitions count once
     * @param seed decides all chance
     * @throws IllegalArgumentException if a seed is no node, someone is trained already, or {@link #isFor} is false
     * @throws java.util.concurrent.CancellationException if the work was cancelled
     */
    public static TrainingPlan of(
            DiffusionModel model,
            List<Integer> seeds,
            TrainingRequest request,
            long seed,
            Chunks chunks,
            Progress progress) {
        if (!isFor(model.kind()) || model.hasTrained()) {
            throw new IllegalArgumentException("Nobody can be trained in a model of " + model.kind() + " with "
                    + (model.hasTrained() ? "persons trained" : "nobody trained"));
        }
        int[] first = Simulation.distinct(model, seeds);
        return new Training(model, first, request, seed, chunks, progress).plan();
    }

    private TrainingPlan plan() {
        int n = models.getFirst().graph().size();
        int eligible = (int) IntStream.range(0, n).filter(request.eligible()).count();
        PriorityQueue<Candidate> candidates = new PriorityQueue<>(Candidate.BEST_FIRST);
        int evaluated = addFirst(candidates);
        while (chosen.size() < request.k() && !candidates.isEmpty()) {
            progress.report(FIRST + (CHOOSING - FIRST) * chosen.size() / request.k(), STEP);
            Candidate best = candidates.element();
            if (best.round() == chosen.size()) {
                candidates.remove();
                choose(best.person());
            } else {
                workOutAnew(candidates);
            }
        }
        return new FreshRuns(models, chosen, seeds, request, Seeds.hash(seed, FRESH))
                .plan(eligible, evaluated, seed, chunks, progress.part(CHOOSING, 1));
    }

    /** What each eligible person who is reached would add alone; returns how many these are. */
    private int addFirst(PriorityQueue<Candidate> candidates) {
        DiffusionModel model = models.getFirst();
        int n = model.graph().size();
        Rounds<FirstRound> rounds = new Rounds<>(() -> new FirstRound(model), chunks, progress.part(0, FIRST), STEP);
        rounds.make(
                Precision.fixed(request.runs()),
                next -> {},
                (worker, run) -> reached.set(run, worker.run(LiveArcs.runSeed(seed, run))),
                made -> 0);
        int evaluated = 0;
        for (int v = 0; v < n; v++) {
            int person = v;
            boolean met = rounds.workers().stream().anyMatch(worker -> worker.met.get(person));
            long added = rounds.workers().stream()
                    .mapToLong(worker -> worker.added[person])
                    .sum();
            evaluated += met ? 1 : 0;
            if (added > 0) {
                candidates.add(new Candidate(person, added, 0));
            }
        }
        return evaluated;
    }

    /** One thread's part of the first round. */
    private final class FirstRound {

        private final Spread spread;
        private final long[] added;
        private final BitSet met = new BitSet();

        FirstRound(DiffusionModel model) {
            this.spread = new Spread(model);
            this.added = new long[model.graph().size()];
        }

        BitSet run(long runSeed) {
            int count = spread.run(runSeed, seeds, Integer.MAX_VALUE, progress);
            for (int k = 0; k < count; k++) {
                int v = spread.reached(k);
                if (request.eligible().test(v)) {
                    met.set(v);
                    added[v] += spread.more(v, request.factor(), progress);
                    spread.forget();
                }
                if (k % AT_ONCE == 0) {
                    progress.stopIfCancelled();
                }
            }
            return spread.reached();
        }
    }

    private void workOutAnew(PriorityQueue<Candidate> candidates) {
        int round = chosen.size();
        List<Integer> persons = new ArrayList<>();
        while (persons.size() < AT_ONCE
                && !candidates.isEmpty()
                && candidates.element().round() < round) {
            persons.add(candidates.remove().person());
        }
        Rounds<Again> rounds = new Rounds<>(() -> new Again(models.getLast(), persons), chunks, progress.quiet(), STEP);
        rounds.make(Precision.fixed(request.runs()), next -> {}, Again::run, made -> 0);
        for (int k = 0; k < persons.size(); k++) {
            int which = k;
            long added = rounds.workers().stream()
                    .mapToLong(worker -> worker.added[which])
                    .sum();
            if (added > 0) {
                candidates.add(new Candidate(persons.get(k), added, round));
            }
        }
    }

    /** Adds whom this person's training brings along to every run. */
    private void choose(int person) {
        Rounds<Again> rounds =
                new Rounds<>(() -> new Again(models.getLast(), List.of(person)), chunks, progress.quiet(), STEP);
        rounds.make(Precision.fixed(request.runs()), next -> {}, Again::keep, made -> 0);
        chosen.add(person);
        BitSet trained = new BitSet();
        chosen.forEach(trained::set);
        models.add(models.getFirst().trained(trained, request.factor()));
    }

    /** One thread's part of working out uplifts anew, in runs whose reached persons are known. */
    private final class Again {

        private final Spread spread;
        private final List<Integer> persons;
        private final long[] added;

        Again(DiffusionModel model, List<Integer> persons) {
            this.spread = new Spread(model);
            this.persons = persons;
            this.added = new long[persons.size()];
        }

        void run(int run) {
            if (persons.stream().anyMatch(reached.get(run)::get)) {
                spread.resume(LiveArcs.runSeed(seed, run), reached.get(run));
                for (int k = 0; k < added.length; k++) {
                    if (reached.get(run).get(persons.get(k))) {
                        added[k] += spread.more(persons.get(k), request.factor(), progress);
                        spread.forget();
                    }
                }
            }
        }

        void keep(int run) {
            int person = persons.getFirst();
            if (reached.get(run).get(person)) {
                spread.resume(LiveArcs.runSeed(seed, run), reached.get(run));
                spread.more(person, request.factor(), progress);
                spread.keep(reached.get(run));
            }
        }
    }
}
