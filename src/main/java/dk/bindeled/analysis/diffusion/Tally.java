package dk.bindeled.analysis.diffusion;

import dk.bindeled.network.Progress;
import java.math.BigInteger;
import java.util.Arrays;

/** What one thread has counted in its runs. */
final class Tally {

    private final Spread spread;
    private final int[] times;
    private long[] ringSums = new long[16];
    private final Squares ringSquares = new Squares(16);
    private int rings;
    private final long[] failed = new long[3];
    private long tries;

    Tally(DiffusionModel model) {
        this.spread = new Spread(model);
        this.times = new int[model.graph().size()];
    }

    /** Makes a run and counts whom it reaches; returns how many. */
    int run(long runSeed, int[] seeds, int mostRings, Progress progress) {
        int count = spread.run(runSeed, seeds, mostRings, progress);
        for (int k = 0; k < count; k++) {
            times[spread.reached(k)]++;
        }
        grow(spread.rings());
        int start = 0;
        for (int ring = 0; ring < spread.rings(); ring++) {
            long persons = (long) spread.ringEnd(ring) - start;
            start = spread.ringEnd(ring);
            ringSums[ring] = Math.addExact(ringSums[ring], persons);
            ringSquares.add(ring, persons);
        }
        tries = spread.arcs().tries();
        for (int step = 0; step < failed.length; step++) {
            failed[step] = spread.arcs().failed(step);
        }
        return count;
    }

    /** Adds what another has counted. */
    void add(Tally other) {
        for (int v = 0; v < times.length; v++) {
            times[v] += other.times[v];
        }
        grow(other.rings);
        for (int ring = 0; ring < other.rings; ring++) {
            ringSums[ring] = Math.addExact(ringSums[ring], other.ringSums[ring]);
        }
        ringSquares.grow(other.ringSquares.figures());
        ringSquares.add(other.ringSquares);
        tries += other.tries;
        for (int step = 0; step < failed.length; step++) {
            failed[step] += other.failed[step];
        }
    }

    /** Runs that reached each node. */
    int[] times() {
        return times;
    }

    /** Rings that held anyone in any run. */
    int rings() {
        return rings;
    }

    long ringSum(int ring) {
        return ringSums[ring];
    }

    BigInteger ringSquares(int ring) {
        return ringSquares.of(ring);
    }

    long tries() {
        return tries;
    }

    long failed(int step) {
        return failed[step];
    }

    private void grow(int size) {
        if (size > ringSums.length) {
            ringSums = Arrays.copyOf(ringSums, 2 * size);
            ringSquares.grow(2 * size);
        }
        rings = Math.max(rings, size);
    }
}
