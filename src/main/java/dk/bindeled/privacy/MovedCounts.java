package dk.bindeled.privacy;

import java.util.SortedMap;
import java.util.TreeMap;

/** By how much counts have been moved, one path after the other. */
final class MovedCounts {

    private final SumNetwork network;
    private final long[] moved;
    private final NumberList touched = new NumberList();

    MovedCounts(SumNetwork network) {
        this.network = network;
        this.moved = new long[network.arcs()];
    }

    void move(int arc, long step) {
        if (moved[arc] == 0) {
            touched.add(arc);
        }
        moved[arc] += step;
    }

    boolean hasMoved(int arc) {
        return moved[arc] != 0;
    }

    /** By how much a count can still fall. */
    long room(int arc) {
        return network.room(arc) + moved[arc];
    }

    /** The counts that were moved, those first that were moved first; one may stand here twice. */
    NumberList touched() {
        return touched;
    }

    /** Gives what has been moved by the numbers of the counts, and puts all back. */
    SortedMap<Integer, Long> takeBack() {
        SortedMap<Integer, Long> moves = new TreeMap<>();
        for (int t = 0; t < touched.size(); t++) {
            int arc = touched.at(t);
            if (moved[arc] != 0) {
                moves.put(arc, moved[arc]);
                moved[arc] = 0;
            }
        }
        touched.clear();
        return moves;
    }
}
