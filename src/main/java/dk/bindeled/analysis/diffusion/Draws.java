package dk.bindeled.analysis.diffusion;

import dk.bindeled.analysis.statistics.Seeds;

/**
 * A stream of chance that is begun anew for every set without making an object: SplitMix64 (G. L. Steele, D. Lea and C. H. Flood, Fast
 * splittable pseudorandom number generators, OOPSLA 2014, doi:10.1145/2660193.2660195). For one thread.
 */
final class Draws {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private static final int TABLE = 256;
    private static final int SHIFT = 52 - 8;
    private static final long MANTISSA = (1L << 52) - 1;
    private static final long ONE = 1023L << 52;
    private static final double LN_2 = StrictMath.log(2);
    /** Of the middle of each of the parts into which 1…2 is cut, the reciprocal and minus its logarithm. */
    private static final double[] INVERSES = new double[TABLE];

    private static final double[] LOGS = new double[TABLE];

    static {
        for (int place = 0; place < TABLE; place++) {
            INVERSES[place] = 1 / (1 + (place + 0.5) / TABLE);
            LOGS[place] = -StrictMath.log(INVERSES[place]);
        }
    }

    private long state;

    /** Begins stream number {@code stream} of {@code seed}. */
    void begin(long seed, long stream) {
        state = Seeds.hash(seed, stream);
    }

    private long bits() {
        state += GOLDEN;
        return mixed(state);
    }

    private static long mixed(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }

    /** 0 &le; u &lt; 1. */
    double unit() {
        return Seeds.unit(bits());
    }

    /** 0…bound-1, each as likely but for 2^-32 of it. */
    int below(int bound) {
        return (int) (((bits() >>> 32) * bound) >>> 32);
    }

    /**
     * How many tries in a row fail before the first success, never negative: &lfloor;ln u / ln(1 - p)&rfloor;.
     *
     * @param inverseLog 1 / ln(1 - p), see {@link #inverseLog}
     * @return as a number that may be larger than any int
     */
    double failures(double inverseLog) {
        return log(1 - unit()) * inverseLog; // 1 - u is never 0
    }

    /**
     * Natural logarithm of a number 0 &lt; u &le; 1 to 1e-11 of it or better: that of the nearest of 256 numbers, and four terms of the series of the
     * rest. Several times as quick as StrictMath, and like it the same on every machine, which Math is not.
     */
    static double log(double u) {
        long bits = Double.doubleToRawLongBits(u);
        int place = (int) (bits >>> SHIFT) & (TABLE - 1);
        double mantissa = Double.longBitsToDouble((bits & MANTISSA) | ONE);
        double rest = mantissa * INVERSES[place] - 1;
        double series = rest * (1 - rest * (1.0 / 2 - rest * (1.0 / 3 - rest * (1.0 / 4))));
        return ((bits >>> 52) - 1023) * LN_2 + LOGS[place] + series;
    }

    /** 1 / ln(1 - p) for a probability above 0; of p = 1 it is -0, by which nothing ever fails. */
    static double inverseLog(double p) {
        return 1 / StrictMath.log1p(-p);
    }
}
