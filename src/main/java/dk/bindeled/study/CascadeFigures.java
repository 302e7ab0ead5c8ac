package dk.bindeled.study;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One tree of a cascade. Names are those of {@code cascades.csv}.
 *
 * @param root id of the person it started from
 * @param rootKind {@code starter} or {@code cold}
 * @param guideKind the root's kind as a guide: {@code ambassador}, {@code community_guide}, {@code professional} or {@code citizen};
 *     for others {@code unknown}
 * @param size persons welcomed in it
 * @param depth its largest ring
 * @param breadth most persons in one ring
 * @param structuralVirality mean distance between all pairs of its nodes, null below five nodes
 * @param firstDate first welcome, null without dates
 * @param lastDate last welcome, null without dates
 * @param days days from the first to the last welcome, null without dates
 */
public record CascadeFigures(
        String root,
        String rootKind,
        String guideKind,
        int size,
        int depth,
        int breadth,
        @Nullable Double structuralVirality,
        @Nullable LocalDate firstDate,
        @Nullable LocalDate lastDate,
        @Nullable Long days) {

    /** The same tree, its root counted among another kind of guides. */
    public CascadeFigures withGuideKind(String other) {
        return new CascadeFigures(
                root, rootKind, other, size, depth, breadth, structuralVirality, firstDate, lastDate, days);
    }
}
