package dk.bindeled.analysis.diffusion;

import dk.bindeled.network.Progress;
import java.util.Arrays;
import java.util.BitSet;

/**
 * One run after the other: whom live arcs lead to from those a run begins with, ring by ring.
 *
 * <p>Needs 8 bytes per node, 8 more for linear threshold. O(arcs of the reached) per run; nothing is cleared between runs. For one thread.
 */
final class Spread {

    /** Persons after whom it is asked whether to go on. */
    private static final int BETWEEN_LOOKS = 1 << 12;

    private final LiveArcs arcs;
    private final int[] marks;
    private final int[] reached;
    private int[] ringEnds = new int[16];
    private int rings;
    private int mark;
    private int count;
    private int kept;

    Spread(DiffusionModel model) {
        this.arcs = new LiveArcs(model);
        this.marks = new int[model.graph().size()];
        this.reached = new int[model.graph().size()];
    }

    /**
     * Makes one run.
     *
     * @param seeds whom it begins with, each once
     * @param mostRings rings beyond the seeds it may go
     * @return persons reached, the seeds among them
     */
    int run(long runSeed, int[] seeds, int mostRings, Progress progress) {
        arcs.begin(runSeed);
        mark++;
        rings = 0;
        count = 0;
        for (int v : seeds) {
            marks[v] = mark;
            reached[count++] = v;
        }
        int done = 0;
        while (done < count) {
            endRing(count);
            int end = rings <= mostRings ? count : done;
            if (end == done) {
                break;
            }
            follow(done, end, progress);
            done = end;
        }
        kept = count;
        return count;
    }

    /** Turns to a run whose reached nodes are known. */
    void resume(long runSeed, BitSet known) {
        arcs.begin(runSeed);
        mark++;
        count = 0;
        kept = 0;
        for (int v = known.nextSetBit(0); v >= 0; v = known.nextSetBit(v + 1)) {
            marks[v] = mark;
        }
    }

    /**
     * How many more this run would reach if node {@code u}, which it reaches, were trained by {@code factor}. They stay reached until
     * {@link #forget} or until the next run.
     */
    int more(int u, double factor, Progress progress) {
        int first = count;
        mark(arcs.fromTrained(u, factor, marks, mark, reached, count));
        for (int done = first; done < count; done++) {
            follow(done, done + 1, progress);
        }
        return count - first;
    }

    /** Takes back what {@link #more} has reached since the last {@link #keep}. */
    void forget() {
        while (count > kept) {
            marks[reached[--count]] = 0;
        }
    }

    /** Makes what {@link #more} has reached part of the run, and adds it to {@code known}. */
    void keep(BitSet known) {
        for (; kept < count; kept++) {
            known.set(reached[kept]);
        }
    }

    /** Goes along live arcs from those at places start…end-1. */
    private void follow(int start, int end, Progress progress) {
        for (int done = start; done < end; done++) {
            if (done % BETWEEN_LOOKS == BETWEEN_LOOKS - 1) {
                progress.stopIfCancelled();
            }
            mark(arcs.from(reached[done], marks, mark, reached, count));
        }
    }

    private void mark(int more) {
        for (; count < more; count++) {
            marks[reached[count]] = mark;
        }
    }

    /** The nodes the last run reached. */
    BitSet reached() {
        BitSet all = new BitSet(marks.length);
        for (int k = 0; k < count; k++) {
            all.set(reached[k]);
        }
        return all;
    }

    /** Person number {@code k} of those the last run reached, in the order of rings. */
    int reached(int k) {
        return reached[k];
    }

    /** True if the last run reached node {@code v}. */
    boolean isReached(int v) {
        return marks[v] == mark;
    }

    /** Rings of the last run that hold anyone; ring 0 are the seeds. */
    int rings() {
        return rings;
    }

    /** Persons in rings 0…ring of the last run. */
    int ringEnd(int ring) {
        return ringEnds[ring];
    }

    /** The arcs it goes along, turned to the last run. */
    LiveArcs arcs() {
        return arcs;
    }

    private void endRing(int end) {
        if (rings == ringEnds.length) {
            ringEnds = Arrays.copyOf(ringEnds, 2 * rings);
        }
        ringEnds[rings++] = end;
    }
}
