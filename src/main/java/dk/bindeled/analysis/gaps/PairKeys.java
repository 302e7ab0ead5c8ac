package dk.bindeled.analysis.gaps;

import java.util.Arrays;

/** Which items belong to which pair of groups: sorted by pair, then by item, and read off pair by pair. */
final class PairKeys {

    private static final int[] NONE = {};

    private final int groupCount;
    private long[] keys = new long[1024];
    private int count;
    private int cursor;

    PairKeys(int groupCount) {
        this.groupCount = groupCount;
    }

    /** Adds {@code item} to the pair of groups {@code a} &lt; {@code b}. */
    void add(int a, int b, int item) {
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, 2 * count);
        }
        keys[count++] = ((a * (long) groupCount + b) << 32) | item;
    }

    /** Sorts what was added and goes to the beginning. */
    void sort() {
        Arrays.sort(keys, 0, count);
        cursor = 0;
    }

    /** The items of the pair, ascending. Pairs must be asked for in order. */
    int[] take(int a, int b) {
        long pair = a * (long) groupCount + b;
        int from = cursor;
        while (cursor < count && keys[cursor] >>> 32 == pair) {
            cursor++;
        }
        if (cursor == from) {
            return NONE;
        }
        int[] items = new int[cursor - from];
        for (int k = 0; k < items.length; k++) {
            items[k] = (int) keys[from + k];
        }
        return items;
    }
}
