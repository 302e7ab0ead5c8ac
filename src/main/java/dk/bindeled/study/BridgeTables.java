package dk.bindeled.study;

import static dk.bindeled.study.ResultFiles.column;

import dk.bindeled.study.DecisionRoutes.Gatekeeper;
import dk.bindeled.study.DecisionRoutes.GroupWays;
import dk.bindeled.study.DecisionRoutes.Institution;
import dk.bindeled.study.DecisionRoutes.Reach;
import dk.bindeled.study.FragilityFigures.Broker;
import dk.bindeled.study.FragilityFigures.Carried;
import dk.bindeled.study.FragilityFigures.Held;
import dk.bindeled.study.FragilityFigures.HeldTie;
import dk.bindeled.study.FragilityFigures.Load;
import dk.bindeled.study.FragilityFigures.Welcoming;
import dk.bindeled.study.ResultFiles.Column;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tables of {@link BridgeFiles}: the names of their columns, and where each value comes from. */
final class BridgeTables {

    /** A pair with its place in the list of possibilities. */
    record Possibility(
            int rank,
            PairFigures pair,
            long introductions,
            @Nullable Long pairsGained) {}

    /** A pair and how far it stands out. */
    record Standing(PairFigures pair, double standsOut) {}

    record Tested(String person, SelfRunningPoint point) {}

    record OfGroup(String group, Gatekeeper gatekeeper) {}

    record Covered(Institution institution, @Nullable String area, int citizens, Reach reach) {}

    static final List<Column<Possibility>> POSSIBILITIES = List.of(
            column("rank", Possibility::rank),
            column("a", row -> row.pair().a()),
            column("b", row -> row.pair().b()),
            column("class", row -> row.pair().bridgeClass().code()),
            column("persons", row -> row.pair().persons()),
            column("direct_ties", row -> row.pair().directTies()),
            column("comparable", row -> row.pair().comparable()),
            column("missing_ties", row -> PairRanking.missingTies(row.pair())),
            column("independent_bridges", row -> row.pair().independentBridges()),
            column("carriers", row -> String.join("|", row.pair().carriers())),
            column("introductions", Possibility::introductions),
            column("best_pairs_gained", Possibility::pairsGained));

    static final List<Column<Standing>> STANDING = List.of(
            column("row", row -> row.pair().a()),
            column("column", row -> row.pair().b()),
            column("class", row -> row.pair().bridgeClass().code()),
            column("direct_ties", row -> row.pair().directTies()),
            column("shared_members", row -> row.pair().sharedMembers()),
            column("expected", row -> row.pair().expected()),
            column("comparable", row -> row.pair().comparable()),
            column("independent_bridges", row -> row.pair().independentBridges()),
            column("busiest_share", row -> row.pair().busiestShare()),
            column("stands_out", Standing::standsOut));

    static final List<Column<Held>> HELD =
            List.of(column("person", row -> row.person().id()), column("cut_off", Held::cutOff));

    static final List<Column<HeldTie>> HELD_TIES = List.of(
            column("inner", row -> row.inner().id()),
            column("outer", row -> row.outer().id()),
            column("smaller_side", HeldTie::smallerSide));

    static final List<Column<Broker>> BROKERS = List.of(
            column("broker", row -> row.person().id()),
            column("pairs", row -> row.pairs().size()),
            column("persons", Broker::persons));

    static final List<Column<Tested>> SELF_RUNNING = List.of(
            column("person", Tested::person),
            column("date", row -> row.point().date()),
            column("brought", row -> row.point().brought()),
            column("connected", row -> row.point().connected().value()),
            column("within_two", row -> row.point().withinTwo().value()),
            column("within_three", row -> row.point().withinThree().value()),
            column("only_through", row -> row.point().onlyThroughHer()),
            column("parts", row -> row.point().parts()),
            column("largest_part", row -> row.point().largestPart()));

    static final List<Column<Load>> LOADS = List.of(
            column("ambassador", Load::ambassador),
            column("begun", row -> row.amounts().get(Carried.BEGUN)),
            column("open", row -> row.amounts().get(Carried.OPEN)),
            column("citizens", row -> row.amounts().get(Carried.CITIZENS)),
            column("ties", row -> row.amounts().get(Carried.TIES)));

    static final List<Column<Welcoming>> WELCOMES = List.of(
            column("community", row -> row.funnel().key()),
            column("begun", row -> row.funnel().begun()),
            column("shown", row -> row.funnel().shown()),
            column("welcomed", row -> row.funnel().welcomed()),
            column("still_there", row -> row.funnel().stillThere()),
            column("share", row -> row.funnel().welcomedShare().value()),
            column("low", row -> row.funnel().welcomedShare().low()),
            column("high", row -> row.funnel().welcomedShare().high()),
            column("evened", Welcoming::evened),
            column("few", row -> row.few() ? "yes" : "no"));

    static final List<Column<GroupWays>> ROUTES = List.of(
            column("group", GroupWays::group),
            column("citizens", row -> row.ways().citizens()),
            column("routes_none", row -> row.ways().none()),
            column("routes_one", row -> row.ways().one()),
            column("routes_several", row -> row.ways().several()),
            column("steps_1", steps(0)),
            column("steps_2", steps(1)),
            column("steps_3", steps(2)),
            column("steps_more", steps(3)),
            column("no_way", steps(4)),
            column("near_institution", row -> row.ways().nearInstitution()),
            column("direct", row -> row.ways().direct()));

    static final List<Column<OfGroup>> GATEKEEPERS = List.of(
            column("group", OfGroup::group),
            column("person", row -> row.gatekeeper().id()),
            column("citizens", row -> row.gatekeeper().gate().citizens()));

    static final List<Column<Covered>> COVERAGE = List.of(
            column("institution", row -> row.institution().id()),
            column("area", Covered::area),
            column("citizens", Covered::citizens),
            column("direct", row -> row.reach().direct()),
            column("within_two", row -> row.reach().direct() + row.reach().second()));

    static final List<Column<CollaborationLadder.Pair>> COLLABORATIONS = List.of(
            column("a", row -> row.a().id()),
            column("b", row -> row.b().id()),
            column(
                    "sector_a",
                    row -> row.a().sector() == null ? null : row.a().sector().code()),
            column(
                    "sector_b",
                    row -> row.b().sector() == null ? null : row.b().sector().code()),
            column("step", row -> row.step() == null ? null : row.step().number()),
            column("since", CollaborationLadder.Pair::since),
            column(
                    "earlier_step",
                    row -> row.earlier() == null ? null : row.earlier().number()),
            column("persons_in_both", CollaborationLadder.Pair::personsInBoth));

    static final List<Column<CollaborationLadder.Cell>> SECTORS = List.of(
            column("sector_a", row -> row.a().code()),
            column("sector_b", row -> row.b().code()),
            column("bodies_a", CollaborationLadder.Cell::bodiesA),
            column("bodies_b", CollaborationLadder.Cell::bodiesB),
            column("possible", CollaborationLadder.Cell::possible),
            column("collaborations", CollaborationLadder.Cell::collaborations),
            column("networking", atStep(0)),
            column("coordination", atStep(1)),
            column("cooperation", atStep(2)),
            column("partnership", atStep(3)),
            column("step_not_known", CollaborationLadder.Cell::stepNotKnown));

    static final Map<String, List<? extends Column<?>>> TABLES = Map.ofEntries(
            Map.entry("possibilities.csv", POSSIBILITIES),
            Map.entry("matrix.csv", STANDING),
            Map.entry("across.csv", STANDING),
            Map.entry("introductions.csv", ResultFiles.INTRODUCTIONS),
            Map.entry("new_ties.csv", ResultFiles.NEW_TIES),
            Map.entry("held_together.csv", HELD),
            Map.entry("bridge_ties.csv", HELD_TIES),
            Map.entry("brokers.csv", BROKERS),
            Map.entry("self_running.csv", SELF_RUNNING),
            Map.entry("ambassador_load.csv", LOADS),
            Map.entry("welcome.csv", WELCOMES),
            Map.entry("group_routes.csv", ROUTES),
            Map.entry("gatekeepers.csv", GATEKEEPERS),
            Map.entry("institution_coverage.csv", COVERAGE),
            Map.entry("collaborations.csv", COLLABORATIONS),
            Map.entry("sectors.csv", SECTORS));

    private BridgeTables() {}

    private static Function<GroupWays, @Nullable Object> steps(int place) {
        return row -> row.ways().steps().isEmpty() ? null : row.ways().steps().get(place);
    }

    private static Function<CollaborationLadder.Cell, @Nullable Object> atStep(int place) {
        return cell -> cell.atStep().get(place);
    }
}
