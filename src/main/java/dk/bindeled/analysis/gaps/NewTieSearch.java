package dk.bindeled.analysis.gaps;

import dk.bindeled.network.Groups;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Who of two groups should be introduced to each other.
 *
 * <p>What it measures: of all {@linkplain TieCandidates candidates}, those whose tie would bring most pairs of the two groups within two (or three)
 * steps of each other.
 *
 * <p>Convention: two who are {@linkplain ExcludedTies excluded} are no candidates: they are neither counted nor evaluated, and take nobody's place.
 *
 * <p>Order: most pairs gained first; then most persons linked (not known counts as none); then the lower node numbers, u before v.
 *
 * <p>Method: where there are more than {@value #MOST_EVALUATED} candidates, the {@value #MOST_EVALUATED} with the highest bound (lower node numbers
 * first) are evaluated exactly. The bound is what the tie would give if nobody on the one side were near anybody on the other:
 * Σ_{i + j &lt; h} (A_i(u) B_j(v) + B_i(u) A_j(v)), A_i(u) the members of A exactly i steps from u. No tie gives more, so whatever gives more than the
 * highest bound left out is among the best for certain, and the result says how many do. Where only the first few are wanted, evaluating ends, the
 * highest bound first, as soon as so many are certain.
 *
 * <p>Source: the product's own.
 *
 * <p>Cost: that of {@link TieCandidates} and {@link BallSizes} for the members of both groups, and {@value #MOST_EVALUATED} times that of
 * {@link NewTies}. Deterministic.
 *
 * <p>How not to read it: a list of possibilities to talk over with those concerned, not of persons to be matched.
 */
public final class NewTieSearch {

    /** The most candidates that are evaluated exactly. */
    public static final int MOST_EVALUATED = 200;

    private static final Comparator<Bounded> HIGHEST_FIRST = Comparator.comparingLong(Bounded::bound)
            .reversed()
            .thenComparingInt(Bounded::u)
            .thenComparingInt(Bounded::v);

    private final BallSizes sizes;
    private final TieCandidates offers;
    private final NewTies newTies;
    private final PriorityQueue<Bounded> kept = new PriorityQueue<>(HIGHEST_FIRST.reversed()); // the worst on top
    private long candidates;
    private long highestLeftOut;

    /** For pair after pair of {@code groups}, one at a time. */
    NewTieSearch(Snapshot snapshot, Groups groups) {
        this.sizes = new BallSizes(snapshot.adjacency(), groups);
        this.offers = new TieCandidates(snapshot, groups);
        this.newTies = NewTies.of(snapshot, groups);
    }

    /**
     * The best new ties between two groups.
     *
     * @param groups groups over the nodes of the snapshot
     * @param a number of the group of u
     * @param b number of the group of v
     * @param steps 2 or 3: what counts as near
     */
    public static BestNewTies best(Snapshot snapshot, Groups groups, int a, int b, int steps, Progress progress) {
        return best(snapshot, groups, a, b, steps, ExcludedTies.NONE, progress);
    }

    /**
     * The same without some who are not to be introduced: they are no candidates, and whoever comes next takes their place.
     *
     * @param excluded who is not to be introduced to whom
     */
    public static BestNewTies best(
            Snapshot snapshot, Groups groups, int a, int b, int steps, ExcludedTies excluded, Progress progress) {
        return new NewTieSearch(snapshot, groups).best(a, b, steps, MOST_EVALUATED, excluded, progress);
    }

    /**
     * The same; of more candidates than the first {@code wanted} only as many are evaluated as it takes to be certain of these.
     *
     * @param excluded who is not to be introduced to whom
     */
    BestNewTies best(int a, int b, int steps, int wanted, ExcludedTies excluded, Progress progress) {
        if (steps != 2 && steps != 3) {
            throw new IllegalArgumentException("Pairs are counted within 2 or 3 steps, not " + steps);
        }
        sizes.turnTo(a, b, steps - 1);
        kept.clear();
        candidates = 0;
        highestLeftOut = -1;
        offers.forEach(
                a,
                b,
                (u, v) -> {
                    if (!excluded.contains(u, v)) {
                        offer(u, v);
                    }
                },
                progress.part(0, 0.5));
        return evaluated(a, b, steps, wanted, progress.part(0.5, 1));
    }

    private void offer(int u, int v) {
        candidates++;
        Bounded offered = new Bounded(sizes.bound(u, v), u, v);
        Bounded worst = kept.peek();
        if (worst == null || kept.size() < MOST_EVALUATED) {
            kept.add(offered);
        } else if (HIGHEST_FIRST.compare(offered, worst) < 0) {
            kept.remove();
            kept.add(offered);
            highestLeftOut = Math.max(highestLeftOut, worst.bound());
        } else {
            highestLeftOut = Math.max(highestLeftOut, offered.bound());
        }
    }

    private BestNewTies evaluated(int a, int b, int steps, int wanted, Progress progress) {
        List<Bounded> ordered = kept.stream().sorted(HIGHEST_FIRST).toList();
        List<NewTie> ties = new ArrayList<>(ordered.size());
        for (Bounded candidate : ordered) {
            progress.stopIfCancelled();
            if (ties.size() >= wanted && certain(ties, steps, candidate.bound()) >= wanted) {
                highestLeftOut = Math.max(highestLeftOut, candidate.bound());
                break;
            }
            ties.add(newTies.evaluate(candidate.u(), candidate.v(), a, b));
            progress.report((double) ties.size() / ordered.size(), "new-ties");
        }
        ties.sort(Comparator.comparingLong((NewTie tie) -> tie.pairsGained(steps))
                .thenComparingDouble(NewTieSearch::linked)
                .reversed()
                .thenComparingInt(NewTie::u)
                .thenComparingInt(NewTie::v));
        return new BestNewTies(ties, candidates, certain(ties, steps, highestLeftOut));
    }

    private static int certain(List<NewTie> ties, int steps, long bound) {
        return (int) ties.stream().filter(tie -> tie.pairsGained(steps) > bound).count();
    }

    private static double linked(NewTie tie) {
        Double linked = tie.personsLinked().value();
        return linked == null ? 0 : linked;
    }

    private record Bounded(long bound, int u, int v) {}
}
