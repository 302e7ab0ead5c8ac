package dk.bindeled.analysis;

import static dk.bindeled.testing.AgreementGraph.integer;
import static dk.bindeled.testing.AgreementGraph.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dk.bindeled.analysis.capital.Bridging;
import dk.bindeled.analysis.capital.ClassifiedGraph;
import dk.bindeled.analysis.capital.GroupMixing;
import dk.bindeled.analysis.capital.StructuralHoles;
import dk.bindeled.analysis.gaps.GroupPair;
import dk.bindeled.analysis.gaps.GroupPairs;
import dk.bindeled.analysis.structure.Betweenness;
import dk.bindeled.analysis.structure.Clustering;
import dk.bindeled.analysis.structure.Components;
import dk.bindeled.analysis.structure.CoreNumbers;
import dk.bindeled.analysis.structure.CutPoints;
import dk.bindeled.network.Progress;
import dk.bindeled.testing.AgreementGraph;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Forty random graphs, in which two independent programs found the figures. */
class AgreementTest {

    static List<AgreementGraph> graphs() {
        return AgreementGraph.all();
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void everyNodesStructureIsWhatNetworkxAndIgraphFind(AgreementGraph known) {
        Clustering clustering = Clustering.of(known.graph());
        CoreNumbers cores = CoreNumbers.of(known.graph());
        Betweenness betweenness = Betweenness.of(known.graph(), Progress.UNWATCHED);
        CutPoints cuts = CutPoints.of(known.graph());
        agree(known, "clustering", clustering::local);
        agree(known, "core", v -> (double) cores.of(v));
        agree(known, "betweenness", betweenness::raw);
        agree(known, "cut_off", v -> (double) cuts.cutOff(v));
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void everyNodesStructuralHolesAreWhatNetworkxAndIgraphFind(AgreementGraph known) {
        StructuralHoles holes = StructuralHoles.of(known.graph());
        agree(known, "constraint", holes::constraint);
        agree(known, "effective_size", holes::effectiveSize);
        agree(known, "hierarchy", holes::hierarchy);
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void theWholeGraphsFiguresAreWhatNetworkxFinds(AgreementGraph known) {
        Clustering clustering = Clustering.of(known.graph());
        assertThat(known.graph().edgeCount()).isEqualTo(integer(known.figures(), "m"));
        assertThat(Components.of(known.graph()).count()).isEqualTo(integer(known.figures(), "components"));
        assertThat(CutPoints.of(known.graph()).bridges()).hasSize(integer(known.figures(), "bridges"));
        assertThat(clustering.triangleCount()).isEqualTo(integer(known.figures(), "triangles"));
        agree("transitivity", clustering.transitivity().value(), number(known.figures(), "transitivity"));
    }

    /** Newman's modularity of a partition is (expected − observed ties between)/m. */
    @ParameterizedTest
    @MethodSource("graphs")
    void tiesBetweenGroupsMissTheirExpectationByTheModularity(AgreementGraph known) {
        Double modularity = number(known.figures(), "modularity");
        Bridging bridging = Bridging.of(ClassifiedGraph.of(known.graph(), known.groups()));
        Double observed = bridging.tiesBetween().value();
        Double expected = bridging.tiesBetween().expected();
        if (modularity == null || observed == null || expected == null) {
            assertThat(modularity == null).isEqualTo(observed == null);
            return;
        }
        assertThat((expected - observed) / known.graph().edgeCount()).isCloseTo(modularity, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void theModularityOfTheGroupsIsWhatNetworkxFinds(AgreementGraph known) {
        Double modularity = number(known.figures(), "modularity");
        agree(
                "modularity",
                GroupMixing.of(ClassifiedGraph.of(known.graph(), known.groups()))
                        .modularity()
                        .value(),
                modularity);
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void independentBridgesBetweenSeparateGroupsAreTheMatchingNetworkxFinds(AgreementGraph known) {
        ClassifiedGraph classified = ClassifiedGraph.of(known.graph(), known.groups());
        List<GroupPair> pairs = GroupPairs.of(classified, Bridging.of(classified), Progress.UNWATCHED);
        assertThat(pairs).hasSameSizeAs(known.pairs());
        for (int k = 0; k < pairs.size(); k++) {
            assertThat(pairs.get(k).directTies())
                    .isEqualTo(integer(known.pairs().get(k), "ties"));
            assertThat(pairs.get(k).independentBridges())
                    .isEqualTo(integer(known.pairs().get(k), "matching"));
        }
    }

    private static void agree(AgreementGraph known, String column, IntFunction<@Nullable Double> ours) {
        List<NamedCsvRecord> nodes = known.nodes();
        for (int v = 0; v < nodes.size(); v++) {
            agree(
                    column + " of node " + v + " of graph " + known.number(),
                    ours.apply(v),
                    number(nodes.get(v), column));
        }
    }

    private static void agree(String what, @Nullable Double ours, @Nullable Double theirs) {
        if (ours == null || theirs == null) {
            assertThat(ours).as(what).isEqualTo(theirs);
            return;
        }
        assertThat(ours).as(what).isCloseTo(theirs, within(1e-9 * Math.max(1, Math.abs(theirs))));
    }
}
