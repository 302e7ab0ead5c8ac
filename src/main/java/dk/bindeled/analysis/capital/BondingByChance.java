package dk.bindeled.analysis.capital;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.analysis.statistics.Curveball;
import dk.bindeled.analysis.statistics.DegreePreservingSwaps;
import dk.bindeled.analysis.statistics.NullDistribution;
import dk.bindeled.analysis.statistics.NullModel;
import dk.bindeled.analysis.statistics.Seeds;
import dk.bindeled.analysis.structure.Clustering;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Bonding beside what it would be if everyone had as many ties, and as many memberships, as now, but chance decided with whom and where.
 *
 * <p>What it measures: the expected value and the two-sided p of supported_share, transitivity and mean clustering among
 * {@linkplain DegreePreservingSwaps graphs with the same degrees}, and of two-mode clustering among {@linkplain Curveball memberships with the
 * same numbers on both sides}.
 *
 * <p>Convention: transitivity and clustering on the whole tie graph, supported_share on the graph of classified persons, each of whom keeps its
 * groups; where everyone is classified these are the same random graphs.
 *
 * <p>Source: see {@link NullDistribution}.
 *
 * <p>Cost: per run a walk, the triangles and the four-cycles. Every run has its own stream of the seed: the same for any number of threads.
 *
 * <p>How not to read it: where groups are many and small, chance leaves few ties within them, and supported_share is expected to be near 0. It then
 * says that people tie where they belong, which bridging_ratio says as well; with everyone in one group it speaks of triangles alone.
 */
public final class BondingByChance {

    private static final long OF_ALL = 0xb1;
    private static final long OF_CLASSIFIED = 0xb2;
    private static final long OF_MEMBERSHIPS = 0xb3;

    private final int runs;
    private final long seed;
    private final Chunks chunks;

    private BondingByChance(int runs, long seed, Chunks chunks) {
        this.runs = runs;
        this.seed = seed;
        this.chunks = chunks;
    }

    /**
     * The figures by their names in result files, those that are known with their expected value and p.
     *
     * @param classified the classified part of the snapshot's tie graph
     * @param runs random networks of each kind, at least {@link NullDistribution#FEWEST_RUNS}
     * @param seed decides them
     */
    public static Map<String, Figure> of(
            Snapshot snapshot, ClassifiedGraph classified, int runs, long seed, Chunks chunks, Progress progress) {
        BondingByChance chance = new BondingByChance(runs, seed, chunks);
        Adjacency whole = snapshot.adjacency();
        Groups groups = classified.groups();
        NullModel swaps = new DegreePreservingSwaps();
        Map<String, Figure> figures = new LinkedHashMap<>();
        boolean together = classified.size() == whole.size();
        List<Figure> all = chance.compare(
                whole,
                swaps,
                graph -> together ? supportAndClosure(graph, groups) : closure(graph),
                OF_ALL,
                progress.part(0, together ? 0.9 : 0.5));
        Figure supported = together
                ? all.get(2)
                : chance.compare(
                                classified.graph(),
                                swaps,
                                graph -> List.of(supportedShare(graph, groups)),
                                OF_CLASSIFIED,
                                progress.part(0.5, 0.9))
                        .getFirst();
        figures.put("supported_share", supported);
        figures.put("transitivity", all.get(0));
        figures.put("clustering", all.get(1));
        int members = snapshot.size();
        List<Figure> twoMode = chance.compare(
                TwoModeClustering.graph(snapshot),
                new Curveball(members),
                graph -> List.of(TwoModeClustering.of(members, graph).clustering()),
                OF_MEMBERSHIPS,
                progress.part(0.9, 1));
        figures.put("two_mode_clustering", twoMode.getFirst());
        return figures;
    }

    private List<Figure> compare(
            Adjacency observed,
            NullModel model,
            Function<Adjacency, List<Figure>> measure,
            long stream,
            Progress progress) {
        return NullDistribution.compare(observed, model, measure, runs, Seeds.hash(seed, stream), chunks, progress);
    }

    private static Figure supportedShare(Adjacency graph, Groups groups) {
        return Support.of(ClassifiedGraph.of(graph, groups)).share();
    }

    private static List<Figure> closure(Adjacency graph) {
        // the random networks are shared out to the threads already
        Clustering clustering = Clustering.of(graph, new Chunks(1), Progress.UNWATCHED);
        return List.of(clustering.transitivity(), clustering.mean());
    }

    private static List<Figure> supportAndClosure(Adjacency graph, Groups groups) {
        List<Figure> closure = closure(graph);
        return List.of(closure.get(0), closure.get(1), supportedShare(graph, groups));
    }
}
