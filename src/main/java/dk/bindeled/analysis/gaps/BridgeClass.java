package dk.bindeled.analysis.gaps;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How firm the bridge between two groups is. */
public enum BridgeClass {
    /** No bridge, although a pair like this has at least one in this network. */
    NONE,
    /** No bridge, and the pair is too small to expect one. */
    NOT_EXPECTED,
    /** No bridge, and no ties anywhere from which to tell whether one could be expected. */
    UNKNOWN,
    /** The bridge hangs on one person, or more than half of its ties do. */
    FRAGILE,
    /** Several independent bridges, but fewer than half of the ties a pair like this has. */
    THIN,
    /** Several independent bridges and about as many ties as a pair like this has, or more. */
    ROBUST;

    private static final double BUSIEST_SHARE_OF_FRAGILE = 0.5;
    private static final double TIES_SHARE_OF_THIN = 0.5;
    private static final int SHARED_MEMBERS_OF_ROBUST = 2;

    /** The word used in result files and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The class of a pair.
     *
     * @param independentBridges fewest persons whose leaving destroys every direct bridge
     * @param sharedMembers members of both groups
     * @param directTies ties between the groups
     * @param busiestShare share of those ties on one person, null without ties
     * @param expected ties that chance would give, null in a network without ties
     * @param comparable ties that a pair like this has in this network, null where that is not known; then nothing is expected of the pair
     */
    public static BridgeClass of(
            int independentBridges,
            int sharedMembers,
            int directTies,
            @Nullable Double busiestShare,
            @Nullable Double expected,
            @Nullable Double comparable) {
        double usual = comparable == null ? 0 : comparable;
        if (independentBridges == 0 && expected == null) {
            return UNKNOWN;
        }
        if (independentBridges == 0) {
            return usual >= 1 ? NONE : NOT_EXPECTED;
        }
        boolean oneCarriesMost = busiestShare != null && busiestShare > BUSIEST_SHARE_OF_FRAGILE;
        if (independentBridges == 1 || (sharedMembers == 0 && oneCarriesMost)) {
            return FRAGILE;
        }
        // half a tie is added to both sides so that small counts do not swing the ratio
        boolean fewTies = (directTies + 0.5) / (usual + 0.5) < TIES_SHARE_OF_THIN;
        return sharedMembers < SHARED_MEMBERS_OF_ROBUST && fewTies ? THIN : ROBUST;
    }
}
