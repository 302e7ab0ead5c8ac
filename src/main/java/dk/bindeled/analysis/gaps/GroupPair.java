package dk.bindeled.analysis.gaps;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How two groups hang together.
 *
 * @param a number of the first group
 * @param b number of the second group, larger than {@code a}
 * @param persons members of either group, each once
 * @param directTies edges between those only in a and those only in b
 * @param sharedMembers members of both
 * @param expected direct ties that chance would give, null where no classified persons are tied
 * @param comparable direct ties a pair like this has in this network, null where the network's bridging ratio is not known
 * @param independentBridges fewest persons whose leaving destroys every direct bridge
 * @param busiestShare share of the direct ties on one person, null without direct ties
 * @param busiest node number of that person (the first where several carry as many), or null
 * @param carriers node numbers, ascending, of one smallest set of persons that carries every bridge
 * @param bridgeClass how firm the bridge is
 */
public record GroupPair(
        int a,
        int b,
        int persons,
        int directTies,
        int sharedMembers,
        @Nullable Double expected,
        @Nullable Double comparable,
        int independentBridges,
        @Nullable Double busiestShare,
        @Nullable Integer busiest,
        List<Integer> carriers,
        BridgeClass bridgeClass) {

    public GroupPair {
        carriers = List.copyOf(carriers);
    }
}
