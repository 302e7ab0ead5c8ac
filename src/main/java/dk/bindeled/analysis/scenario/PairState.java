package dk.bindeled.analysis.scenario;

import dk.bindeled.analysis.gaps.BridgeClass;
import org.jspecify.annotations.Nullable;

/**
 * How two groups hang together in the network with the changes made so far; as {@link dk.bindeled.analysis.gaps.GroupPair} says.
 *
 * @param a id of a group
 * @param b id of the other group, later in order
 * @param persons members of either, each once
 * @param personsOfA members of the first
 * @param personsOfB members of the second
 * @param directTies ties between those only in a and those only in b
 * @param sharedMembers members of both
 * @param expected direct ties that chance would give, null without ties
 * @param comparable direct ties that a pair like this has in this network, or null
 * @param independentBridges fewest persons whose leaving destroys every direct bridge
 * @param busiestShare share of the direct ties on one person, null without
 * @param bridgeClass how firm the bridge is
 */
public record PairState(
        String a,
        String b,
        int persons,
        int personsOfA,
        int personsOfB,
        int directTies,
        int sharedMembers,
        @Nullable Double expected,
        @Nullable Double comparable,
        int independentBridges,
        @Nullable Double busiestShare,
        BridgeClass bridgeClass) {}
