package dk.bindeled.plans;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Which two of a snapshot are not to be introduced, whoever of them is named first. Asked for millions of pairs, of which hardly any is excluded. */
public final class ExcludedPairs {

    private final BitSet anywhere = new BitSet();
    private final Set<Long> pairs = new HashSet<>();

    ExcludedPairs(Collection<Pair> excluded) {
        for (Pair pair : excluded) {
            anywhere.set(pair.one());
            anywhere.set(pair.other());
            pairs.add(key(pair.one(), pair.other()));
        }
    }

    /** Two nodes of a snapshot, by number. */
    record Pair(int one, int other) {}

    /** True if the two are not to be introduced. */
    public boolean contains(int u, int v) {
        return anywhere.get(u) && anywhere.get(v) && pairs.contains(key(u, v));
    }

    private static long key(int u, int v) {
        return ((long) Math.min(u, v) << Integer.SIZE) | Math.max(u, v);
    }
}
