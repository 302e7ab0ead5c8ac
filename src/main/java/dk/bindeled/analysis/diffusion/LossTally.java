package dk.bindeled.analysis.diffusion;

import dk.bindeled.analysis.structure.DirectedDominators;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Progress;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;

/** What one thread has counted of the persons lost with each who leaves. */
final class LossTally {

    /** A mark that no node ever has, so that no live arc is passed over. */
    private static final int NEVER = -1;

    private final Adjacency graph;
    private final Spread spread;
    private final int[] unmarked;
    private final int[] places;
    private final int[] times;
    private final long[] sums;
    private final Squares squares;
    private long reachSum;
    private final Squares reachSquares = new Squares(1);
    private int[] targets = {};

    LossTally(DiffusionModel model) {
        int n = model.graph().size();
        this.graph = model.graph();
        this.spread = new Spread(model);
        this.unmarked = new int[n];
        this.places = new int[n];
        this.times = new int[n];
        this.sums = new long[n];
        this.squares = new Squares(n);
    }

    /** Makes a run and counts who would have been lost with whom. */
    void run(long runSeed, int[] seeds, Progress progress) {
        int count = spread.run(runSeed, seeds, Integer.MAX_VALUE, progress);
        reachSum = Math.addExact(reachSum, count);
        reachSquares.add(0, count);
        progress.stopIfCancelled();
        int[] offsets = arcsAmongReached(count);
        progress.stopIfCancelled();
        // those it begins with come first among the reached
        int[] sources = IntStream.range(0, seeds.length).toArray();
        int[] lost = DirectedDominators.from(offsets, targets, sources).lostWithout();
        for (int k = 0; k < count; k++) {
            int v = spread.reached(k);
            times[v]++;
            sums[v] = Math.addExact(sums[v], lost[k]);
            squares.add(v, lost[k]);
        }
    }

    /** The live arcs between the reached by their places, those that led to someone already reached too. */
    private int[] arcsAmongReached(int count) {
        int[] offsets = new int[count + 1];
        for (int k = 0; k < count; k++) {
            int u = spread.reached(k);
            places[u] = k;
            int at = offsets[k];
            if (at + graph.degree(u) > targets.length) {
                targets = Arrays.copyOf(targets, 2 * at + graph.degree(u));
            }
            offsets[k + 1] = spread.arcs().from(u, unmarked, NEVER, targets, at);
        }
        for (int arc = 0; arc < offsets[count]; arc++) {
            targets[arc] = places[targets[arc]];
        }
        return offsets;
    }

    /** Adds what another has counted. */
    void add(LossTally other) {
        reachSum = Math.addExact(reachSum, other.reachSum);
        reachSquares.add(other.reachSquares);
        squares.add(other.squares);
        for (int v = 0; v < times.length; v++) {
            times[v] += other.times[v];
            sums[v] = Math.addExact(sums[v], other.sums[v]);
        }
    }

    /** Half the width of the widest interval after so many runs; infinite where there are too few for one. */
    double widest(int runs) {
        double widest = runs < RunMeans.FEWEST_FOR_INTERVAL ? Double.POSITIVE_INFINITY : 0;
        for (int v = 0; v < times.length && Double.isFinite(widest); v++) {
            if (times[v] > 0) {
                widest = Math.max(widest, RunMeans.halfWidth(sums[v], squares.of(v), runs));
            }
        }
        return widest;
    }

    /** Runs that reached node {@code v}. */
    int times(int v) {
        return times[v];
    }

    /** Persons lost with node {@code v}, over all runs. */
    long sum(int v) {
        return sums[v];
    }

    BigInteger squares(int v) {
        return squares.of(v);
    }

    long reachSum() {
        return reachSum;
    }

    BigInteger reachSquares() {
        return reachSquares.of(0);
    }
}
