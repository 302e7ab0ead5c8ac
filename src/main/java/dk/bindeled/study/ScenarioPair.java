package dk.bindeled.study;

import dk.bindeled.study.PairFigures.BridgeClass;
import org.jspecify.annotations.Nullable;

/**
 * Two groups that changes have to do with, before and after.
 *
 * @param a id of a group
 * @param b id of another group
 * @param aLabel its name
 * @param bLabel the other’s name
 * @param before as they are, null where one of them is new
 * @param after with the changes, null where nobody is left in one of them
 */
public record ScenarioPair(
        String a,
        String b,
        String aLabel,
        String bLabel,
        @Nullable State before,
        @Nullable State after) {

    /**
     * How two groups hang together.
     *
     * @param aPersons members of the first group
     * @param bPersons members of the second group
     * @param directTies ties between those only in the one and those only in the other
     * @param sharedMembers members of both
     * @param independentBridges on how many persons the bridge rests
     * @param bridgeClass how firm it is
     */
    public record State(
            int aPersons,
            int bPersons,
            int directTies,
            int sharedMembers,
            int independentBridges,
            BridgeClass bridgeClass) {}

    /** True if the class is another than before. */
    public boolean changesClass() {
        return before == null || after == null || before.bridgeClass() != after.bridgeClass();
    }
}
