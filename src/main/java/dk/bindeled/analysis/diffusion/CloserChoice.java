package dk.bindeled.analysis.diffusion;

import dk.bindeled.network.Progress;
import java.util.ArrayList;
import java.util.List;

/**
 * A second choice by the same sets that looks closer. Where many persons are nearly as good, those who happen to be in a few sets more are chosen
 * first, and the best are told from them only by ten times as many sets. This one is greedy too ({@link BestFirst}), but compares nodes by
 * {@link TwoSteps}, by which chance plays a smaller part. It promises nothing: it is judged like any other choice.
 */
final class CloserChoice {

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
        this.limits = limits;
        this.progress = progress;
        cover = new Cover(sets, index);
        steps = new TwoSteps(model, arcs, own, cover.gains());
    }

    /** The nodes in the order of choice, until the limits are reached or nobody gains anything. */
    List<Integer> choose() {
        limits.begin();
        double[] gains = steps.all();
        int[] order = limits.eligible().stream().filter(v -> gains[v] > 0).toArray();
        BestFirst candidates = new BestFirst(limits, order, v -> gains[v]);
        int[] looked = new int[gains.length]; // how many were chosen when it was looked at last, and one
        List<Integer> nodes = new ArrayList<>();
        while (!limits.isFull() && !candidates.isEmpty()) {
            progress.stopIfCancelled();
            int v = candidates.first();
            if (!limits.admits(v) || candidates.gain() <= 0) {
                candidates.remove();
            } else if (looked[v] <= nodes.size()) {
                looked[v] = nodes.size() + 1;
                // what it was when it was looked at last is no less, but for those by way of whom sets were counted
                // twice
                candidates.lower(Math.min(candidates.gain(), steps.of(v)));
            } else {
                candidates.remove();
                limits.take(v);
                nodes.add(v);
                cover.take(v);
                steps.take(v);
            }
        }
        return nodes;
    }
}
