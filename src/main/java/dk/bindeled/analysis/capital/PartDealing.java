package dk.bindeled.analysis.capital;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Dealings of a partition, four at a time: the four numbers of a node's part stand side by side in one long, so that one look at a neighbour
 * compares all four.
 */
final class PartDealing implements Dealing {

    static final int MOST_PARTS = 1 << 16;

    private static final int WIDTH = 4;
    private static final int BITS = 16;
    private static final long ONES = 0x0001_0001_0001_0001L;
    private static final long LOW_BITS = 0x7fff_7fff_7fff_7fffL;
    private static final int MOST_COUNTED = (1 << BITS) - 1;

    private final Edges edges;
    private final RandomGenerator random;
    private final int[] dealt;
    private final long[] packed;
    private final int[] within = new int[WIDTH];

    PartDealing(GroupSets sets, Edges edges, RandomGenerator random) {
        this.edges = edges;
        this.random = random;
        this.dealt = sets.setOfNodes();
        this.packed = new long[dealt.length];
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public void deal() {
        Arrays.fill(packed, 0);
        for (int k = 0; k < WIDTH; k++) {
            Dealing.shuffle(dealt, random);
            for (int v = 0; v < dealt.length; v++) {
                packed[v] |= (long) dealt[v] << (k * BITS);
            }
        }
        count();
    }

    @Override
    public int between(int k) {
        return edges.ends().length - within[k];
    }

    private void count() {
        int[] offsets = edges.offsets();
        int[] ends = edges.ends();
        Arrays.fill(within, 0);
        long sums = 0;
        int counted = 0;
        for (int u = 0; u < packed.length; u++) {
            long own = packed[u];
            int end = offsets[u + 1];
            for (int from = offsets[u]; from < end; ) {
                int to = Math.min(end, from + MOST_COUNTED - counted);
                for (int k = from; k < to; k++) {
                    long different = own ^ packed[ends[k]];
                    // the highest bit of a lane is clear exactly where the whole lane is 0
                    long marks = ((different & LOW_BITS) + LOW_BITS) | different;
                    sums += (~marks >>> (BITS - 1)) & ONES;
                }
                counted += to - from;
                from = to;
                if (counted == MOST_COUNTED) {
                    empty(sums);
                    sums = 0;
                    counted = 0;
                }
            }
        }
        empty(sums);
    }

    private void empty(long sums) {
        for (int k = 0; k < WIDTH; k++) {
            within[k] += (int) (sums >>> (k * BITS)) & MOST_COUNTED;
        }
    }
}
