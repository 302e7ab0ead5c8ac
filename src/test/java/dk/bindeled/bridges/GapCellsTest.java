package dk.bindeled.bridges;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Grouping;
import dk.bindeled.study.GroupMatrix;
import dk.bindeled.study.GroupMatrix.Side;
import dk.bindeled.study.PairFigures;
import dk.bindeled.study.SmallTown;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A matrix of a town with an estate of three: what is told of it, and in which order. */
class GapCellsTest {

    private final SmallTown town = new SmallTown();
    private final PairReading reading = TownReading.of(town);

    @Test
    void groupsStandByNameAndAGroupHasNoPairWithItself() {
        GapCells cells = cells(MatrixOrder.NAME);
        assertThat(cells.rows()).extracting(Side::id).containsExactly("a", "b", "c", "d");
        assertThat(cells.columns()).isEqualTo(cells.rows());
        assertThat(cells.pair(1, 1)).isNull();
        assertThat(cells.pair(0, 3)).isEqualTo(cells.pair(3, 0)).isNotNull();
    }

    @Test
    void ofAWithheldPairItIsNotToldHowItStands() {
        GapCells cells = cells(MatrixOrder.NAME);
        for (PairFigures pair : reading.pairs()) {
            assertThat(cells.standing(pair) == Standing.WITHHELD)
                    .as(pair.a() + pair.b())
                    .isEqualTo(!reading.mayShow(pair));
        }
        assertThat(reading.pairs()).anyMatch(pair -> !reading.mayShow(pair)).anyMatch(reading::mayShow);
    }

    @Test
    void whatStandsOutIsSeenFirstAndWithheldPairsMoveNobody() {
        // only a and b may be told of in pairs with each other; all others have the order of their names behind them
        List<String> order =
                cells(MatrixOrder.STANDING_OUT).rows().stream().map(Side::id).toList();
        assertThat(order.subList(0, 2)).containsExactlyInAnyOrder(told().a(), told().b());
        assertThat(order.subList(2, 4)).isSorted();
    }

    private PairFigures told() {
        List<PairFigures> told =
                reading.pairs().stream().filter(reading::mayShow).toList();
        assertThat(told).hasSize(1);
        return told.getFirst();
    }

    @Test
    void thoseWithMostPossibilitiesComeFirst() {
        GroupMatrix matrix = reading.matrix();
        GroupMatrix withAFragilePair = new GroupMatrix(
                matrix.rows(),
                matrix.columns(),
                false,
                matrix.pairs().stream()
                        .map(pair -> pair.a().equals("b") && pair.b().equals("d") ? fragile(pair) : pair)
                        .toList(),
                matrix.standing(),
                matrix.groups());
        PairReading other = new PairReading(
                reading.result(),
                withAFragilePair,
                null,
                reading.visible(),
                reading.visibleColumns(),
                Map.of(),
                reading.suppression(),
                reading.speech(),
                null,
                0);
        GapCells cells = new GapCells(other, MatrixOrder.POSSIBILITIES, List.of(), List.of());
        assertThat(cells.rows()).extracting(Side::id).containsExactly("b", "d", "a", "c");
    }

    private static PairFigures fragile(PairFigures pair) {
        return new PairFigures(
                pair.a(),
                pair.b(),
                pair.aLabel(),
                pair.bLabel(),
                pair.persons(),
                pair.aPersons(),
                pair.bPersons(),
                pair.directTies(),
                pair.sharedMembers(),
                pair.expected(),
                pair.comparable(),
                1,
                pair.busiestShare(),
                pair.busiest(),
                pair.carriers(),
                PairFigures.BridgeClass.FRAGILE);
    }

    @Test
    void thoseAlikeStandAsTheStudySaysTheyDo() {
        GapCells cells = new GapCells(reading, MatrixOrder.SIMILAR, List.of(2, 0, 3, 1), List.of(2, 0, 3, 1));
        assertThat(cells.rows()).extracting(Side::id).containsExactly("c", "a", "d", "b");
    }

    @Test
    void estatesAgainstClubsTellNoCountOfThoseWhoAreInBoth() {
        PairReading across = TownReading.of(town, Grouping.MEMBERSHIP);
        GapCells cells = new GapCells(across, MatrixOrder.NAME, List.of(), List.of());
        assertThat(cells.rows()).extracting(Side::id).containsExactly("a");
        assertThat(cells.columns()).extracting(Side::id).containsExactly("choir", "club");
        PairFigures choir = Objects.requireNonNull(cells.pair(0, 0));
        assertThat(choir.sharedMembers()).isEqualTo(9);
        assertThat(across.mayShowShared(choir)).isFalse();
        assertThat(across.mayShowPersons(choir)).isFalse();
        // of those in a club, nobody is in the choir only and not in the estate
        assertThat(across.mayShow(choir)).isFalse();
        assertThat(across.key("b", "a")).isEqualTo("b~a");
        assertThat(reading.key("b", "a")).isEqualTo("a~b");
    }

    @Test
    void stepsOfStandingAreToldApartAtOneAndAtTwo() {
        assertThat(List.of(-2.0, -1.5, -0.99, 0.0, 1.0, 2.0).stream().map(Standing::of))
                .containsExactly(
                        Standing.FAR_BELOW,
                        Standing.BELOW,
                        Standing.USUAL,
                        Standing.USUAL,
                        Standing.ABOVE,
                        Standing.FAR_ABOVE);
    }

    private GapCells cells(MatrixOrder order) {
        return new GapCells(reading, order, List.of(), List.of());
    }
}
