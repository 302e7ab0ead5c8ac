package dk.bindeled.bench;

import dk.bindeled.analysis.capital.StructuralHoles;
import dk.bindeled.analysis.structure.Betweenness;
import dk.bindeled.analysis.structure.Clustering;
import dk.bindeled.analysis.structure.Communities;
import dk.bindeled.analysis.structure.CoreNumbers;
import dk.bindeled.analysis.structure.CutPoints;
import dk.bindeled.analysis.structure.SampledBetweenness;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Progress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.alg.scoring.Coreness;
import org.jspecify.annotations.Nullable;

/**
 * Something that is computed here and elsewhere: one number for each node, 0 where there is none; of communities, for each their modularity.
 *
 * @param name as it stands in the table and as the peers know it
 * @param most number of nodes above which it is left out
 * @param mostOfJgrapht number of nodes above which JGraphT is not asked, for it would take hours
 * @param tolerance by how much results may differ and still agree; more than rounding only where chance takes part
 * @param ours how this program computes it
 * @param jgrapht how JGraphT does, on a graph of its own; null where it has nothing
 */
record Kernel(
        String name,
        int most,
        int mostOfJgrapht,
        double tolerance,
        Function<Adjacency, double[]> ours,
        @Nullable Function<Graph<Integer, Integer>, double[]> jgrapht) {

    private static final double ROUNDING = 1e-9;

    /** Two searches by chance rarely find the same communities; how good they are is compared. */
    private static final double SEARCHES = 0.02;

    private static final List<Kernel> QUICK = List.of(
            new Kernel(
                    "clustering",
                    Integer.MAX_VALUE,
                    Integer.MAX_VALUE,
                    ROUNDING,
                    graph -> {
                        Clustering found = Clustering.of(graph);
                        return values(graph.size(), v -> orZero(found.local(v)));
                    },
                    graph -> values(graph, new ClusteringCoefficient<>(graph).getScores())),
            new Kernel(
                    "core numbers",
                    Integer.MAX_VALUE,
                    Integer.MAX_VALUE,
                    ROUNDING,
                    graph -> {
                        CoreNumbers found = CoreNumbers.of(graph);
                        return values(graph.size(), found::of);
                    },
                    graph -> values(graph, new Coreness<>(graph).getScores())),
            new Kernel(
                    "cut points",
                    Integer.MAX_VALUE,
                    Integer.MAX_VALUE,
                    ROUNDING,
                    graph -> {
                        CutPoints found = CutPoints.of(graph);
                        return values(graph.size(), v -> found.cutOff(v) > 0 ? 1 : 0);
                    },
                    graph -> {
                        Set<Integer> found = new BiconnectivityInspector<>(graph).getCutpoints();
                        return values(graph.vertexSet().size(), v -> found.contains(v) ? 1 : 0);
                    }),
            new Kernel(
                    "constraint",
                    Integer.MAX_VALUE,
                    Integer.MAX_VALUE,
                    ROUNDING,
                    graph -> {
                        StructuralHoles found = StructuralHoles.of(graph);
                        return values(graph.size(), v -> orZero(found.constraint(v)));
                    },
                    null),
            new Kernel(
                    "communities",
                    Integer.MAX_VALUE,
                    Integer.MAX_VALUE,
                    SEARCHES,
                    graph -> {
                        double modularity = Communities.of(graph, 1, Progress.UNWATCHED)
                                .modularity()
                                .orElse(0);
                        return values(graph.size(), _ -> modularity);
                    },
                    null),
            new Kernel(
                    "betw. sampled",
                    Integer.MAX_VALUE,
                    Integer.MAX_VALUE,
                    ROUNDING,
                    graph -> {
                        SampledBetweenness found = SampledBetweenness.of(graph, 1, Progress.UNWATCHED);
                        return values(graph.size(), found::raw);
                    },
                    null));

    /** All kernels; exact betweenness, which takes minutes in a town, only of small networks or where it is asked for. */
    static List<Kernel> all(boolean exactBetweenness) {
        Kernel betweenness = new Kernel(
                "betweenness",
                exactBetweenness ? Integer.MAX_VALUE : Betweenness.EXACT_LIMIT,
                Betweenness.EXACT_LIMIT,
                ROUNDING,
                graph -> {
                    Betweenness found = Betweenness.of(graph, Progress.UNWATCHED);
                    return values(graph.size(), found::raw);
                },
                graph -> values(graph, new BetweennessCentrality<>(graph).getScores()));
        return Stream.concat(QUICK.stream(), Stream.of(betweenness)).toList();
    }

    private static double orZero(@Nullable Double value) {
        return value == null ? 0 : value;
    }

    private static double[] values(int size, IntToDoubleFunction of) {
        return IntStream.range(0, size).mapToDouble(of).toArray();
    }

    /** JGraphT writes an undefined share as 0 or as no number. */
    private static double[] values(Graph<Integer, Integer> graph, Map<Integer, ? extends Number> scores) {
        return values(graph.vertexSet().size(), v -> {
            Number score = scores.get(v);
            return score == null || Double.isNaN(score.doubleValue()) ? 0 : score.doubleValue();
        });
    }
}
