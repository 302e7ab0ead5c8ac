package dk.bindeled.analysis.cascade;

import dk.bindeled.network.Snapshot;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the figures of every tree off a forest in one pass over its nodes. */
final class TreeReader {

    private final Forest forest;
    private final Snapshot snapshot;
    private final SortedMap<Integer, Tally> tallies = new TreeMap<>();

    private static final class Tally {
        private final List<Integer> rings = new ArrayList<>();
        private @Nullable LocalDate first;
        private @Nullable LocalDate last;

        void add(int ring, @Nullable LocalDate welcome) {
            while (rings.size() <= ring) {
                rings.add(0);
            }
            rings.set(ring, rings.get(ring) + 1);
            if (welcome != null) {
                first = first == null || welcome.isBefore(first) ? welcome : first;
                last = last == null || welcome.isAfter(last) ? welcome : last;
            }
        }

        @Nullable
        Long days() {
            return first == null || last == null ? null : ChronoUnit.DAYS.between(first, last);
        }
    }

    TreeReader(Forest forest, Snapshot snapshot) {
        this.forest = forest;
        this.snapshot = snapshot;
        RootedForest shape = forest.shape();
        for (int v = 0; v < shape.size(); v++) {
            if (!forest.isStarter(v)) {
                tallies.computeIfAbsent(shape.root(v), root -> new Tally()).add(shape.depth(v), forest.welcome(v));
            }
        }
    }

    List<CascadeTree> trees() {
        List<CascadeTree> trees = new ArrayList<>();
        tallies.forEach((root, tally) -> trees.add(tree(root, tally)));
        return List.copyOf(trees);
    }

    private CascadeTree tree(int root, Tally tally) {
        List<Integer> rings = tally.rings;
        return new CascadeTree(
                forest.id(root),
                forest.isStarter(root) ? RootKind.STARTER : RootKind.COLD,
                GuideKind.of(snapshot, forest.id(root)),
                rings.stream().mapToInt(Integer::intValue).sum(),
                rings.size() - 1,
                Collections.max(rings),
                forest.shape().virality(root),
                tally.first,
                tally.last,
                tally.days(),
                rings);
    }
}
