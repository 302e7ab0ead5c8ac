package dk.bindeled.analysis.capital;

import dk.bindeled.network.Reason;
import org.jspecify.annotations.Nullable;

/** What the measures that are defined only where nobody is in two groups have in common. */
final class Partition {

    private Partition() {}

    /** Why a measure that needs separate groups says nothing of {@code classified}, or null where it does say something. */
    static @Nullable Reason missingReason(ClassifiedGraph classified) {
        Reason reason =
                Bridging.missingReason(classified.groups(), classified.graph().edgeCount());
        if (reason != null) {
            return reason;
        }
        return classified.groups().isPartition() ? null : Reason.GROUPS_OVERLAP;
    }

    /** The one group of each classified node, a new array. */
    static int[] groupOf(ClassifiedGraph classified) {
        int[] groupOf = new int[classified.size()];
        for (int k = 0; k < groupOf.length; k++) {
            groupOf[k] = classified.groups().group(k, 0);
        }
        return groupOf;
    }
}
