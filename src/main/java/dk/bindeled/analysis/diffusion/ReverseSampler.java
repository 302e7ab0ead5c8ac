package dk.bindeled.analysis.diffusion;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.analysis.statistics.Seeds;
import dk.bindeled.network.Progress;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reverse-reachable sets of a model, drawn by several threads: which of them draws a set makes no difference to it.
 *
 * <p>Two collections that have nothing to do with each other: by one seeds are chosen, by the other they are judged. The second is never kept, but
 * drawn anew each time, and of each set only as much as is needed to know whether the seeds hit it.
 */
final class ReverseSampler {

    /** Blocks of sets that one part of the work draws at the most, so that it can be cancelled soon; and fewest parts, for many threads. */
    private static final int MOST_BLOCKS = 256;

    private static final int FEWEST_PARTS = 16;

    private final DiffusionModel model;
    private final IncomingArcs arcs;
    private final @Nullable WeightedDraw roots;
    private final @Nullable Integer mostRings;
    private final long choosing;
    private final long judging;
    private final Queue<ReverseWalk> idle = new ConcurrentLinkedQueue<>();

    /**
     * Nothing is drawn yet.
     *
     * @param roots whom a set is drawn for, or null if everyone is as likely
     * @param mostRings how far sets reach, or null without end
     */
    ReverseSampler(DiffusionModel model, @Nullable WeightedDraw roots, @Nullable Integer mostRings, long seed) {
        this.model = model;
        this.arcs = new IncomingArcs(model);
        this.roots = roots;
        this.mostRings = mostRings;
        this.choosing = Seeds.hash(seed, 1);
        this.judging = Seeds.hash(seed, 2);
    }

    /**
     * Draws sets for choosing, from the first that {@code sets} has not up to number {@code size} - 1.
     *
     * @param size a multiple of {@link SetSystem#BLOCK}
     */
    void draw(SetSystem sets, int size, Chunks chunks, Progress progress) {
        int from = sets.size() / SetSystem.BLOCK;
        int blocks = size / SetSystem.BLOCK - from;
        int parts = parts(blocks);
        List<int[][]> drawn = chunks.compute(parts, progress, "drawing-sets", part -> {
            int start = Chunks.start(blocks, parts, part);
            int[][] own = new int[Chunks.start(blocks, parts, part + 1) - start][];
            ReverseWalk walk = walk();
            for (int k = 0; k < own.length; k++) {
                progress.stopIfCancelled();
                own[k] = block(walk, from + start + k, progress);
            }
            idle.add(walk);
            return own;
        });
        for (int[][] part : drawn) {
            for (int[] block : part) {
                sets.add(block);
            }
        }
    }

    /**
     * Sets that seeds hit.
     *
     * @param first by one choice
     * @param second by another
     */
    record Hits(long first, long second) {}

    /** How many of the sets 0…size-1 for judging two choices hit, for both in one go. */
    Hits hits(BitSet first, BitSet second, int size, Chunks chunks, Progress progress) {
        int blocks = size / SetSystem.BLOCK;
        int parts = parts(blocks);
        List<Hits> hits = chunks.compute(parts, progress, "judging-seeds", part -> {
            ReverseWalk walk = walk();
            long one = 0;
            long other = 0;
            int end = Chunks.start(blocks, parts, part + 1) * SetSystem.BLOCK;
            for (int set = Chunks.start(blocks, parts, part) * SetSystem.BLOCK; set < end; set++) {
                if (set % SetSystem.BLOCK == 0) {
                    progress.stopIfCancelled();
                }
                int hit = walk.hits(judging, set, first, second, progress);
                one += hit & ReverseWalk.FIRST;
                other += hit / ReverseWalk.SECOND;
            }
            idle.add(walk);
            return new Hits(one, other);
        });
        return new Hits(
                hits.stream().mapToLong(Hits::first).sum(),
                hits.stream().mapToLong(Hits::second).sum());
    }

    IncomingArcs arcs() {
        return arcs;
    }

    private static int parts(int blocks) {
        return Math.max(Math.min(blocks, FEWEST_PARTS), (blocks + MOST_BLOCKS - 1) / MOST_BLOCKS);
    }

    private ReverseWalk walk() {
        ReverseWalk walk = idle.poll();
        return walk == null ? new ReverseWalk(model, arcs, roots, mostRings) : walk;
    }

    private int[] block(ReverseWalk walk, int number, Progress progress) {
        int[] block = new int[SetSystem.BLOCK * 16];
        int size = SetSystem.BLOCK + 1;
        for (int own = 0; own < SetSystem.BLOCK; own++) {
            block[own] = size;
            walk.draw(choosing, (long) number * SetSystem.BLOCK + own, progress);
            if (size + walk.size() > block.length) {
                block = Arrays.copyOf(block, Math.max(2 * block.length, size + walk.size()));
            }
            for (int place = 0; place < walk.size(); place++) {
                block[size++] = walk.member(place);
            }
        }
        block[SetSystem.BLOCK] = size;
        return Arrays.copyOf(block, size);
    }
}
