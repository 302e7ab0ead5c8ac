package dk.bindeled.network;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which network is wanted: on what date, of which ties, of whom, grouped how.
 *
 * @param date the date, or null for the last {@code since} or referral date in the data, never later than today
 * @param layers types of the tie graph, a non-empty subset of {@link TieType#layers()}
 * @param unit persons or bodies, or null for persons where there are any, else bodies
 * @param grouping the groups, or null for the lowest area level that places at least half, else membership if it does, else all
 */
public record SnapshotQuery(
        @Nullable LocalDate date,
        Set<TieType> layers,
        @Nullable Unit unit,
        @Nullable Grouping grouping) {

    public SnapshotQuery {
        if (layers.isEmpty() || !TieType.layers().containsAll(layers)) {
            throw new IllegalArgumentException("Layers must be some of " + TieType.layers() + ", not " + layers);
        }
        layers = Collections.unmodifiableSet(EnumSet.copyOf(layers));
    }

    /** Everything by default. */
    public static SnapshotQuery defaults() {
        return new SnapshotQuery(null, TieType.layers(), null, null);
    }

    /** The same network with other groups. */
    public SnapshotQuery withGrouping(@Nullable Grouping other) {
        return new SnapshotQuery(date, layers, unit, other);
    }

    /** The same network on another date. */
    public SnapshotQuery withDate(@Nullable LocalDate other) {
        return new SnapshotQuery(other, layers, unit, grouping);
    }
}
