package dk.bindeled.analysis.diffusion;

import java.util.BitSet;

/**
 * So and so many nodes, with a minimum in each area. A node may be chosen as long as enough room is left for the areas that lack some; the sets
 * that can be made so are the independent sets of a matroid (each is one with at most the minimum of each area, and one of any others for the room
 * that is free).
 */
final class AreaLimits implements SeedLimits {

    private final BitSet eligible;
    private final int[] areas;
    private final int[] least;
    private final int free;
    private final int k;

    private final int[] lacking;
    private int room;
    private int chosen;

    /**
     * Nothing chosen yet.
     *
     * @throws IllegalArgumentException if an area has too few eligible nodes, or the minimums are more than {@code k} together
     */
    AreaLimits(BitSet eligible, int k, SeedRequest.AreaMinimum minimum) {
        this.eligible = eligible;
        this.k = Math.min(k, eligible.cardinality());
        least = minimum.least().stream().mapToInt(Integer::intValue).toArray();
        areas = new int[eligible.length()];
        int[] there = new int[least.length];
        for (int v = eligible.nextSetBit(0); v >= 0; v = eligible.nextSetBit(v + 1)) {
            areas[v] = minimum.area().applyAsInt(v);
            if (areas[v] < -1 || areas[v] >= least.length) {
                throw new IllegalArgumentException("There is no area " + areas[v] + ", of " + least.length);
            }
            if (areas[v] >= 0) {
                there[areas[v]]++;
            }
        }
        long wanted = 0;
        for (int area = 0; area < least.length; area++) {
            wanted += least[area];
            if (there[area] < least[area]) {
                throw new IllegalArgumentException("Of area " + area + " at least " + least[area]
                        + " persons are to be chosen, and " + there[area] + " may be");
            }
        }
        if (wanted > k) {
            throw new IllegalArgumentException(
                    "The areas want " + wanted + " persons together, and " + k + " are to be chosen");
        }
        free = (int) (this.k - wanted);
        lacking = least.clone();
        room = free;
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
        System.arraycopy(least, 0, lacking, 0, least.length);
        room = free;
        chosen = 0;
    }

    @Override
    public boolean isFull() {
        return chosen == k;
    }

    @Override
    public boolean admits(int v) {
        return room > 0 || (areas[v] >= 0 && lacking[areas[v]] > 0);
    }

    @Override
    public void take(int v) {
        chosen++;
        if (areas[v] >= 0 && lacking[areas[v]] > 0) {
            lacking[areas[v]]--;
        } else {
            room--;
        }
    }

    /** The heaviest base: of each area its largest, then the largest of all others. */
    @Override
    public long most(int[] gains, int[] order, int[] first) {
        LargestSum[] own = new LargestSum[least.length];
        for (int area = 0; area < own.length; area++) {
            own[area] = new LargestSum(least[area]);
        }
        LargestSum others = new LargestSum(free);
        for (int v : order) {
            int gain = gains[v];
            others.offer(areas[v] >= 0 ? own[areas[v]].offer(gain) : gain);
        }
        long sum = others.sum();
        for (LargestSum area : own) {
            sum += area.sum();
        }
        return sum;
    }
}
