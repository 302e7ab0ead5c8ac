package dk.bindeled.analysis.diffusion;

import java.util.BitSet;

/** Which sets some chosen nodes hit, and in how many of the others each node is. For one thread. */
final class Cover {

    private final SetSystem sets;
    private final SetSystem.Index index;
    private final int[] gains;
    private final BitSet hit;

    /** Nothing chosen. */
    Cover(SetSystem sets, SetSystem.Index index) {
        this.sets = sets;
        this.index = index;
        gains = sets.counts();
        hit = new BitSet(sets.size());
    }

    /** For each node the sets that it is in and no chosen node is; changes with each choice. */
    int[] gains() {
        return gains;
    }

    /** Chooses {@code v}; returns how many more sets are hit. */
    int take(int v) {
        int fresh = gains[v];
        for (int place = index.start(v); place < index.end(v) && gains[v] > 0; place++) {
            int set = index.set(place);
            if (!hit.get(set)) {
                hit.set(set);
                int[] block = sets.blockOf(set);
                int own = set % SetSystem.BLOCK;
                for (int member = block[own]; member < block[own + 1]; member++) {
                    gains[block[member]]--;
                }
            }
        }
        return fresh;
    }
}
