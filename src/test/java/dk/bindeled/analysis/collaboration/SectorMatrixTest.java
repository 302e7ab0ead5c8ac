package dk.bindeled.analysis.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Sector;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SectorMatrixTest {

    /** Two public, one private, two third of which one is an informal community, and one of which nothing is known. */
    private static Bodies town() {
        return new Bodies()
                .body("p1", Sector.PUBLIC)
                .body("p2", Sector.PUBLIC)
                .body("q", Sector.PRIVATE)
                .body("t", Sector.THIRD)
                .body("i", Sector.INFORMAL)
                .body("x", null);
    }

    private static SectorCell cell(SectorMatrix matrix, Sector a, Sector b) {
        return matrix.cells().stream()
                .filter(cell -> cell.a() == a && cell.b() == b)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withoutBodiesEveryCellIsEmptyAndNoShareIsKnown() {
        SectorMatrix matrix = new Bodies().matrix();
        assertThat(matrix.cells()).hasSize(6).allSatisfy(cell -> {
            assertThat(cell.possible()).isZero();
            assertThat(cell.collaborations()).isZero();
            assertThat(cell.share()).isEqualTo(Figure.missing(Reason.TOO_FEW, 0));
        });
    }

    @Test
    void eachCellCountsItsPairsByStepAndThoseThatCouldBe() {
        SectorMatrix matrix = town().tie("t", "p1", 1)
                .tie("p2", "t", 1)
                .tie("i", "p2", 4)
                .tie("p1", "p2", null)
                .tie("t", "i", 2)
                .tie("x", "p1", 3)
                .matrix();
        assertThat(cell(matrix, Sector.PUBLIC, Sector.THIRD))
                .isEqualTo(new SectorCell(
                        Sector.PUBLIC, Sector.THIRD, 2, 2, 4, 3, List.of(2, 0, 0, 1), 0, Figure.of(0.75, 4)));
        assertThat(cell(matrix, Sector.PUBLIC, Sector.PUBLIC))
                .isEqualTo(new SectorCell(
                        Sector.PUBLIC, Sector.PUBLIC, 2, 2, 1, 1, List.of(0, 0, 0, 0), 1, Figure.of(1, 1)));
        assertThat(cell(matrix, Sector.THIRD, Sector.THIRD).atStep()).containsExactly(0, 1, 0, 0);
        assertThat(cell(matrix, Sector.PUBLIC, Sector.PRIVATE))
                .as("possible, and absent")
                .extracting(SectorCell::possible, SectorCell::collaborations)
                .containsExactly(2L, 0);
        assertThat(cell(matrix, Sector.PRIVATE, Sector.PRIVATE).share())
                .as("one alone makes no pair")
                .isEqualTo(Figure.missing(Reason.TOO_FEW, 0));
        assertThat(matrix.bodiesOutside()).isEqualTo(1);
        assertThat(matrix.pairsOutside()).isEqualTo(1);
    }

    @Test
    void whereEveryoneIsOnOneStepWithEveryoneEachCellIsFull() {
        for (int n = 2; n <= 5; n++) {
            Bodies all = new Bodies();
            List<String> ids = IntStream.range(0, 3 * n).mapToObj(k -> "b" + k).toList();
            for (int k = 0; k < ids.size(); k++) {
                all.body(ids.get(k), SectorMatrix.SECTORS.get(k % 3));
                for (int j = 0; j < k; j++) {
                    all.tie(ids.get(j), ids.get(k), 2);
                }
            }
            int within = n * (n - 1) / 2;
            int between = n * n;
            assertThat(all.matrix().cells()).allSatisfy(cell -> {
                int expected = cell.a() == cell.b() ? within : between;
                assertThat(cell.atStep()).containsExactly(0, expected, 0, 0);
                assertThat(cell.possible()).isEqualTo(expected);
                assertThat(cell.share().value()).isEqualTo(1.0);
            });
        }
    }

    @Test
    void theCellsAndWhatIsOutsideThemMakeUpAllPairs() {
        for (int seed = 0; seed < 100; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Bodies bodies = new Bodies();
            int n = 3 + random.nextInt(8);
            for (int k = 0; k < n; k++) {
                bodies.body("b" + k, sector(random));
            }
            for (int k = random.nextInt(20); k > 0; k--) {
                int a = random.nextInt(n);
                bodies.tie(
                        "b" + a,
                        "b" + (a + 1 + random.nextInt(n - 1)) % n,
                        random.nextInt(5) == 0 ? null : 1 + random.nextInt(4));
            }
            SectorMatrix matrix = bodies.matrix();
            int inCells =
                    matrix.cells().stream().mapToInt(SectorCell::collaborations).sum();
            assertThat(inCells + matrix.pairsOutside()).isEqualTo(bodies.pairs().size());
            assertThat(matrix.cells())
                    .allMatch(cell -> cell.collaborations() <= cell.possible())
                    .allMatch(cell -> cell.collaborations()
                            == cell.stepNotKnown()
                                    + cell.atStep().stream()
                                            .mapToInt(Integer::intValue)
                                            .sum());
            int told = n - matrix.bodiesOutside();
            assertThat(matrix.cells().stream().mapToLong(SectorCell::possible).sum())
                    .isEqualTo((long) told * (told - 1) / 2);
        }
    }

    private static @Nullable Sector sector(SplittableRandom random) {
        int drawn = random.nextInt(5);
        return drawn == 4 ? null : List.of(Sector.values()).get(drawn);
    }
}
