package dk.bindeled.analysis.diffusion;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * For each of some figures the sum of squares of whole numbers, exact however many they are: of six million reached in a hundred million runs it would
 * be too large for a long. Both halves of each square are summed on their own, 16 bytes for each figure.
 */
final class Squares {

    private static final int HALF = Integer.SIZE;
    private static final long LOW_HALF = 0xffff_ffffL;

    private long[] high;
    private long[] low;

    /** All 0. */
    Squares(int figures) {
        high = new long[figures];
        low = new long[figures];
    }

    /** Adds the square of {@code number}, an int or a difference of two, to figure {@code k}. */
    void add(int k, long number) {
        long square = Math.multiplyExact(number, number);
        high[k] += square >>> HALF;
        low[k] += square & LOW_HALF;
    }

    /** Adds the sums of {@code other}, which has no more figures. */
    void add(Squares other) {
        for (int k = 0; k < other.high.length; k++) {
            high[k] += other.high[k];
            low[k] += other.low[k];
        }
    }

    /** Makes room for so many figures. */
    void grow(int figures) {
        if (figures > high.length) {
            high = Arrays.copyOf(high, figures);
            low = Arrays.copyOf(low, figures);
        }
    }

    int figures() {
        return high.length;
    }

    BigInteger of(int k) {
        return BigInteger.valueOf(high[k]).shiftLeft(HALF).add(BigInteger.valueOf(low[k]));
    }
}
