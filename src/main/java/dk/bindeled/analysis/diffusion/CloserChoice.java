package dk.bindeled.analysis.diffusion;

import dk.bindeled.network.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A second choice by the same sets that looks closer. Where many persons are nearly as good, those who happen to be in a few sets more are chosen
 * first, and the best are told from them only by ten times as many sets. This one is greedy too, but compares nodes by {@link TwoSteps}, by which
 * chance plays a smaller part. It promises nothing: it is judged like any other choice.
 */
final class CloserChoice {

    private final SetSystem sets;
    private final SeedLimits limits;
    private final TwoSteps steps;
    private final Cover cover;
    private final Progress progress;

    /**
     * Nothing chosen yet.
     *
     * @param own expected number of sets drawn for each node; nobody else keeps it
     */
    CloserChoice(
            DiffusionModel model,
            IncomingArcs arcs,
            SetSystem sets,
            SetSystem.Index index,
            SeedLimits limits,
            double[] own,
            Progress progress) {
        this.sets = sets;
        this.limits = limits;
        this.progress = progress;
        cover = new Cover(sets, index);
        steps = new TwoSteps(model, arcs, own, cover.gains());
    }

    /** The nodes in the order of choice, until the limits are reached or nobody gains anything. */
    List<Integer> choose() {
        limits.begin();
        double[] gains = steps.all();
        int[] order = order(gains);
        double[] first = new double[order.length];
        for (int place = 0; place < first.length; place++) {
            first[place] = limits.worth(order[place], gains[order[place]]);
        }
        BitSet chosen = new BitSet(sets.nodes());
        List<Integer> nodes = new ArrayList<>();
        while (!limits.isFull()) {
            progress.stopIfCancelled();
            int best = -1;
            double worth = 0;
            for (int place = 0; place < order.length && first[place] >= worth; place++) {
                int v = order[place];
                if (limits.worth(v, gains[v]) > worth && !chosen.get(v) && limits.admits(v)) {
                    // what it was when it was looked at last is no less, but for those by way of whom sets were counted
                    // twice
                    gains[v] = Math.min(gains[v], steps.of(v));
                    double now = limits.worth(v, Math.max(0, gains[v]));
                    if (now > worth) {
                        best = v;
                        worth = now;
                    }
                }
            }
            if (best < 0) {
                break;
            }
            limits.take(best);
            chosen.set(best);
            nodes.add(best);
            cover.take(best);
            steps.take(best);
        }
        return nodes;
    }

    private int[] order(double... gains) {
        BitSet eligible = limits.eligible();
        long[] keys = new long[eligible.cardinality()];
        int count = 0;
        for (int v = eligible.nextSetBit(0); v >= 0; v = eligible.nextSetBit(v + 1)) {
            if (gains[v] > 0) {
                keys[count++] = ((long) ~Float.floatToIntBits((float) limits.worth(v, gains[v])) << 32) | v;
            }
        }
        Arrays.sort(keys, 0, count);
        int[] order = new int[count];
        for (int place = 0; place < count; place++) {
            order[place] = (int) keys[place];
        }
        return order;
    }
}
