package dk.bindeled.privacy;

import java.util.Map;
import java.util.Set;

/**
 * What an earlier release told of counts that are counted again. A count it does not name held nobody, or was not there.
 *
 * @param limit fewest persons a count had to hold then
 * @param told the counts it told, by key
 * @param withheld keys of those it withheld
 */
record ToldBefore(int limit, Map<String, Long> told, Set<String> withheld) {

    ToldBefore {
        told = Map.copyOf(told);
        withheld = Set.copyOf(withheld);
    }

    boolean tells(String key) {
        return !withheld.contains(key);
    }

    long persons(String key) {
        return told.getOrDefault(key, 0L);
    }
}
