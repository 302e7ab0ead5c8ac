package dk.bindeled.analysis.diffusion;

import dk.bindeled.network.Progress;
import java.util.Arrays;

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
        int count = 0;
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
            for (; done < end; done++) {
                if (done % BETWEEN_LOOKS == BETWEEN_LOOKS - 1) {
                    progress.stopIfCancelled();
                }
                int more = arcs.from(reached[done], marks, mark, reached, count);
                for (; count < more; count++) {
                    marks[reached[count]] = mark;
                }
            }
        }
        return count;
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
