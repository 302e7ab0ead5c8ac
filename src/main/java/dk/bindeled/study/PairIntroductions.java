package dk.bindeled.study;

import dk.bindeled.network.Kind;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who of two groups might be introduced to each other, and by whom: for one pair, whatever its bridge, what a study with {@link Supplement#NEW_TIES}
 * tells of all pairs whose bridge is missing or fragile, in the same order and with the same figures, but for what is excluded. Whoever shows it records the look at the persons first. Safe to call from any thread.
 */
@RolesAllowed("ANALYST")
public interface PairIntroductions {

    /** Which two of a snapshot are not to be introduced, by node number, the same both ways round. */
    @FunctionalInterface
    interface Excluded {

        /** True if {@code u} and {@code v} are not to be introduced. */
        boolean contains(int u, int v);
    }

    /** The same where everybody may be introduced to everybody. */
    default Found between(Snapshot snapshot, String a, String b, Progress progress) {
        return between(snapshot, a, b, (u, v) -> false, progress);
    }

    /**
     * What there is to tell of two groups.
     *
     * @param snapshot whose grouping has both groups
     * @param a id of a group
     * @param b id of another group
     * @param excluded who is not to be introduced to whom; whoever comes next takes their place
     * @throws IllegalArgumentException if the grouping has no such group
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    Found between(Snapshot snapshot, String a, String b, Excluded excluded, Progress progress);

    /**
     * What there is to tell of two groups.
     *
     * @param hangsOn the one on whom a fragile bridge hangs, of a single tie both its ends; else nobody, and of two groupings nobody who is in both groups
     * @param independentBridges on how many persons the bridge rests now
     * @param proposed the introductions proposed, the best first; none where no two who might be introduced have anything in common
     */
    record Found(List<Party> hangsOn, int independentBridges, List<Proposed> proposed) {

        public Found {
            hangsOn = List.copyOf(hangsOn);
            proposed = List.copyOf(proposed);
        }
    }

    /**
     * An introduction.
     *
     * @param one of the first group only
     * @param other of the second group only
     * @param introducer who could bring the two together; null where nobody has a tie to both
     * @param bodies names of the associations and forums that both are members of, in order
     * @param area name of the area both are placed in, null where they are placed in different ones or nowhere
     * @param pairsGained pairs of persons, one of each group, who come within two steps of each other
     * @param personsLinked citizens newly within two steps of a decision-maker, null where that means nothing
     * @param independentBridges on how many persons the bridge would rest with the tie
     */
    record Proposed(
            Party one,
            Party other,
            @Nullable Party introducer,
            List<String> bodies,
            @Nullable String area,
            long pairsGained,
            @Nullable Long personsLinked,
            int independentBridges) {

        public Proposed {
            bodies = List.copyOf(bodies);
        }
    }

    /**
     * Who is introduced, or introduces.
     *
     * @param id stable id
     * @param label name, or null
     * @param kinds at least one
     */
    record Party(String id, @Nullable String label, Set<Kind> kinds) {

        public Party {
            kinds = Kind.set(kinds);
        }
    }
}
