package dk.bindeled.privacy;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Finds other counts with the same sums, in whole persons, where no count stands in more than two sums: as those of a table, with the totals of rows and
 * columns, do. In the {@link SumNetwork} of such counts others are circulations, and as many persons as can be moved at all are moved by one path
 * after the other (Ford and Fulkerson 1956, DOI 10.4153/CJM-1956-045-5), each of the least cost there is then; all of them together need not be
 * the least there is.
 *
 * <p>Deterministic. Cost: that of the {@link SumPaths}, at most one for each person moved. Not for use by several threads at once.
 */
final class SumFlow {

    /** Of the counts of a sum that are still told, so many are tried before all are. */
    private static final int CHEAPEST = 12;

    private final SumNetwork network;
    private final MovedCounts moved;
    private final SumPaths paths;

    private SumFlow(SumNetwork network) {
        this.network = network;
        this.moved = new MovedCounts(network);
        this.paths = new SumPaths(network, moved);
        withhold(IntStream.range(0, network.arcs())
                .filter(network::isDerived)
                .boxed()
                .toList());
    }

    /**
     * Other counts with the same sums.
     *
     * @param by by how many the count that was asked for has moved, 0 where it cannot
     * @param moves for each count that differs by how much, in the order of their numbers: what is withheld must not hang on a map's own order
     */
    record Move(long by, SortedMap<Integer, Long> moves) {

        Move {
            moves = Collections.unmodifiableSortedMap(new TreeMap<>(moves));
        }
    }

    /** What can be moved of counts in sums; empty where a count stands in more than two, or in two that cannot be read so. */
    static Optional<SumFlow> of(List<SummedCount> counts, List<KnownSum> sums) {
        return SumNetwork.of(counts, sums).map(SumFlow::new);
    }

    /** From now on these counts cost nothing, for they are withheld; those that come first are tried first. */
    void withhold(Iterable<Integer> withheld) {
        paths.withhold(withheld);
    }

    /**
     * Moves a count as far as it can be, and no further than asked.
     *
     * @param count its number
     * @param rising true to let it rise, false to let it fall
     * @param most by how many at most
     * @param only true to move no others than those that are withheld
     */
    Move reach(int count, boolean rising, long most, boolean only) {
        long wanted = rising ? most : Math.min(most, network.room(count));
        long done = 0;
        if (wanted > 0 && network.isLoop(count)) {
            done = wanted;
            moved.move(count, rising ? wanted : -wanted);
        }
        while (done < wanted) {
            int start = rising ? network.head(count) : network.tail(count);
            int end = rising ? network.tail(count) : network.head(count);
            int[] path = paths.path(start, end, count, only ? 0 : CHEAPEST);
            if (path.length == 0 && !only) {
                path = paths.path(start, end, count, Integer.MAX_VALUE);
            }
            if (path.length == 0) {
                break;
            }
            long step = wanted - done;
            int node = start;
            for (int arc : path) {
                step = network.tail(arc) == node ? step : Math.min(step, moved.room(arc));
                node = network.other(arc, node);
            }
            if (step <= 0) {
                throw new IllegalStateException("A way along which count " + count + " cannot be moved");
            }
            for (int arc : path) {
                moved.move(arc, network.tail(arc) == start ? step : -step);
                start = network.other(arc, start);
            }
            moved.move(count, rising ? step : -step);
            done += step;
        }
        return new Move(done, moved.takeBack());
    }
}
