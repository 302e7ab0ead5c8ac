package dk.bindeled.analysis.diffusion;

import java.util.BitSet;

/** Which nodes may be chosen after which others, and what the best choice possible can hit at the most. Has the state of one choice; for one thread. */
interface SeedLimits {

    /** So many choices are many. */
    int MANY = 1_000;

    /**
     * The limits of a request.
     *
     * @param eligible of whom those are taken from it whom nobody can pay
     * @throws IllegalArgumentException if the limits allow no choice
     */
    static SeedLimits of(SeedRequest request, BitSet eligible) {
        SeedRequest.Budget budget = request.budget();
        SeedRequest.AreaMinimum areas = request.areas();
        if (budget != null) {
            return new BudgetLimits(eligible, request.k(), budget);
        }
        return areas == null ? new NumberLimit(eligible, request.k()) : new AreaLimits(eligible, request.k(), areas);
    }

    /** Who may be chosen at all. */
    BitSet eligible();

    /** Nodes of the largest choice. */
    int mostNodes();

    /** Forgets all that were chosen. */
    void begin();

    /** True if the choice is complete. */
    boolean isFull();

    /** True if eligible node {@code v}, not chosen yet, may be chosen now; once it is false it stays so. */
    boolean admits(int v);

    /** Node {@code v} is chosen. */
    void take(int v);

    /** By what greedy choice compares nodes: what is gained, or that for its cost. Falls or stays as the gain does; infinite for who costs nothing. */
    default double worth(int v, double gain) {
        return gain;
    }

    /** True if greedy choice may be bad, unless another begun with the best node alone is compared. */
    default boolean mayMissTheBestAlone() {
        return false;
    }

    /** True if nodes by which nothing is gained are chosen too until the choice is complete. */
    default boolean takesTheUseless() {
        return true;
    }

    /**
     * True if {@link #most} is worth its time after {@code number} choices; it is always asked after the last. After many choices each more changes
     * little: then the powers of two are enough.
     */
    default boolean isBoundedAfter(int number) {
        return number <= MANY || (number & (number - 1)) == 0;
    }

    /**
     * An upper bound for the sum of gains of all nodes in any choice within the limits.
     *
     * @param gains of every node
     * @param order the nodes that ever had a gain, those first that had the largest worth
     * @param first for each of {@code order} the gain it had first, which is no smaller than what it has
     */
    long most(int[] gains, int[] order, int[] first);
}
