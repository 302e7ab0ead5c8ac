package dk.bindeled.bridges.whatif;

import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotMark;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.study.PairIntroductions;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Who might be introduced to whom in the network that a page shows, as long as it is the stored one, but for what is excluded for good. */
final class Introductions {

    private final SnapshotQuery query;
    private final SnapshotMark seen;
    private final PairIntroductions introductions;
    private final BiFunction<SnapshotQuery, Progress, Snapshot> stored;
    private final Function<Snapshot, PairIntroductions.Excluded> excluded;

    /**
     * The introductions of a network.
     *
     * @param seen the network as the page shows it
     * @param stored reads the network as it is now
     * @param excluded who is not to be introduced to whom
     */
    Introductions(
            SnapshotQuery query,
            Snapshot seen,
            PairIntroductions introductions,
            BiFunction<SnapshotQuery, Progress, Snapshot> stored,
            Function<Snapshot, PairIntroductions.Excluded> excluded) {
        this.query = query;
        // Not the network itself: a page that is left open must not hold persons who are erased.
        this.seen = SnapshotMark.of(seen);
        this.introductions = introductions;
        this.stored = stored;
        this.excluded = excluded;
    }

    /** The introductions between two groups; nothing where the network is no longer the one that is seen. */
    Optional<PairIntroductions.Found> between(String a, String b, Progress progress) {
        Snapshot now = stored.apply(query, progress.part(0, 0.3));
        return seen.isOf(now)
                ? Optional.of(introductions.between(now, a, b, excluded.apply(now), progress.part(0.3, 1)))
                : Optional.empty();
    }
}
