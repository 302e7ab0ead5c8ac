package dk.bindeled.study;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.analysis.structure.Betweenness;
import dk.bindeled.analysis.structure.SampledBetweenness;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Progress;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Who stands between others: exactly where that takes little time or was asked for, by short paths where those were asked for, else from a
 * sample with a stated error.
 *
 * @param method how it was found
 * @param raw raw betweenness of a node
 * @param normalised share of all pairs of others, null below three nodes
 */
record BetweennessFindings(
        BetweennessMethod method, IntToDoubleFunction raw, IntFunction<@Nullable Double> normalised) {

    static BetweennessFindings of(Adjacency graph, StudyParameters parameters, Chunks chunks, Progress progress) {
        Integer steps = parameters.betweenness().steps();
        if (steps != null) {
            Betweenness near = Betweenness.ofShortPaths(graph, steps, chunks, progress);
            return new BetweennessFindings(BetweennessMethod.ofShortPaths(steps), near::raw, near::normalised);
        }
        if (parameters.betweenness().exact() || isExactAnyway(graph)) {
            Betweenness exact = Betweenness.of(graph, chunks, progress);
            BetweennessMethod method = Betweenness.isForest(graph) ? BetweennessMethod.FOREST : BetweennessMethod.EXACT;
            return new BetweennessFindings(method, exact::raw, exact::normalised);
        }
        SampledBetweenness.Accuracy accuracy = SampledBetweenness.Accuracy.DEFAULT;
        SampledBetweenness sampled = SampledBetweenness.of(graph, accuracy, parameters.seed(), chunks, progress);
        BetweennessMethod method = BetweennessMethod.sampled(
                accuracy.epsilon(), accuracy.delta(), sampled.samples(), sampled.stoppedEarly());
        return new BetweennessFindings(method, sampled::raw, sampled::normalised);
    }

    /** True if all paths of {@code graph} are counted exactly whether or not that is asked for. */
    static boolean isExactAnyway(Adjacency graph) {
        return graph.size() <= Betweenness.EXACT_LIMIT || Betweenness.isForest(graph);
    }
}
