package dk.bindeled.analysis.fragility;

import dk.bindeled.analysis.structure.BridgeTie;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Progress;
import java.util.Comparator;
import java.util.List;

/**
 * One tie without which two sides would have no way to each other, with the groups of the smaller side.
 *
 * <p>What it measures: see {@link dk.bindeled.analysis.structure.CutPoints}. Cost: for each tie told of, the nodes and ties of the smaller side.
 * Deterministic.
 *
 * <p>How not to read it: it is about ties that are registered. A tie to someone who knows nobody else is a bridge tie too; those are left out by
 * {@code least}.
 *
 * @param tie the tie
 * @param where to which groups those on the smaller side belong
 */
public record SmallerSide(BridgeTie tie, GroupCounts where) {

    /**
     * Bridge ties by the size of their smaller side, the largest first, then in the order given.
     *
     * @param bridges bridge ties of {@code graph}
     * @param least fewest persons on the smaller side that make it worth telling
     * @param most how many ties are told of at most
     */
    public static List<SmallerSide> of(
            Adjacency graph, Groups groups, List<BridgeTie> bridges, int least, int most, Progress progress) {
        return bridges.stream()
                .filter(tie -> tie.smallerSide() >= least)
                .sorted(Comparator.comparingInt(BridgeTie::smallerSide).reversed())
                .limit(most)
                .map(tie -> progress.next(() -> of(graph, groups, tie)))
                .toList();
    }

    private static SmallerSide of(Adjacency graph, Groups groups, BridgeTie tie) {
        boolean[] seen = new boolean[graph.size()];
        seen[tie.outer()] = true;
        seen[tie.inner()] = true;
        int[] queue = new int[tie.smallerSide()];
        int tail = 0;
        queue[tail++] = tie.inner();
        for (int head = 0; head < tail; head++) {
            for (int arc = graph.start(queue[head]); arc < graph.end(queue[head]); arc++) {
                int v = graph.neighbour(arc);
                if (!seen[v]) {
                    seen[v] = true;
                    queue[tail++] = v;
                }
            }
        }
        return new SmallerSide(tie, GroupCounts.of(groups, v -> seen[v] && v != tie.outer()));
    }
}
