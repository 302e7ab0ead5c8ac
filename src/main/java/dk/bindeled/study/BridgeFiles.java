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
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the pages of Bridges tell as plain files, in the form of {@link ResultFiles}: UTF-8, commas, decimal points, empty where a figure is not known,
 * actors by their ids. The same network gives the same bytes. Figures are not suppressed: the files are for the one who asked for them.
 */
public final class BridgeFiles {

    /** A pair with its place in the list of possibilities. */
    private record Possibility(
            int rank,
            PairFigures pair,
            long introductions,
            @Nullable Long pairsGained) {}

    /** A pair and how far it stands out. */
    private record Standing(PairFigures pair, double standsOut) {}

    private record Tested(String person, SelfRunningPoint point) {}

    private record OfGroup(String group, Gatekeeper gatekeeper) {}

    private record Covered(
            Institution institution, @Nullable String area, int citizens, Reach reach) {}

    private static final List<Column<Possibility>> POSSIBILITIES = List.of(
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

    private static final List<Column<Standing>> STANDING = List.of(
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

    private static final List<Column<Held>> HELD =
            List.of(column("person", row -> row.person().id()), column("cut_off", Held::cutOff));

    private static final List<Column<HeldTie>> HELD_TIES = List.of(
            column("inner", row -> row.inner().id()),
            column("outer", row -> row.outer().id()),
            column("smaller_side", HeldTie::smallerSide));

    private static final List<Column<Broker>> BROKERS = List.of(
            column("broker", row -> row.person().id()),
            column("pairs", row -> row.pairs().size()),
            column("persons", Broker::persons));

    private static final List<Column<Tested>> SELF_RUNNING = List.of(
            column("person", Tested::person),
            column("date", row -> row.point().date()),
            column("brought", row -> row.point().brought()),
            column("connected", row -> row.point().connected().value()),
            column("within_two", row -> row.point().withinTwo().value()),
            column("within_three", row -> row.point().withinThree().value()),
            column("only_through", row -> row.point().onlyThroughHer()),
            column("parts", row -> row.point().parts()),
            column("largest_part", row -> row.point().largestPart()));

    private static final List<Column<Load>> LOADS = List.of(
            column("ambassador", Load::ambassador),
            column("begun", row -> row.amounts().get(Carried.BEGUN)),
            column("open", row -> row.amounts().get(Carried.OPEN)),
            column("citizens", row -> row.amounts().get(Carried.CITIZENS)),
            column("ties", row -> row.amounts().get(Carried.TIES)));

    private static final List<Column<Welcoming>> WELCOMES = List.of(
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

    private static final List<Column<GroupWays>> ROUTES = List.of(
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

    private static final List<Column<OfGroup>> GATEKEEPERS = List.of(
            column("group", OfGroup::group),
            column("person", row -> row.gatekeeper().id()),
            column("citizens", row -> row.gatekeeper().gate().citizens()));

    private static final List<Column<Covered>> COVERAGE = List.of(
            column("institution", row -> row.institution().id()),
            column("area", Covered::area),
            column("citizens", Covered::citizens),
            column("direct", row -> row.reach().direct()),
            column("within_two", row -> row.reach().direct() + row.reach().second()));

    private static final List<Column<CollaborationLadder.Pair>> COLLABORATIONS = List.of(
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

    private static final List<Column<CollaborationLadder.Cell>> SECTORS = List.of(
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

    private static final Map<String, List<? extends Column<?>>> TABLES = Map.ofEntries(
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

    private BridgeFiles() {}

    /**
     * Makes a folder ready for {@link #write}, so that whoever asks learns before the work, not after, that it cannot be kept there.
     *
     * @return a file that has a name of ours and is not ours, as its beginning tells, if there is one: it would be lost
     * @throws IOException if the folder cannot be made, read or written to
     */
    public static Optional<Path> prepare(Path folder) throws IOException {
        ResultFiles.ready(folder);
        for (Map.Entry<String, List<? extends Column<?>>> table : new TreeMap<>(TABLES).entrySet()) {
            Path file = folder.resolve(table.getKey());
            String beginning =
                    table.getValue().stream().limit(2).map(Column::name).collect(Collectors.joining(","));
            if (ResultFiles.isForeign(file, beginning)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /**
     * Writes all files into a folder, which is made if it does not exist; those of an earlier time are replaced or taken away. Only their owner can read them.
     *
     * @return the files written, in the order of writing
     * @throws IOException if the folder cannot be written to, or a file in it that is not ours would be lost; nothing is written then
     */
    public static List<Path> write(BridgeFindings found, Path folder) throws IOException {
        Optional<Path> foreign = prepare(folder);
        if (foreign.isPresent()) {
            throw new FileAlreadyExistsException(foreign.get().toString());
        }
        Files.deleteIfExists(folder.resolve("across.csv"));
        List<Path> written = new ArrayList<>();
        written.add(table(
                folder,
                "possibilities.csv",
                POSSIBILITIES,
                possibilities(found.study().result())));
        written.add(table(folder, "matrix.csv", STANDING, standing(found.matrix())));
        GroupMatrix across = found.across();
        if (across != null) {
            written.add(table(folder, "across.csv", STANDING, standing(across)));
        }
        NewTieFigures newTies = found.study().result().newTies();
        if (newTies != null) {
            written.add(table(folder, "introductions.csv", ResultFiles.INTRODUCTIONS, newTies.introductions()));
            written.add(table(folder, "new_ties.csv", ResultFiles.NEW_TIES, newTies.proposals()));
        }
        written.addAll(fragility(found, folder));
        written.add(table(folder, "group_routes.csv", ROUTES, found.routes().groups()));
        written.add(table(folder, "gatekeepers.csv", GATEKEEPERS, gatekeepers(found)));
        written.add(table(folder, "institution_coverage.csv", COVERAGE, coverage(found.routes())));
        written.add(table(
                folder, "collaborations.csv", COLLABORATIONS, found.ladder().pairs()));
        written.add(table(folder, "sectors.csv", SECTORS, found.ladder().cells()));
        return List.copyOf(written);
    }

    private static List<Path> fragility(BridgeFindings found, Path folder) throws IOException {
        FragilityFigures figures = found.fragility();
        List<Tested> tested = new TreeMap<>(found.selfRunning())
                .entrySet().stream()
                        .flatMap(each -> each.getValue().stream().map(point -> new Tested(each.getKey(), point)))
                        .toList();
        return List.of(
                table(folder, "held_together.csv", HELD, figures.held()),
                table(folder, "bridge_ties.csv", HELD_TIES, figures.bridgeTies()),
                table(folder, "brokers.csv", BROKERS, figures.brokers()),
                table(folder, "self_running.csv", SELF_RUNNING, tested),
                table(folder, "ambassador_load.csv", LOADS, figures.loads()),
                table(folder, "welcome.csv", WELCOMES, figures.communities()));
    }

    private static List<Possibility> possibilities(StudyResult result) {
        NewTieFigures newTies = result.newTies();
        Map<String, List<NewTieFigures.Proposal>> byPair = newTies == null
                ? Map.of()
                : newTies.proposals().stream()
                        .collect(Collectors.groupingBy(proposal -> proposal.a() + "~" + proposal.b()));
        List<PairFigures> ranked = PairRanking.of(result.pairs());
        return IntStream.range(0, ranked.size())
                .mapToObj(k -> {
                    PairFigures pair = ranked.get(k);
                    List<NewTieFigures.Proposal> proposals = byPair.getOrDefault(pair.a() + "~" + pair.b(), List.of());
                    return new Possibility(
                            k + 1,
                            pair,
                            proposals.size(),
                            proposals.isEmpty() ? null : proposals.getFirst().pairsGained2());
                })
                .toList();
    }

    private static List<Standing> standing(GroupMatrix matrix) {
        return IntStream.range(0, matrix.pairs().size())
                .mapToObj(k ->
                        new Standing(matrix.pairs().get(k), matrix.standing().get(k)))
                .toList();
    }

    private static List<OfGroup> gatekeepers(BridgeFindings found) {
        return new TreeMap<>(found.gatekeepers())
                .entrySet().stream()
                        .flatMap(each -> each.getValue().stream().map(keeper -> new OfGroup(each.getKey(), keeper)))
                        .toList();
    }

    private static List<Covered> coverage(DecisionRoutes.Found routes) {
        List<Covered> rows = new ArrayList<>();
        for (Institution institution : routes.institutions()) {
            for (int k = 0; k < routes.places().size(); k++) {
                DecisionRoutes.PlaceWays place = routes.places().get(k);
                rows.add(new Covered(
                        institution,
                        place.area(),
                        place.ways().citizens(),
                        institution.reaches().get(k)));
            }
        }
        return rows;
    }

    private static Function<GroupWays, @Nullable Object> steps(int place) {
        return row -> row.ways().steps().isEmpty() ? null : row.ways().steps().get(place);
    }

    private static Function<CollaborationLadder.Cell, @Nullable Object> atStep(int place) {
        return cell -> cell.atStep().get(place);
    }

    private static <R> Path table(Path folder, String name, List<Column<R>> columns, List<R> rows) throws IOException {
        return ResultFiles.table(folder.resolve(name), columns, rows);
    }
}
