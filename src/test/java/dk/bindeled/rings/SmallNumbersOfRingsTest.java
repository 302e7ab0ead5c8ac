package dk.bindeled.rings;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Figure;
import dk.bindeled.study.AreaRing;
import dk.bindeled.study.ReproductionCount;
import dk.bindeled.study.ReproductionCount.By;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing on fewer than five persons is shown, nor anything from which it could be worked out. */
class SmallNumbersOfRingsTest {

    @Test
    void noCellOfAreasAndRingsCanBeWorkedOutFromTheTotalBesideIt() {
        Random chance = new Random(3);
        for (int trial = 0; trial < 200; trial++) {
            List<AreaRing> cells = new ArrayList<>();
            long[] sums = new long[4];
            for (int area = 0; area < 4; area++) {
                for (int ring = 1; ring <= 3; ring++) {
                    int persons = chance.nextInt(3) == 0 ? 0 : chance.nextInt(14);
                    sums[ring] += persons;
                    if (persons > 0) {
                        cells.add(new AreaRing("a" + area, "Area " + area, ring, persons));
                    }
                }
            }
            List<Shown> totals = IntStream.range(0, 4)
                    .mapToObj(ring -> new Shown(sums[ring], sums[ring] == 0 || sums[ring] >= 20))
                    .toList();
            AreaRings rings = AreaRings.of(cells, totals, Readings.ENGLISH, Readings.FIVE);
            for (int ring = 0; ring < rings.rings(); ring++) {
                int column = ring;
                List<Shown> own =
                        rings.counts().stream().map(row -> row.get(column)).toList();
                if (totals.get(ring + 1).visible()) {
                    assertSafe(own);
                } else {
                    assertThat(own).noneMatch(Shown::visible);
                }
            }
        }
    }

    @Test
    void areasStandByNameAndThosePlacedInNoneLast() {
        AreaRings rings = AreaRings.of(
                List.of(
                        new AreaRing("", "", 1, 9),
                        new AreaRing("x", "Ådalen", 1, 8),
                        new AreaRing("y", "Bakken", 1, 7)),
                List.of(new Shown(0, true), new Shown(24, true)),
                Readings.DANISH,
                Readings.FIVE);
        assertThat(rings.names()).containsExactly("Bakken", "Ådalen", "Uden for områderne");
        assertThat(rings.counts().stream().map(List::getFirst))
                .containsExactly(new Shown(7, true), new Shown(8, true), new Shown(9, true));
    }

    @Test
    void noWayBetweenGroupsCanBeWorkedOutFromTheTotals() {
        Random chance = new Random(5);
        for (int trial = 0; trial < 200; trial++) {
            List<FlowTable.Group> groups = IntStream.range(0, 4)
                    .mapToObj(g -> new FlowTable.Group("g" + g, "Group " + g))
                    .toList();
            Map<FlowTable.Way, Long> persons = new HashMap<>();
            for (FlowTable.Group from : groups) {
                groups.forEach(to -> persons.put(new FlowTable.Way(from.id(), to.id()), (long) chance.nextInt(12)));
            }
            FlowTable table = FlowTable.of(groups, persons, Readings.FIVE);
            for (int line = 0; line <= groups.size(); line++) {
                int at = line;
                assertSafe(table.cells().get(line));
                assertSafe(table.cells().stream().map(row -> row.get(at)).toList());
                assertThat(table.cells().get(line).getLast().value())
                        .isEqualTo(table.cells().get(line).subList(0, 4).stream()
                                .mapToLong(Shown::value)
                                .sum());
            }
        }
    }

    @Test
    void rOfAMonthOfFewIsWithheldAndSoIsAnotherOfItsHalfYear() {
        ReproductionRows rows = new ReproductionRows(
                List.of(
                        part(By.MONTH, "2023-01", 12),
                        part(By.MONTH, "2023-02", 3),
                        part(By.MONTH, "2023-03", 8),
                        part(By.MONTH, "2023-07", 9),
                        part(By.HALF_YEAR, "2023-H1", 23),
                        part(By.HALF_YEAR, "2023-H2", 9),
                        part(By.GUIDE_KIND, "none", 12),
                        part(By.GUIDE_KIND, "ambassador", 20)),
                Readings.FIVE);
        assertThat(rows.of(By.MONTH))
                .extracting(ReproductionRows.Row::visible)
                .containsExactly(true, false, false, true);
        assertThat(rows.of(By.HALF_YEAR)).allMatch(ReproductionRows.Row::visible);
        assertThat(rows.of(By.GUIDE_KIND)).extracting(ReproductionRows.Row::key).containsExactly("ambassador", "none");
    }

    private static ReproductionCount part(By by, String key, long persons) {
        return new ReproductionCount(by, key, Figure.of(0.5, persons));
    }

    private static void assertSafe(List<Shown> line) {
        assertThat(line).allMatch(count -> !count.visible() || count.value() == 0 || count.value() >= 5);
        List<Shown> hidden = Stream.of(line)
                .flatMap(List::stream)
                .filter(count -> !count.visible())
                .toList();
        if (!hidden.isEmpty() && line.stream().anyMatch(count -> count.visible() && count.value() > 0)) {
            assertThat(hidden).hasSizeGreaterThan(1);
            assertThat(hidden.stream().mapToLong(Shown::value).sum()).isGreaterThanOrEqualTo(5);
        }
    }
}
