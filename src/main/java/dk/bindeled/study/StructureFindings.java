package dk.bindeled.study;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.analysis.capital.Bonding;
import dk.bindeled.analysis.capital.BondingByChance;
import dk.bindeled.analysis.capital.Bridging;
import dk.bindeled.analysis.capital.ClassifiedGraph;
import dk.bindeled.analysis.capital.EiFindings;
import dk.bindeled.analysis.capital.EiIndex;
import dk.bindeled.analysis.capital.Reciprocity;
import dk.bindeled.analysis.capital.StructuralHoles;
import dk.bindeled.analysis.capital.TwoModeClustering;
import dk.bindeled.analysis.gaps.BridgeClass;
import dk.bindeled.analysis.gaps.GroupPair;
import dk.bindeled.analysis.gaps.GroupPairs;
import dk.bindeled.analysis.gaps.Introductions;
import dk.bindeled.analysis.gaps.KirchhoffIndex;
import dk.bindeled.analysis.structure.Components;
import dk.bindeled.analysis.structure.CoreNumbers;
import dk.bindeled.analysis.structure.CutPoints;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What the analysis of the tie graph found, in the words of a study's result.
 *
 * @param components connected parts
 * @param bonding ties within groups
 * @param bridging ties between groups
 * @param ei the E-I index of the network and of each group, with what chance would give
 * @param byChance bonding figures with what chance would give, by name; none where that was not asked for
 * @param pairs pairs of groups
 * @param cores core numbers
 * @param holes structural holes
 * @param cuts who and what the network hangs on
 * @param introductions the fewest new ties after which no tie is a bridge
 * @param kirchhoff how well it holds together by all ways at once; of a small network only
 * @param mixing how groups mix
 * @param betweenness who stands between others
 */
record StructureFindings(
        Snapshot snapshot,
        Components components,
        Bonding bonding,
        Bridging bridging,
        EiFindings ei,
        Map<String, Figure> byChance,
        List<GroupPair> pairs,
        CoreNumbers cores,
        StructuralHoles holes,
        CutPoints cuts,
        Introductions introductions,
        Figure kirchhoff,
        MixingFindings mixing,
        BetweennessFindings betweenness) {

    /** Its cost grows with the cube of the nodes, and a study is something people wait for. */
    private static final int QUICK_KIRCHHOFF = 1_000;

    static StructureFindings of(Snapshot snapshot, StudyParameters parameters, Progress progress) {
        // null models, where they are asked for, take longer than all the rest together
        double quick = parameters.nullModels() == 0 ? 1 : 0.1;
        Progress own = progress.part(0, quick);
        Adjacency graph = snapshot.adjacency();
        ClassifiedGraph classified = progress.next(() -> ClassifiedGraph.of(snapshot, snapshot.groups()));
        Bonding bonding = Bonding.of(snapshot, classified, own.part(0, 0.1));
        Bridging bridging = progress.next(() -> Bridging.of(classified));
        Chunks chunks = Chunks.onAllProcessors();
        EiFindings ei = EiIndex.of(
                classified,
                bridging.groups(),
                parameters.permutations(),
                parameters.seed(),
                chunks,
                own.part(0.1, 0.4));
        List<GroupPair> pairs = GroupPairs.of(classified, bridging, own.part(0.4, 0.5));
        BetweennessFindings betweenness = BetweennessFindings.of(graph, parameters, chunks, own.part(0.5, 1));
        Map<String, Figure> byChance = parameters.nullModels() == 0
                ? Map.of()
                : BondingByChance.of(
                        snapshot,
                        classified,
                        parameters.nullModels(),
                        parameters.seed(),
                        chunks,
                        progress.part(quick, 1));
        return new StructureFindings(
                snapshot,
                progress.next(() -> Components.of(graph)),
                bonding,
                bridging,
                ei,
                byChance,
                pairs,
                progress.next(() -> CoreNumbers.of(graph)),
                StructuralHoles.of(graph, chunks, progress.part(1, 1)),
                progress.next(() -> CutPoints.of(graph)),
                progress.next(() -> Introductions.of(graph)),
                kirchhoff(graph, progress),
                MixingFindings.of(snapshot, classified, progress),
                betweenness);
    }

    private static Figure kirchhoff(Adjacency graph, Progress progress) {
        return graph.size() > QUICK_KIRCHHOFF
                ? Figure.missing(Reason.TOO_LARGE, graph.size())
                : KirchhoffIndex.of(graph, progress.part(1, 1)).total();
    }

    Map<String, Figure> bondingFigures() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("supported_share", bonding.supportedShare());
        figures.put("ties_per_member", bonding.tiesPerMember());
        figures.put("density", bonding.density());
        figures.put("transitivity", bonding.transitivity());
        figures.put("clustering", bonding.clustering().mean());
        figures.put("multiplex_share", bonding.multiplexShare());
        figures.put(
                "core_number",
                snapshot.edgeCount() == 0
                        ? Figure.missing(Reason.NO_TIES, snapshot.size())
                        : Figure.of(cores.highest(), snapshot.size()));
        if (snapshot.edgeCount() == 0) {
            figures.replaceAll((name, figure) -> Figure.missing(Reason.NO_TIES, figure.n()));
        }
        Reciprocity.ofDirectedLayers(snapshot)
                .forEach((layer, figure) -> figures.put("reciprocity_" + layer.code(), figure));
        // memberships are no ties: closure among them is a figure of its own, also where there are no ties
        figures.put("two_mode_clustering", TwoModeClustering.of(snapshot).clustering());
        byChance.forEach(
                (name, figure) -> figures.computeIfPresent(name, (known, plain) -> plain.isKnown() ? figure : plain));
        return figures;
    }

    Map<String, Figure> bridgingFigures() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("bridging_ratio", bridging.bridgingRatio());
        figures.put("ties_between", bridging.tiesBetween());
        figures.put("ei", ei.network());
        figures.put(
                "bridge_ties",
                snapshot.edgeCount() == 0
                        ? Figure.missing(Reason.NO_TIES, 0)
                        : Figure.of(cuts.bridges().size(), snapshot.edgeCount()));
        figures.put("betweenness", meanBetweenness());
        figures.put("introductions_needed", introductions.needed());
        figures.put(
                "lone_pairs",
                snapshot.edgeCount() == 0
                        ? Figure.missing(Reason.NO_TIES, 0)
                        : Figure.of(introductions.lonePairs().size(), snapshot.edgeCount()));
        figures.put("kirchhoff_index", kirchhoff);
        figures.putAll(mixing.figures());
        figures.putAll(pairsByClass());
        return figures;
    }

    /** The mean over the nodes, or why no node has one. */
    private Figure meanBetweenness() {
        int n = snapshot.size();
        return snapshot.edgeCount() == 0
                ? Figure.missing(Reason.NO_TIES, n)
                : Figure.of(IntStream.range(0, n).mapToDouble(betweenness.raw()).sum() / n, n);
    }

    private Map<String, Figure> pairsByClass() {
        Map<BridgeClass, Integer> counts = new EnumMap<>(BridgeClass.class);
        for (GroupPair pair : pairs) {
            counts.merge(pair.bridgeClass(), 1, Integer::sum);
        }
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (BridgeClass bridgeClass : BridgeClass.values()) {
            if (bridgeClass != BridgeClass.UNKNOWN) {
                figures.put("pairs_" + bridgeClass.code(), pairsOf(bridgeClass, counts));
            }
        }
        return figures;
    }

    private Figure pairsOf(BridgeClass bridgeClass, Map<BridgeClass, Integer> counts) {
        if (pairs.isEmpty()) {
            return Figure.missing(whyNoPairs(snapshot.groups().count()), 0);
        }
        if (counts.containsKey(BridgeClass.UNKNOWN)) {
            return Figure.missing(Reason.NO_TIES, pairs.size());
        }
        return Figure.of(counts.getOrDefault(bridgeClass, 0), pairs.size());
    }

    private static Reason whyNoPairs(int groups) {
        if (groups > GroupPairs.MOST_GROUPS) {
            return Reason.TOO_LARGE;
        }
        return groups == 0 ? Reason.NO_GROUPS : Reason.ONE_GROUP_ONLY;
    }

    List<PairFigures> pairFigures(Progress progress) {
        Groups groups = snapshot.groups();
        return PairTelling.tell(pairs, groups, groups, snapshot::id, progress);
    }
}
