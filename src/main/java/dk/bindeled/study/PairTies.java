package dk.bindeled.study;

import dk.bindeled.network.Grouping;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.TieType;
import dk.bindeled.study.PairIntroductions.Party;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The persons and ties behind a pair of groups, as the study counts them. Whoever shows them records the look at the persons first. Safe to call from any thread.
 */
@RolesAllowed("ANALYST")
public interface PairTies {

    /**
     * What is behind a pair.
     *
     * @param snapshot whose grouping has the first group
     * @param a id of a group
     * @param other the grouping of the second group, or null for that of the snapshot
     * @param b id of a group
     * @throws IllegalArgumentException if a grouping has no such group
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    Behind behind(Snapshot snapshot, String a, @Nullable Grouping other, String b, Progress progress);

    /**
     * What is behind a pair of groups.
     *
     * @param ties between those only in the first and those only in the second, in the order of their ids
     * @param members of both, in the order of their ids
     */
    record Behind(List<Joined> ties, List<Party> members) {

        public Behind {
            ties = List.copyOf(ties);
            members = List.copyOf(members);
        }
    }

    /**
     * Two who are tied.
     *
     * @param one of the first group only
     * @param other of the second group only
     * @param types of ties between them, at least one
     */
    record Joined(Party one, Party other, Set<TieType> types) {

        public Joined {
            types = Set.copyOf(types);
        }
    }
}
