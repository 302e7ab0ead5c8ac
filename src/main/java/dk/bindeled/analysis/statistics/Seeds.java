package dk.bindeled.analysis.statistics;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Randomness that comes from a given seed only.
 *
 * <p>Long work is cut into a fixed number of parts, each with a stream of its own, so that what is drawn depends on the seed and the part and
 * never on how many threads there are or which of them was first.
 *
 * <p>Mixing function: the finaliser of SplitMix64 (G. L. Steele, D. Lea and C. H. Flood, Fast splittable pseudorandom number generators,
 * OOPSLA 2014, doi:10.1145/2660193.2660195), whose generator the streams are too.
 */
public final class Seeds {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final long LOW_HALF = 0xffff_ffffL;

    private Seeds() {}

    /** The generator of stream number {@code stream} of {@code seed}. */
    public static RandomGenerator stream(long seed, long stream) {
        return new SplittableRandom(hash(seed, stream));
    }

    /** 64 well-mixed bits that depend on {@code seed} and {@code key} only. */
    public static long hash(long seed, long key) {
        return mix(mix(seed + GOLDEN) + (key + 1) * GOLDEN);
    }

    /** 64 well-mixed bits that depend on {@code seed} and both keys, in this order. */
    public static long hash(long seed, long first, long second) {
        return hash(hash(seed, first), second);
    }

    /** A number 0 &le; u &lt; 1 from the 53 highest of 64 mixed bits. */
    public static double unit(long bits) {
        return (bits >>> 11) * 0x1.0p-53;
    }

    /**
     * A number 0…bound-1, each exactly as likely, without a division (D. Lemire, Fast random integer generation in an interval, ACM Transactions
     * on Modeling and Computer Simulation 29 (2019) 3, doi:10.1145/3230636).
     *
     * @param bound at least 1
     */
    public static int below(RandomGenerator random, int bound) {
        long product = (random.nextLong() >>> 32) * bound;
        if ((product & LOW_HALF) < bound) {
            long uneven = (1L << 32) % bound;
            while ((product & LOW_HALF) < uneven) {
                product = (random.nextLong() >>> 32) * bound;
            }
        }
        return (int) (product >>> 32);
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }
}
