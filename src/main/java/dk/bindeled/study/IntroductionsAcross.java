package dk.bindeled.study;

import dk.bindeled.network.Grouping;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.study.PairIntroductions.Excluded;
import dk.bindeled.study.PairIntroductions.Found;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/**
 * The same as {@link PairIntroductions} where the second group may be of another grouping: worked out among those who are in a group of both groupings, and
 * without telling who is in both groups. Whoever shows it records the look at the persons first. Safe to call from any thread.
 */
@RolesAllowed("ANALYST")
public interface IntroductionsAcross {

    /**
     * What there is to tell of two groups.
     *
     * @param snapshot whose grouping has the first group
     * @param a id of a group
     * @param other the grouping of the second group, or null for that of the snapshot
     * @param b id of another group
     * @param excluded who is not to be introduced to whom; whoever comes next takes their place
     * @throws IllegalArgumentException if a grouping has no such group
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    Found between(
            Snapshot snapshot, String a, @Nullable Grouping other, String b, Excluded excluded, Progress progress);
}
