package dk.bindeled.analysis.diffusion;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.analysis.statistics.Seeds;
import dk.bindeled.network.Progress;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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
 * <p>Cost: for each run the arcs of those it reaches and of those each of them would add; runs &middot; n bits, of which there is a limit
 * ({@link #mostRuns}), 20 bytes per person and thread. Deterministic: the same for any number of threads.
 *
 * <p>How not to read it: as a rank of persons. It says where help to show the way would spread, if the model and the factor were right.
 */
public final class Training {

    /** The step told to {@link Progress}. */
    static final String STEP = "training";

    private static final long MOST_BITS = 1L << 33; // runs times persons
    private static final int AT_ONCE = 16; // persons whose uplift is worked out anew together
    private static final long FRESH = 0x4652_4553_48L; // told apart from the runs chosen by
    private static final double FIRST = 0.5; // of the work, about
    private static final double CHOOSING = 0.9;

    private final TrainingRequest request;
    private final int[] seeds;
    private final long seed;
    private final Chunks chunks;
    private final Progress progress;
    private final DiffusionModel model;

    private final List<Integer> chosen = new ArrayList<>();
    /** The same as a set; grows between rounds only, when no thread reads it. */
    private final BitSet trained = new BitSet();

    private final List<BitSet> reached;
    /** For whoever works uplifts out anew; each belongs to one thread at a time. */
    private final Queue<Spread> idle = new ConcurrentLinkedQueue<>();

    private Training(
            DiffusionModel model, int[] seeds, TrainingRequest request, long seed, Chunks chunks, Progress progress) {
        this.model = model;
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

    /** How many runs can be kept of so many persons: a gigabyte of them, or a quarter of the memory there is if that is less. */
    public static int mostRuns(int persons) {
        long bits = Math.min(MOST_BITS, 2 * Runtime.getRuntime().maxMemory());
        return (int) Math.min(Integer.MAX_VALUE, bits / Math.max(1, persons));
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
     * @throws IllegalArgumentException if a seed is no node, someone is trained already, {@link #isFor} is false, or runs are more than
     *     {@link #mostRuns}
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
        int n = model.graph().size();
        if (request.runs() > mostRuns(n)) {
            throw new IllegalArgumentException(
                    request.runs() + " runs of " + n + " persons, more than " + mostRuns(n) + " that can be kept");
        }
        int[] first = Simulation.distinct(model, seeds);
        return new Training(model, first, request, seed, chunks, progress).plan();
    }

    private TrainingPlan plan() {
        int n = model.graph().size();
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
        return new FreshRuns(model, chosen, seeds, request, Seeds.hash(seed, FRESH))
                .plan(eligible, evaluated, seed, chunks, progress.part(CHOOSING, 1));
    }

    /** What each eligible person who is reached would add alone; returns how many these are. */
    private int addFirst(PriorityQueue<Candidate> candidates) {
        int n = model.graph().size();
        Rounds<FirstRound> rounds = new Rounds<>(() -> new FirstRound(), chunks, progress.part(0, FIRST), STEP);
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

        FirstRound() {
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
        Rounds<Again> rounds = new Rounds<>(() -> new Again(persons), chunks, progress.quiet(), STEP);
        rounds.make(Precision.fixed(request.runs()), next -> {}, Again::run, made -> 0);
        rounds.workers().forEach(worker -> idle.add(worker.spread));
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
        Rounds<Again> rounds = new Rounds<>(() -> new Again(List.of(person)), chunks, progress.quiet(), STEP);
        rounds.make(Precision.fixed(request.runs()), next -> {}, Again::keep, made -> 0);
        rounds.workers().forEach(worker -> idle.add(worker.spread));
        chosen.add(person);
        trained.set(person);
    }

    /** One thread's part of working out uplifts anew, in runs whose reached persons are known. */
    private final class Again {

        private final Spread spread;
        private final List<Integer> persons;
        private final long[] added;

        Again(List<Integer> persons) {
            Spread polled = idle.poll();
            this.spread = polled == null ? new Spread(model) : polled;
            this.spread.arcs().train(trained, request.factor());
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
