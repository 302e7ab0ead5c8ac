package dk.bindeled.analysis.cascade;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Everything that is computed of a snapshot's cascades, by last touch.
 *
 * @param forest who brought whom
 * @param funnel where referrals stop
 * @param unasked how often someone is shown the way unasked
 * @param leftHome whether cascades leave the circle they began in
 * @param generationTime how long a ring takes
 * @param reproductionParts R by month, half-year and kind of guide
 * @param retention who is still there 90 days after the welcome, where silence means that they are
 * @param retentionBySight the same where only being seen counts
 * @param figures the network's figures by name, in the order in which they are written: {@code reached}, {@code rings} (rings that hold
 *     anyone), {@code starters} and {@code cold_roots} (trees of each), {@code size}, {@code depth}, {@code breadth} (the largest of any
 *     tree), {@code structural_virality} (of the largest tree), {@code reproduction}, {@code generation_time} (median days), {@code left_home}, {@code unasked}, {@code open}, {@code invalid_referrals}, then those of
 *     {@link ReproductionSplit}, {@link Milestones} and {@link TouchSensitivity}, and {@code retention}, {@code retention_by_sight} (where silence
 *     says nothing), {@code left_community}, {@code left_network}
 */
public record Cascades(
        Forest forest,
        List<FunnelRow> funnel,
        Unasked unasked,
        LeftHome leftHome,
        GenerationTime generationTime,
        List<ReproductionPart> reproductionParts,
        Retention retention,
        Retention retentionBySight,
        Map<String, Figure> figures) {

    public Cascades {
        funnel = List.copyOf(funnel);
        reproductionParts = List.copyOf(reproductionParts);
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    private static final List<Silence> SILENCES = List.of(Silence.MEANS_STILL_THERE, Silence.MEANS_UNKNOWN);

    /** The rule, and the one it is held beside. */
    private static final List<Touch> TOUCHES = List.of(Touch.LAST, Touch.FIRST);

    /**
     * Computes them, on all processors; the same on any number.
     *
     * @param windowDays follow-up window of the reproduction number in days
     * @param seed seed of its bootstrap
     * @param draws draws of its bootstrap, at least 999
     */
    public static Cascades of(Snapshot snapshot, int windowDays, long seed, int draws, Progress progress) {
        progress.stopIfCancelled();
        progress.report(0, "cascades");
        Chunks chunks = Chunks.onAllProcessors();
        List<Forest> forests = Forest.of(snapshot, TOUCHES, chunks, progress);
        Forest forest = forests.getFirst();
        List<FunnelRow> funnel = Funnel.of(snapshot, progress);
        Unasked unasked = progress.next(() -> Unasked.of(snapshot));
        LeftHome leftHome = progress.next(() -> LeftHome.of(forest, snapshot));
        GenerationTime generationTime = progress.next(() -> GenerationTime.of(forest));
        progress.stopIfCancelled();
        progress.report(0.5, "cascades");
        Map<String, Figure> figures = shape(forest, snapshot);
        List<Figure> reproductions = chunks.compute(
                TOUCHES.size(),
                progress.quiet(),
                "cascades",
                k -> Reproduction.of(forests.get(k), windowDays, seed, draws, progress.quiet()));
        figures.put("reproduction", reproductions.getFirst());
        figures.put("generation_time", generationTime.median());
        figures.put("left_home", leftHome.share());
        figures.put("unasked", unasked.share());
        figures.put(
                "open",
                count(snapshot, funnel.getFirst().open(), snapshot.referrals().size()));
        figures.put(
                "invalid_referrals",
                count(snapshot, forest.invalid().size(), snapshot.referrals().size()));
        figures.putAll(progress.next(() -> ReproductionSplit.of(forest, snapshot, windowDays)));
        figures.putAll(progress.next(() -> Milestones.of(forest, snapshot)));
        progress.report(0.7, "cascades");
        figures.putAll(
                progress.next(() -> TouchSensitivity.of(forest, forests.getLast(), reproductions.getLast(), snapshot)));
        progress.report(0.8, "cascades");
        List<ReproductionPart> parts = ReproductionParts.of(forest, snapshot, windowDays, seed, draws, progress);
        List<Retention> retentions = chunks.compute(
                SILENCES.size(), progress.quiet(), "cascades", k -> Retention.of(snapshot, SILENCES.get(k)));
        Retention retention = retentions.getFirst();
        figures.put("retention", retention.stillThere());
        figures.put("retention_by_sight", retentions.getLast().stillThere());
        figures.put("left_community", retention.leftCommunity());
        figures.put("left_network", retention.leftNetwork());
        progress.report(1, "cascades");
        return new Cascades(
                forest, funnel, unasked, leftHome, generationTime, parts, retention, retentions.getLast(), figures);
    }

    private static Map<String, Figure> shape(Forest forest, Snapshot snapshot) {
        List<CascadeTree> trees = forest.trees();
        long starters = trees.stream()
                .filter(tree -> tree.rootKind() == RootKind.STARTER)
                .count();
        long rings = forest.rings().stream().filter(persons -> persons > 0).count();
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("reached", count(snapshot, forest.reached(), forest.reached()));
        figures.put("rings", count(snapshot, rings, forest.reached()));
        figures.put("starters", count(snapshot, starters, trees.size()));
        figures.put("cold_roots", count(snapshot, trees.size() - starters, trees.size()));
        figures.put("size", largest(snapshot, trees, CascadeTree::size));
        figures.put("depth", largest(snapshot, trees, CascadeTree::depth));
        figures.put("breadth", largest(snapshot, trees, CascadeTree::breadth));
        figures.put("structural_virality", virality(snapshot, trees));
        return figures;
    }

    private static Figure count(Snapshot snapshot, long count, long n) {
        return snapshot.referrals().isEmpty() ? Figure.missing(Reason.NO_REFERRALS, 0) : Figure.of((double) count, n);
    }

    private static Figure largest(Snapshot snapshot, List<CascadeTree> trees, ToIntFunction<CascadeTree> size) {
        return trees.isEmpty()
                ? missing(snapshot)
                : Figure.of(trees.stream().mapToInt(size).max().orElseThrow(), trees.size());
    }

    /** Of the trees of the greatest size the highest, so that ids make no difference. */
    private static Figure virality(Snapshot snapshot, List<CascadeTree> trees) {
        if (trees.isEmpty()) {
            return missing(snapshot);
        }
        Comparator<CascadeTree> byVirality =
                Comparator.comparing(CascadeTree::structuralVirality, Comparator.nullsFirst(Comparator.naturalOrder()));
        CascadeTree largest = trees.stream()
                .max(Comparator.comparingInt(CascadeTree::size).thenComparing(byVirality))
                .orElseThrow();
        Double virality = largest.structuralVirality();
        return virality == null ? Figure.missing(Reason.TOO_FEW, largest.size()) : Figure.of(virality, largest.size());
    }

    private static Figure missing(Snapshot snapshot) {
        return Figure.missing(snapshot.referrals().isEmpty() ? Reason.NO_REFERRALS : Reason.NO_WELCOMES, 0);
    }
}
