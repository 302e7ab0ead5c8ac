package dk.bindeled.analysis.diffusion;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.network.Progress;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntToDoubleFunction;
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
 * <p>Where the first collection is enough, {@link CloserChoice} chooses by it once more, and the better choice of the two counts: the guarantee asks for
 * so few sets that chance decides between many who are nearly as good. That both are judged is allowed for in the probability.
 *
 * <p>Cost: in practice some hundred thousand sets, with as many members as a person is reached by others in the mean; 8 bytes for each member,
 * and 4 for each node and thread. The same seed gives the same choice for any number of threads, and for any memory unless that ends the search: where the
 * members of all sets would need more than the Java heap has, the choice by those there are is given, with the guarantee that they allow
 * ({@link ChosenSeeds#isAsWanted} is false then).
 */
public final class SeedSelection {

    /** Sets of each collection in the first round. */
    private static final int FIRST_SETS = 256;
    /** Collections are not doubled beyond so many sets. */
    private static final int MOST_SETS = 1 << 28;

    private final DiffusionModel model;
    private final SeedRequest request;
    private final SeedLimits limits;
    private final TargetWeights weights;
    private final ReverseSampler sampler;
    private final SetSystem sets;
    private final double delta;
    private final long mostMembers;
    private final Chunks chunks;
    private final Progress progress;

    private SeedSelection(
            DiffusionModel model, SeedRequest request, long seed, long mostMembers, Chunks chunks, Progress progress) {
        int n = model.graph().size();
        BitSet eligible = new BitSet(n);
        for (int v = 0; v < n; v++) {
            eligible.set(v, request.eligible().test(v));
        }
        if (eligible.isEmpty()) {
            throw new IllegalArgumentException("There is nobody who may be chosen, of " + n + " persons");
        }
        this.model = model;
        this.request = request;
        limits = SeedLimits.of(request, eligible);
        weights = new TargetWeights(request.weights(), n);
        sampler = new ReverseSampler(model, weights.draw(), request.mostRings(), seed);
        sets = new SetSystem(n);
        Double wanted = request.delta();
        delta = wanted == null ? 1.0 / Math.max(2, n) : wanted;
        this.mostMembers = mostMembers;
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
        return of(
                model, request, seed, SetSystem.mostMembers(Runtime.getRuntime().maxMemory()), chunks, progress);
    }

    /** The same with room for so many members of sets. */
    static ChosenSeeds of(
            DiffusionModel model, SeedRequest request, long seed, long mostMembers, Chunks chunks, Progress progress) {
        return new SeedSelection(model, request, seed, mostMembers, chunks, progress).search();
    }

    /**
     * Chooses by a given number of sets, without asking whether fewer would do: what {@link #of} is measured against.
     *
     * @param size sets of each collection, at least 1; rounded up to whole blocks of 64
     * @throws IllegalArgumentException as {@link #of}, and if there is no set
     */
    public static ChosenSeeds bySets(
            DiffusionModel model, SeedRequest request, int size, long seed, Chunks chunks, Progress progress) {
        Round done = new SeedSelection(model, request, seed, SetSystem.MOST_MEMBERS, chunks, progress)
        .new Round(wholeBlocks(size), 1, progress.part(0, 0.7));
        return done.judged(done.first.nodes(), progress.part(0.7, 1));
    }

    /**
     * Estimates what given seeds reach, by reverse-reachable sets. Of an estimate with h hits the standard error is at most 1/&radic;h of it.
     *
     * @param seeds node numbers
     * @param weights of persons, or null if everyone counts 1, see {@link SeedRequest}
     * @param mostRings how far it goes, or null without end
     * @param size number of sets, at least 1; rounded up to whole blocks of 64
     * @return the mean number of persons, or sum of their weights, the seeds included
     * @throws IllegalArgumentException if there is no set or nobody to reach
     */
    public static double spread(
            DiffusionModel model,
            List<Integer> seeds,
            @Nullable IntToDoubleFunction weights,
            @Nullable Integer mostRings,
            int size,
            long seed,
            Chunks chunks,
            Progress progress) {
        int n = model.graph().size();
        if (n == 0) {
            throw new IllegalArgumentException("There is nobody to reach");
        }
        BitSet nodes = bits(seeds);
        TargetWeights target = new TargetWeights(weights, n);
        int sets = wholeBlocks(size);
        ReverseSampler.Hits hits =
                new ReverseSampler(model, target.draw(), mostRings, seed).hits(nodes, nodes, sets, chunks, progress);
        return target.sum() * ((double) hits.first() / sets);
    }

    private static BitSet bits(List<Integer> nodes) {
        BitSet bits = new BitSet();
        nodes.forEach(bits::set);
        return bits;
    }

    private static int wholeBlocks(int size) {
        if (size < 1 || size > MOST_SETS) {
            throw new IllegalArgumentException("There must be from 1 to " + MOST_SETS + " sets, not " + size);
        }
        return (size + SetSystem.BLOCK - 1) / SetSystem.BLOCK * SetSystem.BLOCK;
    }

    private ChosenSeeds search() {
        double enough = enough();
        int rounds = 1;
        while (FIRST_SETS << (rounds - 1) < Math.min(enough, MOST_SETS)) {
            rounds++;
        }
        for (int round = 0; ; round++) {
            Progress own = progress.part((double) round / rounds, (round + 1.0) / rounds);
            int size = FIRST_SETS << round;
            sampler.draw(sets, size, chunks, own.part(0, 0.5));
            boolean last = round + 1 == rounds || 2 * sets.members() > mostMembers;
            if (!last && !isWorthChoosing(rounds)) {
                continue;
            }
            Round done = new Round(size, rounds, own.part(0.5, 0.5));
            // seeds hit more of the sets they were chosen by than of others: if that is too few, the others need not be
            // drawn
            if (last || done.mayBeEnough()) {
                ChosenSeeds chosen = done.judged(done.closer(), own.part(0.5, 1));
                if (last || done.isEnough(chosen)) {
                    return chosen;
                }
            }
        }
    }

    /** False if the sets are too few for the guarantee that is wanted even if the best nodes shared none of them. */
    private boolean isWorthChoosing(int rounds) {
        LargestSum hits = new LargestSum(limits.mostNodes());
        BitSet eligible = limits.eligible();
        for (int v = eligible.nextSetBit(0); v >= 0; v = eligible.nextSetBit(v + 1)) {
            hits.offer(sets.count(v));
        }
        double a = logarithm(rounds);
        return SpreadBounds.lower(hits.sum(), a) >= wanted() * SpreadBounds.upper(hits.sum(), a);
    }

    private double wanted() {
        return Math.max(0, request.rule().factor() - request.epsilon());
    }

    /** Of one over the probability with which each bound may fail: in each round one upper must hold, and the lower ones of two choices. */
    private double logarithm(int rounds) {
        return Math.log(4.5 * rounds / delta);
    }

    /** How many sets of each collection are enough whatever the network. */
    private double enough() {
        BitSet eligible = limits.eligible();
        int nodes = limits.mostNodes();
        double reached = request.rule() == SeedRule.NUMBER
                ? weights.largest(eligible, nodes)
                : Math.max(weights.largest(eligible, 1), request.budget() == null && weights.areAlike() ? nodes : 0);
        double choices = SpreadBounds.choices(eligible.cardinality(), nodes);
        return reached == 0
                ? MOST_SETS
                : SpreadBounds.enough(
                        reached / weights.sum(), choices, request.rule().factor(), request.epsilon(), delta);
    }

    /** The sets up to a number, the choice by them, and what can be said of a choice then. */
    private final class Round {
        private final int size;
        private final double a;
        private final double perSet;
        private final SetSystem.Index index;
        private final GreedyChoice.Chosen first;
        private final double upper;

        Round(int size, int rounds, Progress own) {
            this.size = size;
            a = logarithm(rounds);
            perSet = weights.sum() / size;
            sampler.draw(sets, size, chunks, own);
            own.report(1, "choosing-seeds");
            index = sets.index();
            first = new GreedyChoice(sets, index, limits, progress).chooseBest();
            // nobody reaches more than there is
            upper = Math.min(weights.sum(), SpreadBounds.upper(first.most(), a) * perSet);
        }

        boolean mayBeEnough() {
            return isEnough(bounded(first.nodes(), first.hit()));
        }

        boolean isEnough(ChosenSeeds chosen) {
            return chosen.lowerBound() >= chosen.wanted() * chosen.upperBound();
        }

        /** A second choice, or the first where there can be none. */
        List<Integer> closer() {
            if (request.mostRings() != null) {
                return first.nodes(); // sets do not tell who has rings left
            }
            if (first.nodes().size() == limits.eligible().cardinality()) {
                return first.nodes(); // there is no other choice
            }
            double[] drawnFor = new double[sets.nodes()];
            Arrays.setAll(drawnFor, v -> weights.of(v) / perSet);
            List<Integer> nodes =
                    new CloserChoice(model, sampler.arcs(), sets, index, limits, drawnFor, progress).choose();
            boolean complete =
                    request.budget() != null || nodes.size() == first.nodes().size();
            return complete ? nodes : first.nodes();
        }

        /** The better of the first choice and another, by sets that neither knows. */
        ChosenSeeds judged(List<Integer> other, Progress own) {
            ReverseSampler.Hits hits = sampler.hits(bits(first.nodes()), bits(other), size, chunks, own);
            return hits.second() > hits.first() ? bounded(other, hits.second()) : bounded(first.nodes(), hits.first());
        }

        private ChosenSeeds bounded(List<Integer> nodes, long hits) {
            // they reach themselves at least
            double lower =
                    Math.max(nodes.stream().mapToDouble(weights::of).sum(), SpreadBounds.lower(hits, a) * perSet);
            double highest = Math.max(lower, upper);
            boolean everybody = nodes.size() == limits.eligible().cardinality();
            SeedRequest.Budget budget = request.budget();
            return new ChosenSeeds(
                    nodes,
                    (double) hits * perSet,
                    lower,
                    highest,
                    everybody ? 1 : lower / highest,
                    1 - delta,
                    wanted(),
                    request.rule(),
                    weights.sum(),
                    budget == null
                            ? 0
                            : nodes.stream()
                                    .mapToDouble(budget.cost()::applyAsDouble)
                                    .sum(),
                    2L * size);
        }
    }
}
