package dk.bindeled.analysis.cascade;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One tree of a cascade with at least one person welcomed in it.
 *
 * @param root id of its root
 * @param rootKind starter or cold
 * @param guideKind the root's kind as a guide
 * @param size persons welcomed in it; a starter is not counted
 * @param depth its largest ring
 * @param breadth most persons in one ring
 * @param structuralVirality mean distance between all pairs of its nodes (a starter is a node), null below five nodes
 * @param firstDate first welcome in it, null without dates
 * @param lastDate last welcome in it, null without dates
 * @param days days from the first to the last welcome, null without dates
 * @param rings persons welcomed at each distance from the root, from ring 0 (empty under a starter) to {@code depth}
 */
public record CascadeTree(
        String root,
        RootKind rootKind,
        GuideKind guideKind,
        int size,
        int depth,
        int breadth,
        @Nullable Double structuralVirality,
        @Nullable LocalDate firstDate,
        @Nullable LocalDate lastDate,
        @Nullable Long days,
        List<Integer> rings) {

    public CascadeTree {
        rings = List.copyOf(rings);
    }
}
