package dk.bindeled.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/** What a computation took and found. A failure of it, such as a stack that overflows, is not caught. */
final class Measured {

    private static final int WARMING = 2;
    /** What is over in milliseconds is not compiled after two runs: it is run for as long as this first. */
    private static final double WARMING_SECONDS = 1;

    private static final int RUNS = 5;
    /** Runs that took longer than this together are enough. */
    private static final double ENOUGH_SECONDS = 20;

    private final double seconds;
    private final double mebibytes;
    private final double[] values;

    private Measured(double seconds, double mebibytes, double... values) {
        this.seconds = seconds;
        this.mebibytes = mebibytes;
        this.values = values;
    }

    /** Runs {@code work} some times to warm up and some times to be measured. */
    static Measured of(Supplier<double[]> work) {
        double best = Double.POSITIVE_INFINITY;
        double allocated = 0;
        double spent = 0;
        double[] values = new double[0];
        int measured = 0;
        for (int run = 0; measured < RUNS && (run == 0 || spent < ENOUGH_SECONDS); run++) {
            measured += run >= WARMING && spent >= WARMING_SECONDS ? 1 : 0;
            long bytes = allocatedBytes();
            long began = System.nanoTime();
            values = work.get();
            double took = (System.nanoTime() - began) / 1e9;
            spent += took;
            // a run to warm up counts only where none comes after it
            best = measured <= 1 ? took : Math.min(best, took);
            allocated = (allocatedBytes() - bytes) / 1048576.0;
        }
        return new Measured(best, allocated, values);
    }

    /** Of all threads that live now: parallel work allocates in several. */
    private static long allocatedBytes() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getTotalThreadAllocatedBytes();
    }

    double seconds() {
        return seconds;
    }

    double mebibytes() {
        return mebibytes;
    }

    double value(int v) {
        return values[v];
    }

    double[] values() {
        return values.clone();
    }
}
