package dk.bindeled.analysis.statistics;

/**
 * A set of edges that can be asked, added to and taken from in constant expected time: open addressing with linear probing, at most half full.
 * What is taken out leaves no gap and no tombstone, so that it stays as quick after any number of changes. Belongs to one thread.
 */
final class EdgeSet {

    private static final int MOST_PLACES = 1 << 30;
    private static final long MIX = 0x9e3779b97f4a7c15L;

    /** An edge u-v, u &lt; v, is (u &lt;&lt; 32 | v), never 0; 0 is a free place. */
    private final long[] places;

    private final int mask;

    /** An empty set for at most {@code edges} edges. */
    EdgeSet(int edges) {
        long wanted = Math.max(4, 2L * edges);
        int size = (int) Math.min(MOST_PLACES, Long.highestOneBit(2 * wanted - 1));
        this.places = new long[size];
        this.mask = size - 1;
    }

    /** True if the nodes {@code u} and {@code v}, two different ones, are joined. */
    boolean contains(int u, int v) {
        return places[place(key(u, v))] != 0;
    }

    /** Joins two different nodes. */
    void add(int u, int v) {
        long key = key(u, v);
        places[place(key)] = key;
    }

    /** Parts two nodes that are joined. */
    void remove(int u, int v) {
        int hole = place(key(u, v));
        for (int next = (hole + 1) & mask; places[next] != 0; next = (next + 1) & mask) {
            // what would not be found any more behind a free place moves into it
            if (((next - home(places[next])) & mask) >= ((next - hole) & mask)) {
                places[hole] = places[next];
                hole = next;
            }
        }
        places[hole] = 0;
    }

    /** Where {@code key} stands, or the free place where it would. */
    private int place(long key) {
        int at = home(key);
        while (places[at] != 0 && places[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private int home(long key) {
        long mixed = (key ^ (key >>> 29)) * MIX;
        return (int) (mixed >>> 33) & mask;
    }

    private static long key(int u, int v) {
        return u < v ? ((long) u << 32) | v : ((long) v << 32) | u;
    }
}
