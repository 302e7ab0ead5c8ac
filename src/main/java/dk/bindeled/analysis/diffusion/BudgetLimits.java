package dk.bindeled.analysis.diffusion;

import java.util.Arrays;
import java.util.BitSet;

/** What can be paid, and no more than so and so many nodes. Nothing is paid for nodes by which nothing is gained. */
final class BudgetLimits implements SeedLimits {

    /** Sums of costs may pass the budget by so large a share of it, for 0.1 + 0.2 is more than 0.3. */
    private static final double ROUNDING = 1e-12;

    private final BitSet eligible;
    private final double[] costs;
    private final double budget;
    private final int k;

    private double spent;
    private int chosen;

    /**
     * Nothing chosen yet.
     *
     * @param eligible from which those are taken who cost more than there is
     * @throws IllegalArgumentException if a cost is negative or no number, or nobody can be paid
     */
    BudgetLimits(BitSet eligible, int k, SeedRequest.Budget budget) {
        this.eligible = eligible;
        this.k = k;
        this.budget = budget.most() * (1 + ROUNDING);
        costs = new double[eligible.length()];
        for (int v = eligible.nextSetBit(0); v >= 0; v = eligible.nextSetBit(v + 1)) {
            costs[v] = budget.cost().applyAsDouble(v);
            if (!(costs[v] >= 0 && costs[v] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("A cost is a number and not negative, not " + costs[v]);
            }
            if (costs[v] > this.budget) {
                eligible.clear(v);
            }
        }
        if (eligible.isEmpty()) {
            throw new IllegalArgumentException("Nobody who may be chosen can be paid with " + budget.most());
        }
    }

    /** As many of the cheapest as can be paid. */
    @Override
    public int mostNodes() {
        double[] cheapest =
                eligible.stream().mapToDouble(v -> costs[v]).sorted().toArray();
        double sum = 0;
        int nodes = 0;
        while (nodes < Math.min(k, cheapest.length) && sum + cheapest[nodes] <= budget) {
            sum += cheapest[nodes++];
        }
        return nodes;
    }

    @Override
    public BitSet eligible() {
        return eligible;
    }

    @Override
    public void begin() {
        spent = 0;
        chosen = 0;
    }

    @Override
    public boolean isFull() {
        return chosen == k;
    }

    @Override
    public boolean admits(int v) {
        return chosen < k && spent + costs[v] <= budget;
    }

    @Override
    public void take(int v) {
        spent += costs[v];
        chosen++;
    }

    @Override
    public double worth(int v, double gain) {
        return gain == 0 ? 0 : gain / costs[v];
    }

    @Override
    public boolean mayMissTheBestAlone() {
        return true;
    }

    @Override
    public boolean takesTheUseless() {
        return false;
    }

    @Override
    public boolean isBoundedAfter(int number) {
        return (number & (number - 1)) == 0;
    }

    /** The smaller of the best by number alone, and by cost alone where parts of a node can be had (J. Leskovec et al., KDD 2007). */
    @Override
    public long most(int[] gains, int[] order, int[] first) {
        LargestSum largest = new LargestSum(Math.min(k, order.length));
        long[] keys = new long[order.length];
        for (int place = 0; place < order.length; place++) {
            int v = order[place];
            largest.offer(gains[v]);
            keys[place] = ((long) ~Float.floatToIntBits((float) worth(v, gains[v])) << 32) | v;
        }
        Arrays.sort(keys);
        double left = budget;
        double sum = 0;
        for (int place = 0; place < keys.length && left >= 0; place++) {
            int v = (int) keys[place];
            sum += costs[v] <= left ? gains[v] : Math.nextUp((float) (gains[v] / costs[v])) * left;
            left -= costs[v];
        }
        // the order is that of floats
        return Math.min(largest.sum(), (long) Math.ceil(sum * (1 + 1e-6)));
    }
}
