package dk.bindeled.analysis.diffusion;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.network.Progress;
import java.util.BitSet;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Whom to start with: persons from whom showing the way spreads furthest, with a guarantee.
 *
 * <p>OPIM-C (J. Tang, X. Tang, X. Xiao and J. Yuan, Online processing algorithms for influence maximization, SIGMOD 2018, 991-1005,
 * doi:10.1145/3183713.3183749) with its tighter upper bound: persons are chosen greedily by one collection of reverse-reachable sets
 * ({@link ReverseSampler}), what they reach is bounded from below by another, and what anyone could reach from above by the first; both are doubled
 * until the bounds are near enough. Limits and weights keep this valid: the upper bound is always for the best choice within the limits, and sets
 * are drawn for a person in proportion to the weight.
 *
 * <p>Cost: in practice some hundred thousand sets, with as many members as a person is reached by others in the mean; 8 bytes for each member,
 * and 4 for each node and thread. The same seed gives the same choice for any number of threads.
 */
public final class SeedSelection {

    /** Sets of each collection in the first round. */
    private static final int FIRST_SETS = 256;
    /** Collections are not doubled beyond so many sets, or members of them. */
    private static final int MOST_SETS = 1 << 28;

    private static final long MOST_MEMBERS = 1L << 30;

    private final SeedRequest request;
    private final SeedLimits limits;
    private final @Nullable BudgetLimits budget;
    private final TargetWeights weights;
    private final ReverseSampler sampler;
    private final SetSystem sets;
    private final double delta;
    private final Chunks chunks;
    private final Progress progress;

    private SeedSelection(DiffusionModel model, SeedRequest request, long seed, Chunks chunks, Progress progress) {
        int n = model.graph().size();
        BitSet eligible = new BitSet(n);
        for (int v = 0; v < n; v++) {
            eligible.set(v, request.eligible().test(v));
        }
        if (eligible.isEmpty()) {
            throw new IllegalArgumentException("There is nobody who may be chosen, of " + n + " persons");
        }
        this.request = request;
        SeedRequest.Budget paid = request.budget();
        SeedRequest.AreaMinimum areas = request.areas();
        budget = paid == null ? null : new BudgetLimits(eligible, request.k(), paid);
        if (budget != null) {
            limits = budget;
        } else {
            limits = areas == null
                    ? new NumberLimit(eligible, request.k())
                    : new AreaLimits(eligible, request.k(), areas);
        }
        weights = new TargetWeights(request.weights(), n);
        sampler = new ReverseSampler(model, weights.draw(), request.mostRings(), seed);
        sets = new SetSystem(n);
        Double wanted = request.delta();
        delta = wanted == null ? 1.0 / Math.max(2, n) : wanted;
        this.chunks = chunks;
        this.progress = progress;
    }

    /**
     * Chooses whom to start with.
     *
     * @param seed of the sets drawn
     * @param progress told how far it has come; cancels within a fraction of a second
     * @throws IllegalArgumentException if nobody may be chosen or paid, there is nobody to reach, an area has too few, or a cost or weight is
     *     negative or no number
     * @throws CancellationException if it was cancelled
     */
    public static ChosenSeeds of(
            DiffusionModel model, SeedRequest request, long seed, Chunks chunks, Progress progress) {
        return new SeedSelection(model, request, seed, chunks, progress).search();
    }

    private ChosenSeeds search() {
        double factor = request.rule().factor();
        double enough = enough(factor);
        int rounds = 1;
        while (FIRST_SETS << (rounds - 1) < Math.min(enough, MOST_SETS)) {
            rounds++;
        }
        double a = Math.log(3 * rounds / delta);
        for (int round = 0; ; round++) {
            int size = FIRST_SETS << round;
            Progress own = progress.part((double) round / rounds, (round + 1.0) / rounds);
            sampler.draw(sets, size, limits.eligible(), chunks, own.part(0, 0.6));
            own.report(0.6, "choosing-seeds");
            GreedyChoice.Chosen chosen = choose();
            ChosenSeeds judged = judged(chosen, size, a, own.part(0.8, 1));
            boolean last = round + 1 == rounds || 2 * sets.members() > MOST_MEMBERS;
            if (judged.isAsWanted() || last) {
                return judged;
            }
        }
    }

    /** How many sets of each collection are enough whatever the network. */
    private double enough(double factor) {
        BitSet eligible = limits.eligible();
        int nodes = budget == null ? Math.min(request.k(), eligible.cardinality()) : budget.mostNodes();
        double reached = request.rule() == SeedRule.NUMBER
                ? weights.largest(eligible, nodes)
                : Math.max(weights.largest(eligible, 1), budget == null && weights.areAlike() ? nodes : 0);
        double choices = SpreadBounds.choices(eligible.cardinality(), nodes);
        return reached == 0
                ? MOST_SETS
                : SpreadBounds.enough(reached / weights.sum(), choices, factor, request.epsilon(), delta);
    }

    private GreedyChoice.Chosen choose() {
        GreedyChoice greedy = new GreedyChoice(sets, limits, progress);
        GreedyChoice.Chosen chosen = greedy.choose();
        if (budget == null) {
            return chosen;
        }
        GreedyChoice.Chosen other = greedy.choose(greedy.bestAlone());
        long most = Math.min(chosen.most(), other.most());
        GreedyChoice.Chosen better = chosen.hit() >= other.hit() ? chosen : other;
        return new GreedyChoice.Chosen(better.nodes(), better.hit(), most);
    }

    private ChosenSeeds judged(GreedyChoice.Chosen chosen, int size, double a, Progress judging) {
        BitSet seeds = new BitSet();
        double own = 0;
        double cost = 0;
        for (int v : chosen.nodes()) {
            seeds.set(v);
            own += weights.of(v);
            cost += budget == null ? 0 : budget.cost(v);
        }
        double perSet = weights.sum() / size;
        long hits = sampler.hits(seeds, size, chunks, judging);
        // they reach themselves at least, and nobody reaches more than there is
        double lower = Math.min(weights.sum(), Math.max(own, SpreadBounds.lower(hits, a) * perSet));
        double upper = Math.min(weights.sum(), SpreadBounds.upper(chosen.most(), a) * perSet);
        if (seeds.cardinality() == limits.eligible().cardinality()) {
            upper = lower; // whoever may be chosen is: there is no better choice
        }
        upper = Math.max(lower, upper);
        return new ChosenSeeds(
                chosen.nodes(),
                (double) hits * perSet,
                lower,
                upper,
                upper == 0 ? 0 : lower / upper,
                1 - delta,
                Math.max(0, request.rule().factor() - request.epsilon()),
                request.rule(),
                weights.sum(),
                cost,
                2L * size);
    }
}
