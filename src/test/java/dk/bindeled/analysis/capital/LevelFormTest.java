package dk.bindeled.analysis.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Form;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Level;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Two districts; north has the estates moel and sko, south has hav.
 *
 * <pre>
 *   moel: a - b - c - a      sko: d - e       hav: f - g
 *   c - d (moel - sko), e - f (sko - hav), f - nurse (placed nowhere), nurse - mayor (nowhere)
 * </pre>
 */
class LevelFormTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 30);

    private static final List<Area> AREAS = List.of(
            new Area("town", "Lindeå", AreaLevel.MUNICIPALITY, null),
            new Area("north", "Nord", AreaLevel.DISTRICT, "town"),
            new Area("south", "Syd", AreaLevel.DISTRICT, "town"),
            new Area("moel", "Møllevangen", AreaLevel.ESTATE, "north"),
            new Area("sko", "Skovhøj", AreaLevel.ESTATE, "north"),
            new Area("hav", "Havnen", AreaLevel.ESTATE, "south"));

    private static Snapshot town(List<Area> areas) {
        List<Actor> actors = new ArrayList<>();
        List.of("a", "b", "c").forEach(id -> actors.add(person(id, "moel", null, Kind.CITIZEN)));
        List.of("d", "e").forEach(id -> actors.add(person(id, "sko", null, Kind.CITIZEN)));
        List.of("f", "g").forEach(id -> actors.add(person(id, "hav", null, Kind.CITIZEN)));
        actors.add(person("nurse", null, null, Kind.PROFESSIONAL));
        actors.add(person("mayor", null, 4, Kind.CITIZEN));
        List<Tie> ties = new ArrayList<>();
        for (String ends : List.of("ab", "bc", "ca", "de", "fg", "cd", "ef")) {
            ties.add(knows(ends.substring(0, 1), ends.substring(1)));
        }
        ties.add(knows("f", "nurse"));
        ties.add(knows("nurse", "mayor"));
        return Snapshot.of(new NetworkRows(areas, actors, ties, List.of()), SnapshotQuery.defaults(), TODAY);
    }

    private static List<LevelForm.Cell> cells(Snapshot snapshot) {
        return LevelForm.of(snapshot, Linking.of(snapshot), Progress.UNWATCHED);
    }

    private static LevelForm.Cell cell(List<LevelForm.Cell> cells, Level level, Form form) {
        return cells.stream()
                .filter(cell -> cell.level() == level && cell.form() == form)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSixCellsOfTheHandbookAreFilled() {
        assertThat(cells(town(AREAS)))
                .extracting(cell -> cell.level() + " " + cell.form() + " " + cell.measure())
                .containsExactly(
                        "INDIVIDUAL BONDING supported_share",
                        "ESTATE BONDING supported_share",
                        "ESTATE BRIDGING bridging_ratio",
                        "DISTRICT BRIDGING bridging_ratio",
                        "DISTRICT LINKING share_within_two_of_institution",
                        "TOWN LINKING share_within_two");
    }

    @Test
    void aPersonsTiesAreSupportedWhereverTheyLead() {
        LevelForm.Cell cell = cell(cells(town(AREAS)), Level.INDIVIDUAL, Form.BONDING);
        assertThat(cell.grouping()).isEqualTo(Grouping.ALL);
        assertThat(cell.figure()).isEqualTo(Figure.of(3 / 9.0, 9));
        assertThat(cell.areas())
                .containsExactly(
                        new LevelForm.OfArea("hav", "Havnen", 2, Figure.of(0, 4)),
                        new LevelForm.OfArea("moel", "Møllevangen", 3, Figure.of(6 / 7.0, 7)),
                        new LevelForm.OfArea("sko", "Skovhøj", 2, Figure.of(0, 4)));
    }

    @Test
    void anEstatesBondingIsOfItsOwnTies() {
        LevelForm.Cell cell = cell(cells(town(AREAS)), Level.ESTATE, Form.BONDING);
        assertThat(cell.figure()).isEqualTo(Figure.of(3 / 5.0, 5));
        assertThat(cell.areas())
                .containsExactly(
                        new LevelForm.OfArea("hav", "Havnen", 2, Figure.of(0, 1)),
                        new LevelForm.OfArea("moel", "Møllevangen", 3, Figure.of(1, 3)),
                        new LevelForm.OfArea("sko", "Skovhøj", 2, Figure.of(0, 1)));
    }

    @Test
    void bridgingIsAgainstWhatChanceWouldGiveBetweenPlacedPersons() {
        // seven placed persons, m = 7, degrees: moel 2+2+3, sko 2+2, hav 2+1
        LevelForm.Cell estates = cell(cells(town(AREAS)), Level.ESTATE, Form.BRIDGING);
        double expected = 7 - (49 + 16 + 9) / 28.0;
        assertThat(estates.figure().value()).isCloseTo(2 / expected, within(1e-12));
        assertThat(estates.areas().get(1).figure().value()).isCloseTo(1 / (7 * 7 / 14.0), within(1e-12));
        assertThat(estates.areas().get(2).figure().value()).isCloseTo(2 / (4 * 10 / 14.0), within(1e-12));
        LevelForm.Cell districts = cell(cells(town(AREAS)), Level.DISTRICT, Form.BRIDGING);
        assertThat(districts.figure().value()).isCloseTo(1 / (7 - (121 + 9) / 28.0), within(1e-12));
    }

    @Test
    void linkingIsOfTheAreasCitizensThroughTheWholeNetwork() {
        LevelForm.Cell district = cell(cells(town(AREAS)), Level.DISTRICT, Form.LINKING);
        assertThat(district.figure()).isEqualTo(Figure.of(3 / 7.0, 7));
        assertThat(district.areas())
                .containsExactly(
                        new LevelForm.OfArea("north", "Nord", 5, Figure.of(1 / 5.0, 5)),
                        new LevelForm.OfArea("south", "Syd", 2, Figure.of(1, 2)));
        LevelForm.Cell town = cell(cells(town(AREAS)), Level.TOWN, Form.LINKING);
        assertThat(town.figure()).isEqualTo(Figure.of(1 / 7.0, 7));
        assertThat(town.areas()).extracting(LevelForm.OfArea::area).containsExactly("north", "south");
    }

    @Test
    void itMakesNoDifferenceOfWhichGroupsTheStudyIs() {
        Snapshot town = town(AREAS);
        assertThat(town.groups().grouping()).isEqualTo(Grouping.area(AreaLevel.ESTATE));
        List<LevelForm.Cell> known = cells(town);
        assertThat(cells(town.grouped(Grouping.ALL))).isEqualTo(known);
        assertThat(cells(town.grouped(Grouping.area(AreaLevel.DISTRICT)))).isEqualTo(known);
    }

    @Test
    void withoutAreasWhatNeedsThemIsMissingAndTheRestIsNot() {
        List<LevelForm.Cell> cells = cells(town(List.of()));
        assertThat(cell(cells, Level.ESTATE, Form.BONDING).figure().reason()).isEqualTo(Reason.NO_AREAS);
        assertThat(cell(cells, Level.DISTRICT, Form.BRIDGING).figure().reason()).isEqualTo(Reason.NO_AREAS);
        assertThat(cell(cells, Level.TOWN, Form.LINKING).figure().value()).isEqualTo(1 / 7.0);
        assertThat(cells).allMatch(cell -> cell.areas().isEmpty());
    }

    private static Tie knows(String from, String to) {
        return new Tie(from, to, TieType.KNOWS, null, null, null, null, null);
    }

    private static Actor person(String id, @Nullable String area, @Nullable Integer tier, Kind kind) {
        return new Actor(id, EnumSet.of(kind), null, area, null, tier, null, null, null, Map.of());
    }
}
