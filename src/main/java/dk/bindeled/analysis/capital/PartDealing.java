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
    private static final long LOW_BITS = 0x7fff_7fff_7fff_7fffL;
    private static final long HIGH_BITS = ~LOW_BITS;
    private static final int PART = (1 << BITS) - 1;

    private final Edges edges;
    private final RandomGenerator random;
    private final int[] dealt;
    private final long[] packed;
    private final int parts;
    private final int[] within;
    private final long[] degrees;
    private final int[] withinAny = new int[WIDTH];

    PartDealing(GroupSets sets, Edges edges, RandomGenerator random) {
        this.edges = edges;
        this.random = random;
        this.dealt = sets.groupOfNodes();
        this.packed = new long[dealt.length];
        this.parts = sets.groupCount();
        this.within = new int[WIDTH * parts];
        this.degrees = new long[WIDTH * parts];
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public void deal() {
        Arrays.fill(packed, 0);
        Arrays.fill(degrees, 0);
        int[] degreeOf = edges.degrees();
        for (int k = 0; k < WIDTH; k++) {
            Dealing.shuffle(dealt, random);
            for (int v = 0; v < dealt.length; v++) {
                packed[v] |= (long) dealt[v] << (k * BITS);
                degrees[k * parts + dealt[v]] += degreeOf[v];
            }
        }
        count();
    }

    @Override
    public int between(int k) {
        return edges.ends().length - withinAny[k];
    }

    @Override
    public int within(int k, int g) {
        return within[k * parts + g];
    }

    @Override
    public long degree(int k, int g) {
        return degrees[k * parts + g];
    }

    private void count() {
        int[] offsets = edges.offsets();
        int[] ends = edges.ends();
        Arrays.fill(within, 0);
        for (int u = 0; u < packed.length; u++) {
            long own = packed[u];
            int end = offsets[u + 1];
            for (int k = offsets[u]; k < end; k++) {
                long different = own ^ packed[ends[k]];
                // the highest bit of a lane is clear exactly where the whole lane is 0
                long marks = ~(((different & LOW_BITS) + LOW_BITS) | different) & HIGH_BITS;
                if (marks != 0) {
                    note(own, marks);
                }
            }
        }
        for (int k = 0; k < WIDTH; k++) {
            withinAny[k] = 0;
            for (int g = 0; g < parts; g++) {
                withinAny[k] += within[k * parts + g];
            }
        }
    }

    /** Counts an edge for each lane that is marked, in the part that {@code own} has there. */
    private void note(long own, long marks) {
        for (long left = marks; left != 0; left &= left - 1) {
            int lane = Long.numberOfTrailingZeros(left) / BITS;
            within[lane * parts + ((int) (own >>> (lane * BITS)) & PART)]++;
        }
    }
}
