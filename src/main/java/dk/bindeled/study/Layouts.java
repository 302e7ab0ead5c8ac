package dk.bindeled.study;

import dk.bindeled.analysis.layout.FrozenLayout;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.TieType;
import dk.bindeled.network.Unit;
import java.time.LocalDate;

/** Knows where everyone in a network is drawn, the same on all dates. Safe to call from any thread. */
@FunctionalInterface
interface Layouts {

    /**
     * The layout of a whole network.
     *
     * @param unit whether persons or bodies are drawn by their ties
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    FrozenLayout of(Studies.AllRows all, Unit unit, Progress progress);

    /** Draws it each time. */
    static Layouts drawn() {
        return (all, unit, progress) -> draw(all.rows().undated(), unit, progress);
    }

    /** Draws all of a network that has no dates. */
    static FrozenLayout draw(NetworkRows undated, Unit unit, Progress progress) {
        SnapshotQuery everything = new SnapshotQuery(LocalDate.EPOCH, TieType.layers(), unit, Grouping.ALL);
        Snapshot everyone = Snapshot.of(undated, everything, LocalDate.EPOCH);
        return FrozenLayout.of(everyone, StudyParameters.DEFAULT_SEED, progress);
    }
}
