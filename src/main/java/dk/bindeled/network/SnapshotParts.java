package dk.bindeled.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What a snapshot is made of, as its builder hands it over. */
@SuppressWarnings("ArrayRecordComponent") // the arrays never leave this package
record SnapshotParts(
        SnapshotQuery query,
        LocalDate date,
        Unit unit,
        String fingerprint,
        int size,
        List<Actor> actors,
        ActorIndex index,
        List<Actor> absent,
        Adjacency adjacency,
        short[] arcBits,
        float[] arcStrengths,
        Affiliations affiliations,
        Set<String> communityGuides,
        AreaTree areas,
        List<Referral> referrals,
        boolean dated) {

    SnapshotParts withQuery(SnapshotQuery other) {
        return new SnapshotParts(
                other,
                date,
                unit,
                fingerprint,
                size,
                actors,
                index,
                absent,
                adjacency,
                arcBits,
                arcStrengths,
                affiliations,
                communityGuides,
                areas,
                referrals,
                dated);
    }
}
