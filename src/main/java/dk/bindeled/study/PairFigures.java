package dk.bindeled.study;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How two groups hang together. Names are those of {@code group_pairs.csv}.
 *
 * @param a id of the first group
 * @param b id of the second group, after {@code a} in order
 * @param aLabel name of the first group
 * @param bLabel name of the second group
 * @param persons members of either group, each once
 * @param aPersons members of the first group
 * @param bPersons members of the second group
 * @param directTies edges between those only in a and those only in b
 * @param sharedMembers members of both
 * @param expected direct ties that chance would give, null where no classified persons are tied
 * @param comparable direct ties a pair like this has in this network, null where the network's bridging ratio is not known
 * @param independentBridges fewest persons whose leaving destroys every direct bridge
 * @param busiestShare share of the direct ties on one person, null without direct ties
 * @param busiest id of that person (the first in order where several carry as many), or null; never shown to readers
 * @param carriers ids of the persons of one smallest set that carries every bridge, in order; never shown to readers
 * @param bridgeClass how firm the bridge is
 */
public record PairFigures(
        String a,
        String b,
        String aLabel,
        String bLabel,
        int persons,
        int aPersons,
        int bPersons,
        int directTies,
        int sharedMembers,
        @Nullable Double expected,
        @Nullable Double comparable,
        int independentBridges,
        @Nullable Double busiestShare,
        @Nullable String busiest,
        List<String> carriers,
        BridgeClass bridgeClass) {

    /** How firm the bridge between two groups is. */
    public enum BridgeClass {
        NONE,
        NOT_EXPECTED,
        UNKNOWN,
        FRAGILE,
        THIN,
        ROBUST;

        /** The word used in result files and message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public PairFigures {
        carriers = List.copyOf(carriers);
    }
}
