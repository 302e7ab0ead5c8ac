package dk.bindeled.rings;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.privacy.ShownCount;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleRings;
import dk.bindeled.study.AreaRing;
import dk.bindeled.study.StudyResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisibleRingsTest {

    private static final Suppression FIVE = new Suppression(5);

    @Test
    void personsAreAddedUpByTheRoleOfWhoSetTheRingGoing() {
        VisibleRings table = VisibleRings.of(
                new Results()
                        .tree("a1", "ambassador", 5, 7, 9)
                        .tree("a2", "ambassador", 6, 8)
                        .tree("p1", "professional", 20)
                        .result(),
                List.of(),
                FIVE);
        assertThat(table.roles()).containsExactly("ambassador", "professional");
        assertThat(values(table.counts().get(0))).containsExactly(0L, 11L, 15L, 9L);
        assertThat(values(table.counts().get(1))).containsExactly(0L, 20L, 0L, 0L);
        assertThat(values(table.totals())).containsExactly(0L, 31L, 15L, 9L);
        assertThat(table.totals()).allMatch(ShownCount::visible);
        assertThat(table.lastRing(0)).isEqualTo(3);
        assertThat(table.lastRing(1)).isEqualTo(1);
        assertThat(table.isHiddenBeyond(0, 3)).isFalse();
    }

    @Test
    void aRingOfFewPersonsIsWithheldAndSoIsWhatWouldGiveItAway() {
        VisibleRings table = VisibleRings.of(
                new Results().tree("a1", "ambassador", 30, 20, 2).result(), List.of(), FIVE);
        assertThat(table.totals())
                .containsExactly(
                        new ShownCount(0, true),
                        new ShownCount(30, true),
                        new ShownCount(20, false),
                        new ShownCount(2, false));
        assertThat(table.counts().getFirst()).extracting(ShownCount::visible).containsExactly(true, true, false, false);
        assertThat(table.lastRing(0)).isEqualTo(1);
        assertThat(table.isHiddenBeyond(0, 1)).isTrue();
    }

    @Test
    void noRoleCanBeWorkedOutFromTheTotalBesideIt() {
        VisibleRings table = VisibleRings.of(
                new Results()
                        .tree("a1", "ambassador", 30, 20)
                        .tree("p1", "professional", 20, 3)
                        .result(),
                List.of(),
                FIVE);
        for (int ring = 0; ring < table.rings(); ring++) {
            int column = ring;
            long hidden = table.counts().stream()
                            .filter(row -> !row.get(column).visible())
                            .count()
                    + (table.totals().get(ring).visible() ? 0 : 1);
            assertThat(hidden).as("withheld in ring " + ring).isNotEqualTo(1);
        }
        assertThat(table.counts().get(1).get(2).visible()).isFalse();
    }

    @Test
    void whoWasWelcomedWithoutAGuideStandsForHimself() {
        Results results = new Results();
        for (int k = 0; k < 6; k++) {
            results.cold("c" + k);
        }
        VisibleRings table = VisibleRings.of(results.result(), List.of(), FIVE);
        assertThat(table.roles()).containsExactly(VisibleRings.COLD);
        assertThat(values(table.totals())).containsExactly(6L);
    }

    @Test
    void areasStandBelowTheSameTotalsAndWithoutThoseOfRingZero() {
        Results results = new Results().tree("a1", "ambassador", 17, 9);
        for (int k = 0; k < 6; k++) {
            results.cold("c" + k);
        }
        VisibleRings table = VisibleRings.of(
                results.result(),
                List.of(
                        new AreaRing("x", "Åen", 0, 6),
                        new AreaRing("x", "Åen", 1, 10),
                        new AreaRing("y", "Bakken", 1, 7),
                        new AreaRing("y", "Bakken", 2, 9)),
                FIVE);
        assertThat(table.areas())
                .containsExactly(
                        new VisibleRings.Area("x", "Åen", List.of(new ShownCount(10, true), new ShownCount(0, true))),
                        new VisibleRings.Area(
                                "y", "Bakken", List.of(new ShownCount(7, true), new ShownCount(9, true))));
        assertThat(table.totals()).allMatch(ShownCount::visible);
    }

    @Test
    void aTotalIsWithheldWhereAreasWouldGiveItAway() {
        StudyResult result = new Results().tree("a1", "ambassador", 31, 5).result();
        assertThat(VisibleRings.of(result, List.of(), FIVE).totals()).allMatch(ShownCount::visible);
        // Of two areas, told elsewhere as 13 and 23, two and three stand in ring 2.
        VisibleRings table = VisibleRings.of(
                result,
                List.of(
                        new AreaRing("x", "Åen", 1, 11),
                        new AreaRing("x", "Åen", 2, 2),
                        new AreaRing("y", "Bakken", 1, 20),
                        new AreaRing("y", "Bakken", 2, 3)),
                FIVE);
        assertThat(table.areas()).allSatisfy(area -> assertThat(area.counts()).noneMatch(ShownCount::visible));
        // 2 + 3 = 5 would leave neither of them more than four
        assertThat(table.totals().subList(1, 3)).noneMatch(ShownCount::visible);
    }

    @Test
    void withoutTreesThereAreNoRings() {
        VisibleRings table = VisibleRings.of(new Results().result(), List.of(), FIVE);
        assertThat(table.rings()).isZero();
        assertThat(table.roles()).isEmpty();
    }

    private static List<Long> values(List<ShownCount> row) {
        return row.stream().map(ShownCount::value).toList();
    }
}
