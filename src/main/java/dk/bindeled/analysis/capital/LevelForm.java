package dk.bindeled.analysis.capital;

import dk.bindeled.analysis.structure.LocalBridges;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Form;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Level;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The matrix of level and form: which form of social capital is expected at which level, after the handbook of the Danish Healthy Cities
 * Network on local communities as arenas of health. Six of its twelve cells are filled, each with one figure of {@link Support},
 * {@link Bridging} or {@link Linking}; the others are absent. Nothing is contracted from one level to another: every figure is computed anew with
 * the groups of its level.
 *
 * <table>
 * <caption>The cells</caption>
 * <tr><td>individual</td><td>bonding</td><td>supported_share with everyone as one group</td></tr>
 * <tr><td>estate</td><td>bonding</td><td>supported_share by estates</td></tr>
 * <tr><td>estate</td><td>bridging</td><td>bridging_ratio by estates</td></tr>
 * <tr><td>district</td><td>bridging</td><td>bridging_ratio by districts</td></tr>
 * <tr><td>district</td><td>linking</td><td>share of citizens with ties within two steps of an institutional role</td></tr>
 * <tr><td>town</td><td>linking</td><td>share of citizens with ties within two steps of a decision-maker</td></tr>
 * </table>
 *
 * <p>Per area: supported_share at the individual level is over the ties of the area's persons, wherever they lead, a tie between two of them
 * counted for each; supported_share by estates is that of the estate's own graph; bridging_ratio is the ties of the area's persons to persons
 * placed elsewhere, observed / expected, as {@link GroupBridging} has it; linking is over the area's own citizens, with steps through the whole
 * network. The individual level is shown per estate and the town per district, or per what areas there are.
 *
 * <p>Cost: that of bonding by estates and of bridging by estates and by districts, unless one of them is known already. Deterministic.
 */
public final class LevelForm {

    private static final String SUPPORTED_SHARE = "supported_share";
    private static final String BRIDGING_RATIO = "bridging_ratio";
    private static final String NEAR_INSTITUTION = "share_within_two_of_institution";
    private static final String NEAR_DECISION_MAKER = "share_within_two";

    private final Snapshot snapshot;
    private final Bonding bonding;
    private final Bridging bridging;
    private final LocalBridges localBridges;
    private final Linking linking;
    private final Map<AreaLevel, Optional<Groups>> areaGroups = new EnumMap<>(AreaLevel.class);

    private LevelForm(
            Snapshot snapshot, Bonding bonding, Bridging bridging, LocalBridges localBridges, Linking linking) {
        this.snapshot = snapshot;
        this.bonding = bonding;
        this.bridging = bridging;
        this.localBridges = localBridges;
        this.linking = linking;
    }

    /**
     * One filled cell.
     *
     * @param level the row
     * @param form the column
     * @param measure name of the figure in result files
     * @param grouping the groups the figure is of
     * @param figure the figure for the whole
     * @param areas the figure per area, in the order of area ids; empty without areas
     */
    public record Cell(Level level, Form form, String measure, Grouping grouping, Figure figure, List<OfArea> areas) {

        public Cell {
            areas = List.copyOf(areas);
        }
    }

    /**
     * A cell's figure for one area.
     *
     * @param area id of the area
     * @param label its name
     * @param persons nodes placed in it
     * @param figure the figure
     */
    public record OfArea(String area, String label, int persons, Figure figure) {}

    /** The cells of a snapshot, by level and form. */
    public static List<Cell> of(Snapshot snapshot, Linking linking, Progress progress) {
        Bonding bonding = Bonding.of(snapshot, progress.part(0, 0));
        Bridging bridging = progress.next(() -> Bridging.of(snapshot));
        LocalBridges localBridges = progress.next(() -> LocalBridges.of(snapshot.adjacency()));
        return of(snapshot, bonding, bridging, localBridges, linking, progress);
    }

    /**
     * The cells of a snapshot, by level and form, from what is known of it already.
     *
     * @param bonding the bonding in the snapshot's own groups, which need not be found again where these are the areas of a level
     * @param bridging the bridging in the snapshot's own groups
     * @param localBridges the local bridges of the tie graph: a tie among everyone is supported exactly if it is none
     * @param linking the linking of the snapshot
     */
    public static List<Cell> of(
            Snapshot snapshot,
            Bonding bonding,
            Bridging bridging,
            LocalBridges localBridges,
            Linking linking,
            Progress progress) {
        return new LevelForm(snapshot, bonding, bridging, localBridges, linking).cells(progress);
    }

    private List<Cell> cells(Progress progress) {
        List<Cell> cells = new ArrayList<>();
        cells.add(progress.next(this::individual));
        progress.report(0.3, "level-form");
        Optional<Groups> estates = progress.next(() -> groups(AreaLevel.ESTATE));
        cells.add(estateBonding(estates, progress.part(0.3, 0.7)));
        cells.add(bridging(Level.ESTATE, AreaLevel.ESTATE, estates, progress));
        progress.report(0.8, "level-form");
        Optional<Groups> districts = progress.next(() -> groups(AreaLevel.DISTRICT));
        cells.add(bridging(Level.DISTRICT, AreaLevel.DISTRICT, districts, progress));
        cells.add(linking(
                Level.DISTRICT,
                NEAR_INSTITUTION,
                AreaLevel.DISTRICT,
                districts,
                progress,
                linking::shareWithinTwoOfInstitution));
        cells.add(linking(
                Level.TOWN,
                NEAR_DECISION_MAKER,
                AreaLevel.MUNICIPALITY,
                progress.next(() -> groups(AreaLevel.DISTRICT, AreaLevel.ESTATE, AreaLevel.MUNICIPALITY)),
                progress,
                linking::shareWithinTwo));
        progress.report(1, "level-form");
        return List.copyOf(cells);
    }

    private Cell individual() {
        long m = snapshot.edgeCount();
        long supported = m - localBridges.size();
        Optional<Groups> areas = groups(AreaLevel.ESTATE, AreaLevel.DISTRICT, AreaLevel.MUNICIPALITY);
        return new Cell(
                Level.INDIVIDUAL,
                Form.BONDING,
                SUPPORTED_SHARE,
                Grouping.ALL,
                Figure.share(supported, m, Reason.NO_TIES),
                perArea(areas, g -> supportedTies(areas.orElseThrow().members(g))));
    }

    private Figure supportedTies(int... persons) {
        long ties = 0;
        long unsupported = 0;
        for (int v : persons) {
            ties += snapshot.adjacency().degree(v);
            unsupported += localBridges.at(v);
        }
        return Figure.share(ties - unsupported, ties, Reason.NO_TIES);
    }

    private Cell estateBonding(Optional<Groups> estates, Progress progress) {
        if (estates.isEmpty()) {
            return missing(Level.ESTATE, Form.BONDING, SUPPORTED_SHARE, AreaLevel.ESTATE);
        }
        Bonding found =
                isOwn(estates.get()) ? bonding : Bonding.of(snapshot, classified(estates.get(), progress), progress);
        return new Cell(
                Level.ESTATE,
                Form.BONDING,
                SUPPORTED_SHARE,
                Grouping.area(AreaLevel.ESTATE),
                found.supportedShare(),
                perArea(estates, g -> found.groups().get(g).supportedShare()));
    }

    private Cell bridging(Level level, AreaLevel areaLevel, Optional<Groups> areas, Progress progress) {
        if (areas.isEmpty()) {
            return missing(level, Form.BRIDGING, BRIDGING_RATIO, areaLevel);
        }
        progress.stopIfCancelled();
        Bridging found = isOwn(areas.get()) ? bridging : Bridging.of(classified(areas.get(), progress));
        return new Cell(
                level,
                Form.BRIDGING,
                BRIDGING_RATIO,
                Grouping.area(areaLevel),
                found.bridgingRatio(),
                perArea(areas, g -> found.groups().get(g).bridgingRatio()));
    }

    /** Whether these are the groups that bonding and bridging are known of. */
    private boolean isOwn(Groups groups) {
        return groups.grouping().equals(snapshot.groups().grouping());
    }

    private Cell linking(
            Level level,
            String measure,
            AreaLevel areaLevel,
            Optional<Groups> areas,
            Progress progress,
            Function<int[], Figure> figure) {
        int[] everyone = IntStream.range(0, snapshot.size()).toArray();
        return new Cell(
                level,
                Form.LINKING,
                measure,
                Grouping.area(areaLevel),
                figure.apply(everyone),
                perArea(
                        areas,
                        g -> progress.next(
                                () -> figure.apply(areas.orElseThrow().members(g)))));
    }

    private static Cell missing(Level level, Form form, String measure, AreaLevel areaLevel) {
        Figure figure = Figure.missing(Reason.NO_AREAS, 0);
        return new Cell(level, form, measure, Grouping.area(areaLevel), figure, List.of());
    }

    private static List<OfArea> perArea(Optional<Groups> areas, IntFunction<Figure> figure) {
        List<OfArea> rows = new ArrayList<>();
        areas.ifPresent(groups -> {
            for (int g = 0; g < groups.count(); g++) {
                rows.add(new OfArea(groups.id(g), groups.label(g), groups.memberCount(g), figure.apply(g)));
            }
        });
        return rows;
    }

    private ClassifiedGraph classified(Groups groups, Progress progress) {
        return progress.next(() -> ClassifiedGraph.of(snapshot, groups));
    }

    /** The groups of the first of these levels that places anyone. */
    private Optional<Groups> groups(AreaLevel... levels) {
        for (AreaLevel level : levels) {
            Optional<Groups> groups = areaGroups.computeIfAbsent(level, snapshot::areaGroups);
            if (groups.isPresent()) {
                return groups;
            }
        }
        return Optional.empty();
    }
}
