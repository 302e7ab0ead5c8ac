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
 * <p>Order: most pairs gained first; then most persons linked (not known counts as none); then the lower node numbers, u before v.
 *
 * <p>Method: where there are more than {@value #MOST_EVALUATED} candidates, the {@value #MOST_EVALUATED} with the highest bound (lower node numbers
 * first) are evaluated exactly. The bound is what the tie would give if nobody on the one side were near anybody on the other:
 * Σ_{i + j &lt; h} (A_i(u) B_j(v) + B_i(u) A_j(v)), A_i(u) the members of A exactly i steps from u. No tie gives more, so whatever gives more than the
 * highest bound left out is among the best for certain, and the result says how many do.
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
    private final PriorityQueue<Bounded> kept = new PriorityQueue<>(HIGHEST_FIRST.reversed()); // the worst on top
    private long candidates;
    private long highestLeftOut = -1;

    private NewTieSearch(BallSizes sizes) {
        this.sizes = sizes;
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
        if (steps != 2 && steps != 3) {
            throw new IllegalArgumentException("Pairs are counted within 2 or 3 steps, not " + steps);
        }
        NewTieSearch search = new NewTieSearch(new BallSizes(snapshot.adjacency(), groups, a, b, steps - 1));
        new TieCandidates(snapshot, groups, a, b).forEach(search::offer, progress.part(0, 0.5));
        return search.evaluated(NewTies.of(snapshot, groups), a, b, steps, progress.part(0.5, 1));
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

    private BestNewTies evaluated(NewTies newTies, int a, int b, int steps, Progress progress) {
        List<NewTie> ties = new ArrayList<>(kept.size());
        int of = kept.size();
        for (Bounded candidate : kept) {
            progress.stopIfCancelled();
            ties.add(newTies.evaluate(candidate.u(), candidate.v(), a, b));
            progress.report((double) ties.size() / of, "new-ties");
        }
        ties.sort(Comparator.comparingLong((NewTie tie) -> tie.pairsGained(steps))
                .thenComparingDouble(NewTieSearch::linked)
                .reversed()
                .thenComparingInt(NewTie::u)
                .thenComparingInt(NewTie::v));
        int certain = (int) ties.stream()
                .filter(tie -> tie.pairsGained(steps) > highestLeftOut)
                .count();
        return new BestNewTies(ties, candidates, certain);
    }

    private static double linked(NewTie tie) {
        Double linked = tie.personsLinked().value();
        return linked == null ? 0 : linked;
    }

    private record Bounded(long bound, int u, int v) {}
}
