package dk.bindeled.analysis.fragility;

import dk.bindeled.analysis.structure.CutPoints;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Progress;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One person without whom others would have no way to the rest.
 *
 * <p>What it measures: {@code cut_off} of {@link CutPoints}, with the groups of those who would be cut off: everyone in the person's component but the
 * person and the largest part left.
 *
 * <p>Convention: of several largest parts the one with the person's neighbour of the smallest number is the rest. Whoever is in several groups counts in each.
 *
 * <p>Source: J. Hopcroft and R. Tarjan, Algorithm 447, Communications of the ACM 16 (1973) 372-378, doi:10.1145/362248.362272.
 *
 * <p>Cost: the ties once for all, and for each person told of the ties of the component once more. Deterministic.
 *
 * <p>How not to read it: that much hangs on a person is no fault of the person's; without him or her there would be no way at all.
 *
 * @param person node number
 * @param cutOff how many would be cut off
 * @param where to which groups those belong
 */
public record HeldTogether(int person, int cutOff, GroupCounts where) {

    /**
     * Those on whom most hangs, most first, then by node number.
     *
     * @param cuts of {@code graph}
     * @param least fewest others that make it worth telling, at least 1
     * @param most how many persons are told of at most
     */
    public static List<HeldTogether> of(
            Adjacency graph, Groups groups, CutPoints cuts, int least, int most, Progress progress) {
        return IntStream.range(0, graph.size())
                .filter(v -> cuts.cutOff(v) >= Math.max(1, least))
                .boxed()
                .sorted(Comparator.comparingInt((Integer v) -> cuts.cutOff(v))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .map(v -> progress.next(() -> of(graph, groups, cuts, v)))
                .toList();
    }

    private static HeldTogether of(Adjacency graph, Groups groups, CutPoints cuts, int person) {
        PartsWithout parts = PartsWithout.of(graph, person);
        int rest = parts.largest();
        return new HeldTogether(
                person, cuts.cutOff(person), GroupCounts.of(groups, v -> parts.of(v) >= 0 && parts.of(v) != rest));
    }
}
