package dk.bindeled.analysis;

import static dk.bindeled.testing.Agreement.agree;
import static dk.bindeled.testing.AgreementGraph.integer;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dk.bindeled.analysis.capital.Bonding;
import dk.bindeled.analysis.capital.Bridging;
import dk.bindeled.analysis.capital.BrokerRole;
import dk.bindeled.analysis.capital.Brokerage;
import dk.bindeled.analysis.capital.ClassifiedGraph;
import dk.bindeled.analysis.capital.EiIndex;
import dk.bindeled.analysis.capital.GatekeeperDependence;
import dk.bindeled.analysis.capital.GroupBonding;
import dk.bindeled.analysis.capital.GroupBridging;
import dk.bindeled.analysis.capital.GroupMixing;
import dk.bindeled.analysis.capital.InstitutionsWithinTwo;
import dk.bindeled.analysis.capital.Linking;
import dk.bindeled.analysis.capital.LinkingFigures;
import dk.bindeled.analysis.capital.Participation;
import dk.bindeled.analysis.capital.Routes;
import dk.bindeled.analysis.capital.Support;
import dk.bindeled.analysis.capital.TierMixing;
import dk.bindeled.analysis.capital.TwoModeClustering;
import dk.bindeled.analysis.gaps.GroupPair;
import dk.bindeled.analysis.gaps.GroupPairs;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.testing.AgreementGraph;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Over two hundred random networks, most of whose groups overlap or leave persons out, in which independent programs found what groups and tiers make of the ties. */
class GroupAgreementTest {

    private static final List<AgreementGraph> GRAPHS = AgreementGraph.all();

    static List<AgreementGraph> graphs() {
        return GRAPHS;
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void everyNodesTiesWithinAndBetweenGroupsAreWhatOthersFind(AgreementGraph known) {
        ClassifiedGraph classified = classified(known);
        Support support = Support.of(classified);
        Bridging bridging = Bridging.of(classified);
        agreeOnNodes(known, "bonding_ties", support::bondingTies);
        agreeOnNodes(known, "supported_ties", support::supportedTies);
        agreeOnNodes(known, "bridging_ties", bridging::bridgingTies);
        agreeOnNodes(known, "groups_reached", bridging::groupsReached);
        agreeOnNodes(known, "participation", Participation.of(classified)::of);
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void everyNodesBrokerageIsWhatOthersCount(AgreementGraph known) {
        Brokerage brokerage = Brokerage.of(classified(known));
        for (BrokerRole role : BrokerRole.values()) {
            agreeOnNodes(known, role.code(), v -> brokerage.count(role, v));
        }
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void theWholesFiguresOfGroupsAreWhatOthersFind(AgreementGraph known) {
        NamedCsvRecord figures = known.figures();
        ClassifiedGraph classified = classified(known);
        Support support = Support.of(classified);
        Bridging bridging = Bridging.of(classified);
        GroupMixing mixing = GroupMixing.of(classified);
        Figure ei = EiIndex.of(classified, 999, 1, new Chunks(1), Progress.UNWATCHED);
        agree(figures, "ties_within", support.tiesWithin());
        agree(figures, "supported", support.supportedTies());
        agree(figures, "expected_between", bridging.tiesBetween().expected());
        agree(figures, "bridging_ratio", bridging.bridgingRatio().value());
        agree(figures, "ei", ei.value());
        agree(figures, "ei_expected", ei.expected());
        agree(figures, "modularity", mixing.modularity().value());
        agree(figures, "assortativity", mixing.assortativity().value());
        agree(
                figures,
                "two_mode",
                TwoModeClustering.of(known.snapshot()).clustering().value());
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void everyGroupsFiguresAreWhatOthersFind(AgreementGraph known) {
        ClassifiedGraph classified = classified(known);
        Groups groups = known.groups();
        List<GroupBonding> bonding =
                Bonding.of(known.snapshot(), classified, Progress.UNWATCHED).groups();
        List<GroupBridging> bridging = Bridging.of(classified).groups();
        assertThat(known.groupRows()).hasSize(groups.count());
        for (int g = 0; g < groups.count(); g++) {
            NamedCsvRecord row = known.groupRows().get(g);
            assertThat(groups.id(g)).isEqualTo(row.getField("group"));
            agree(row, "ties_within", bonding.get(g).tiesWithin());
            agree(row, "supported", bonding.get(g).supportedTies());
            agree(row, "transitivity", bonding.get(g).transitivity().value());
            agree(row, "density", bonding.get(g).density().value());
            agree(row, "ties_out", bridging.get(g).tiesOut());
            agree(row, "ei", bridging.get(g).ei().value());
            agree(row, "ties_between", bridging.get(g).tiesBetween().value());
            agree(row, "expected_between", bridging.get(g).tiesBetween().expected());
        }
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void everyPairOfGroupsIsWhatOthersFind(AgreementGraph known) {
        ClassifiedGraph classified = classified(known);
        List<GroupPair> pairs = GroupPairs.of(classified, Bridging.of(classified), Progress.UNWATCHED);
        assertThat(pairs).hasSameSizeAs(known.pairs());
        for (int k = 0; k < pairs.size(); k++) {
            NamedCsvRecord row = known.pairs().get(k);
            GroupPair pair = pairs.get(k);
            assertThat(known.groups().id(pair.a())).isEqualTo(row.getField("a"));
            assertThat(known.groups().id(pair.b())).isEqualTo(row.getField("b"));
            agree(row, "ties", pair.directTies());
            agree(row, "shared", pair.sharedMembers());
            agree(row, "expected", pair.expected());
            agree(row, "comparable", pair.comparable());
            agree(row, "independent", pair.independentBridges());
            agree(row, "busiest_share", pair.busiestShare());
            assertThat(pair.bridgeClass().code()).as("%s", row).isEqualTo(row.getField("class"));
        }
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void everyNodesWaysUpwardsAreWhatOthersFind(AgreementGraph known) {
        Snapshot snapshot = known.snapshot();
        Linking linking = Linking.of(snapshot);
        agreeOnNodes(known, "linking_ties", linking::linkingTies);
        agreeOnNodes(known, "steps", linking::stepsToDecisionMaker);
        agreeOnNodes(known, "institutions", linking::institutionsReached);
        agreeOnNodes(known, "institutions_2", InstitutionsWithinTwo.of(snapshot)::count);
        agreeOnNodes(known, "routes", Routes.of(snapshot, Progress.UNWATCHED)::routes);
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void theSharesOfCitizensWithWaysUpwardsAreWhatOthersFind(AgreementGraph known) {
        NamedCsvRecord figures = known.figures();
        LinkingFigures linking = Linking.of(known.snapshot()).ofAll();
        Routes.Shares routes = Routes.of(known.snapshot(), Progress.UNWATCHED).shares();
        assertThat(routes.robust().n()).isEqualTo(integer(figures, "citizens"));
        agree(figures, "linking_per_100", linking.linkingTiesPer100().value());
        agree(
                figures,
                "within_two_of_institution",
                linking.shareWithinTwoOfInstitution().value());
        agree(figures, "within_two", linking.shareWithinTwo().value());
        agree(figures, "routes_robust", routes.robust().value());
        agree(
                figures,
                "dependence",
                GatekeeperDependence.of(known.snapshot()).share().value());
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void tiesBetweenTiersAreWhatOthersFind(AgreementGraph known) {
        TierMixing mixing = TierMixing.of(known.snapshot());
        assertThat(known.tiers()).hasSize(TierMixing.TIERS * (TierMixing.TIERS + 1) / 2);
        for (NamedCsvRecord row : known.tiers()) {
            Figure ties = mixing.ties(integer(row, "a"), integer(row, "b"));
            agree(row, "ties", ties.value());
            agree(row, "expected", ties.expected());
        }
    }

    private static ClassifiedGraph classified(AgreementGraph known) {
        return ClassifiedGraph.of(known.snapshot(), known.groups());
    }

    private static void agreeOnNodes(AgreementGraph known, String column, IntFunction<@Nullable Number> ours) {
        for (int v = 0; v < known.nodes().size(); v++) {
            agree(known.nodes().get(v), column, ours.apply(v));
        }
    }
}
