package dk.bindeled.analysis;

import static dk.bindeled.testing.Agreement.agree;
import static dk.bindeled.testing.AgreementGraph.integer;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dk.bindeled.analysis.capital.Bonding;
import dk.bindeled.analysis.capital.Reciprocity;
import dk.bindeled.analysis.capital.StructuralHoles;
import dk.bindeled.analysis.gaps.Introductions;
import dk.bindeled.analysis.gaps.KirchhoffIndex;
import dk.bindeled.analysis.structure.Betweenness;
import dk.bindeled.analysis.structure.Clustering;
import dk.bindeled.analysis.structure.Components;
import dk.bindeled.analysis.structure.CoreNumbers;
import dk.bindeled.analysis.structure.CutPoints;
import dk.bindeled.analysis.structure.LocalBridges;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Progress;
import dk.bindeled.network.TieType;
import dk.bindeled.testing.AgreementGraph;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Over two hundred random networks of many shapes, in which independent programs found what stands in the ties alone. */
class AgreementTest {

    private static final List<AgreementGraph> GRAPHS = AgreementGraph.all();

    static List<AgreementGraph> graphs() {
        return GRAPHS;
    }

    @Test
    void thereAreNetworksEnoughOfEveryKind() {
        assertThat(GRAPHS).hasSizeGreaterThanOrEqualTo(200);
        assertThat(GRAPHS).filteredOn(known -> known.groups().isPartition()).hasSizeGreaterThan(60);
        assertThat(GRAPHS).filteredOn(known -> !known.groups().isPartition()).hasSizeGreaterThan(60);
        assertThat(GRAPHS)
                .filteredOn(known ->
                        known.groups().classifiedCount() < known.graph().size())
                .hasSizeGreaterThan(60);
        assertThat(GRAPHS)
                .filteredOn(known -> integer(known.figures(), "components") > 1)
                .hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void everyNodesStructureIsWhatOthersFind(AgreementGraph known) {
        Clustering clustering = Clustering.of(known.graph());
        CoreNumbers cores = CoreNumbers.of(known.graph());
        CutPoints cuts = CutPoints.of(known.graph());
        agreeOnNodes(known, "clustering", clustering::local);
        agreeOnNodes(known, "core", cores::of);
        agreeOnNodes(known, "cut_off", cuts::cutOff);
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void betweennessIsWhatOthersFindAlongAllPathsAndAlongShortOnes(AgreementGraph known) {
        Betweenness betweenness = Betweenness.of(known.graph(), Progress.UNWATCHED);
        Betweenness near = Betweenness.ofShortPaths(known.graph(), 3, new Chunks(1), Progress.UNWATCHED);
        agreeOnNodes(known, "betweenness", betweenness::raw);
        agreeOnNodes(known, "betweenness_3", near::raw);
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void everyNodesStructuralHolesAreWhatOthersFind(AgreementGraph known) {
        StructuralHoles holes = StructuralHoles.of(known.graph());
        agreeOnNodes(known, "constraint", holes::constraint);
        agreeOnNodes(known, "effective_size", holes::effectiveSize);
        agreeOnNodes(known, "efficiency", holes::efficiency);
        agreeOnNodes(known, "hierarchy", holes::hierarchy);
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void theWholesStructureIsWhatOthersFind(AgreementGraph known) {
        Adjacency graph = known.graph();
        NamedCsvRecord figures = known.figures();
        Bonding bonding = Bonding.of(known.snapshot(), Progress.UNWATCHED);
        agree(figures, "n", graph.size());
        agree(figures, "m", graph.edgeCount());
        agree(figures, "components", Components.of(graph).count());
        agree(figures, "transitivity", bonding.transitivity().value());
        agree(figures, "clustering_mean", bonding.clustering().mean().value());
        agree(figures, "triangles", bonding.clustering().triangleCount());
        agree(figures, "density", bonding.density().value());
        agree(
                figures,
                "reciprocity",
                Reciprocity.of(known.snapshot(), TieType.SUPPORTS).value());
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void whatHangsByATieAndWhatItTakesToMendItIsWhatOthersFind(AgreementGraph known) {
        NamedCsvRecord figures = known.figures();
        Introductions introductions = Introductions.of(known.graph());
        agree(figures, "bridges", CutPoints.of(known.graph()).bridges().size());
        agree(figures, "introductions", introductions.needed().value());
        agree(figures, "lone_pairs", introductions.lonePairs().size());
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void everyTiesWayRoundIsWhatOthersFind(AgreementGraph known) {
        LocalBridges bridges = LocalBridges.of(known.graph());
        agree(known.figures(), "local_bridges", bridges.edges().length);
        for (NamedCsvRecord edge : known.edges()) {
            agree(edge, "span", bridges.span(integer(edge, "u"), integer(edge, "v")));
        }
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void theResistanceBetweenAllIsWhatOthersFind(AgreementGraph known) {
        agree(
                known.figures(),
                "kirchhoff",
                KirchhoffIndex.of(known.graph(), Progress.UNWATCHED).total().value());
    }

    private static void agreeOnNodes(AgreementGraph known, String column, IntFunction<@Nullable Number> ours) {
        assertThat(known.nodes()).hasSize(known.graph().size());
        for (int v = 0; v < known.nodes().size(); v++) {
            agree(known.nodes().get(v), column, ours.apply(v));
        }
    }
}
