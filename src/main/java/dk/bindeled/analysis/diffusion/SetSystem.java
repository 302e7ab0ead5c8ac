package dk.bindeled.analysis.diffusion;

import java.util.ArrayList;
import java.util.List;

/**
 * Sets of nodes, kept for the choice of nodes that hit many of them: in blocks of {@link #BLOCK} sets, one array each, with the number of sets that
 * every node is in. 4 bytes per member. For one thread.
 */
final class SetSystem {

    /** Sets in a block. */
    static final int BLOCK = 64;

    /** Members of all sets together, at most. */
    static final long MOST_MEMBERS = 1L << 30;

    /** Bytes of memory there must be for each member: 8 are held with the index, and as many again while all is doubled. */
    private static final long BYTES_PER_MEMBER = 16;

    private final List<int[]> blocks = new ArrayList<>();
    private final int[] counts;
    private long members;

    /** No sets yet, of nodes 0…nodes-1. */
    SetSystem(int nodes) {
        counts = new int[nodes];
    }

    /** How many members there is room for in so many bytes. */
    static long mostMembers(long bytes) {
        return Math.min(MOST_MEMBERS, bytes / BYTES_PER_MEMBER);
    }

    /**
     * Adds a block of sets.
     *
     * @param block for each of {@link #BLOCK} sets where it starts in this array, where the last one ends, and the members; nobody keeps it
     */
    void add(int... block) {
        blocks.add(block);
        for (int place = block[0]; place < block[BLOCK]; place++) {
            counts[block[place]]++;
        }
        members += block[BLOCK] - block[0];
    }

    /** Number of sets. */
    int size() {
        return blocks.size() * BLOCK;
    }

    /** Members of all sets together. */
    long members() {
        return members;
    }

    int nodes() {
        return counts.length;
    }

    /** How many sets node {@code v} is in. */
    int count(int v) {
        return counts[v];
    }

    /** For each node how many sets it is in, as a new array. */
    int[] counts() {
        return counts.clone();
    }

    /** The block of a set. */
    int[] blockOf(int set) {
        return blocks.get(set / BLOCK);
    }

    /** The sets of every node, in ascending order; made anew by counting, in time linear in members and nodes. */
    Index index() {
        return new Index();
    }

    /** Which sets each node is in. */
    final class Index {
        private final int[] starts;
        private final int[] sets;

        private Index() {
            starts = new int[counts.length + 1];
            for (int v = 0; v < counts.length; v++) {
                starts[v + 1] = starts[v] + counts[v];
            }
            sets = new int[Math.toIntExact(members)];
            int[] next = starts.clone();
            int set = 0;
            for (int[] block : blocks) {
                for (int own = 0; own < BLOCK; own++) {
                    for (int place = block[own]; place < block[own + 1]; place++) {
                        sets[next[block[place]]++] = set;
                    }
                    set++;
                }
            }
        }

        int start(int v) {
            return starts[v];
        }

        int end(int v) {
            return starts[v + 1];
        }

        int set(int place) {
            return sets[place];
        }
    }
}
