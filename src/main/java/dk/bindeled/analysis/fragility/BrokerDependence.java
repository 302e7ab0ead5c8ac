package dk.bindeled.analysis.fragility;

import dk.bindeled.network.Groups;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many pairs of groups hang on one person, and how many persons are on both sides.
 *
 * <p>What it measures: of the pairs whose bridge is fragile (MEASURES 2), those that hang on the same person ({@link
 * dk.bindeled.analysis.gaps.IndependentBridges#hangsOn}); persons = members of any of their groups, each once.
 *
 * <p>Convention: a bridge of a single tie hangs on both its ends, so it counts for both.
 *
 * <p>Source: the product's own. Cost: the members of the groups of each pair. Deterministic.
 *
 * <p>How not to read it: that pairs hang on a broker says that others have not followed yet, not that the broker stands in the way.
 *
 * @param person node number
 * @param pairs places, among the pairs given, of those that hang on the person
 * @param persons members of their groups, each once
 */
public record BrokerDependence(int person, List<Integer> pairs, int persons) {

    public BrokerDependence {
        pairs = List.copyOf(pairs);
    }

    /**
     * A pair whose bridge is fragile.
     *
     * @param a number of a group
     * @param b number of the other
     * @param hangsOn node numbers of those on whom it hangs
     */
    public record FragilePair(int a, int b, List<Integer> hangsOn) {

        public FragilePair {
            hangsOn = List.copyOf(hangsOn);
        }
    }

    /** Everyone on whom a pair hangs: those with most pairs first, then most persons, then by node number. */
    public static List<BrokerDependence> of(Groups groups, List<FragilePair> fragile) {
        Map<Integer, List<Integer>> pairs = new TreeMap<>();
        for (int k = 0; k < fragile.size(); k++) {
            for (int person : fragile.get(k).hangsOn()) {
                pairs.computeIfAbsent(person, _ -> new ArrayList<>()).add(k);
            }
        }
        List<BrokerDependence> found = new ArrayList<>();
        pairs.forEach((person, own) -> found.add(new BrokerDependence(person, own, persons(groups, fragile, own))));
        found.sort(Comparator.comparingInt(
                        (BrokerDependence broker) -> broker.pairs().size())
                .thenComparingInt(BrokerDependence::persons)
                .reversed()
                .thenComparingInt(BrokerDependence::person));
        return List.copyOf(found);
    }

    private static int persons(Groups groups, List<FragilePair> fragile, List<Integer> own) {
        BitSet members = new BitSet();
        for (int k : own) {
            for (int v : groups.members(fragile.get(k).a())) {
                members.set(v);
            }
            for (int v : groups.members(fragile.get(k).b())) {
                members.set(v);
            }
        }
        return members.cardinality();
    }
}
