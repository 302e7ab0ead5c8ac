package dk.bindeled.analysis.diffusion;

import java.util.BitSet;

/** So and so many nodes. */
final class NumberLimit implements SeedLimits {

    private final BitSet eligible;
    private final int k;
    private int chosen;

    NumberLimit(BitSet eligible, int k) {
        this.eligible = eligible;
        this.k = Math.min(k, eligible.cardinality());
    }

    @Override
    public BitSet eligible() {
        return eligible;
    }

    @Override
    public int mostNodes() {
        return k;
    }

    @Override
    public void begin() {
        chosen = 0;
    }

    @Override
    public boolean isFull() {
        return chosen == k;
    }

    @Override
    public boolean admits(int v) {
        return chosen < k;
    }

    @Override
    public void take(int v) {
        chosen++;
    }

    @Override
    public long most(int[] gains, int[] order, int[] first) {
        LargestSum largest = new LargestSum(k);
        for (int place = 0; place < order.length && largest.wants(first[place]); place++) {
            largest.offer(gains[order[place]]);
        }
        return largest.sum();
    }
}
