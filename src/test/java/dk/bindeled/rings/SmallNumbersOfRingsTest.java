package dk.bindeled.rings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Referral;
import dk.bindeled.privacy.Lookers;
import dk.bindeled.privacy.ShownCount;
import dk.bindeled.privacy.Sight;
import dk.bindeled.privacy.VisibleRings;
import dk.bindeled.study.AreaRing;
import dk.bindeled.study.FunnelCount;
import dk.bindeled.study.ReproductionCount;
import dk.bindeled.study.ReproductionCount.By;
import dk.bindeled.study.StudyResult;
import dk.bindeled.study.UnaskedCount;
import dk.bindeled.study.WrongReferral;
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
    void areasStandByNameAndThosePlacedInNoneLast() {
        VisibleRings table = VisibleRings.of(
                new Results().tree("a1", "ambassador", 24).result(),
                List.of(
                        new AreaRing("", "", 1, 9),
                        new AreaRing("x", "Ådalen", 1, 8),
                        new AreaRing("y", "Bakken", 1, 7),
                        new AreaRing("z", "Cirklen", 0, 6)),
                Readings.FIVE);
        DividedRings rings = DividedRings.byArea(table, Readings.DANISH);
        assertThat(rings.names()).containsExactly("Bakken", "Ådalen", "Uden for områderne");
        assertThat(rings.counts().stream().map(List::getFirst))
                .containsExactly(new ShownCount(7, true), new ShownCount(8, true), new ShownCount(9, true));
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
                                .mapToLong(ShownCount::value)
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

    @Test
    void rThatTellsOfFewWhoWereBroughtIsWithheld() {
        ReproductionRows rows = new ReproductionRows(
                List.of(
                        new ReproductionCount(By.GUIDE_KIND, "ambassador", Figure.of(0.1, 20)),
                        new ReproductionCount(By.GUIDE_KIND, "citizen", Figure.of(0.5, 30)),
                        new ReproductionCount(By.GUIDE_KIND, "professional", Figure.of(0.0, 10))),
                Readings.FIVE);
        assertThat(rows.of(By.GUIDE_KIND))
                .extracting(ReproductionRows.Row::key, ReproductionRows.Row::visible)
                .containsExactly(tuple("ambassador", false), tuple("professional", true), tuple("citizen", false));
    }

    @Test
    void manyReferralsOfOnePersonBegunUnaskedAreOfOnePerson() {
        UnaskedRows rows = new UnaskedRows(
                List.of(
                        unasked("ambassador", "2023-H1", 6, 4),
                        unasked("ambassador", "2023-H2", 20, 18),
                        unasked("citizen", "2023-H1", 12, 12),
                        unasked("citizen", "2023-H2", 14, 14)),
                Readings.FIVE);
        // The funnel tells all of each half-year and all of each kind: one that is withheld alone would be the
        // difference.
        assertThat(rows.told()).isEmpty();
        assertThat(new UnaskedRows(List.of(unasked("citizen", "2023-H1", 6, 6)), Readings.FIVE).told())
                .hasSize(1);
    }

    @Test
    void whereOnlyFewWereAskedNothingElseIsWithheldForIt() {
        UnaskedCount few = new UnaskedCount("citizen", "2023-H1", 20, 2, 20, 2, Figure.of(20 / 22.0, 22));
        UnaskedCount many = unasked("ambassador", "2023-H1", 12, 12);
        assertThat(new UnaskedRows(List.of(many, few), Readings.FIVE).told()).containsExactly(many);
    }

    private static UnaskedCount unasked(String kind, String period, int unasked, int persons) {
        return new UnaskedCount(kind, period, unasked, 0, persons, 0, Figure.of(1, unasked));
    }

    @Test
    void whereRIsWithheldTheOtherRulesRIsToo() {
        assertThat(new ReproductionPanel(reading(Figure.of(0.7, 3), Figure.of(2 / 3.0, 3))).sensitivity())
                .isEmpty();
        assertThat(new ReproductionPanel(reading(Figure.of(0.7, 30), Figure.of(0.1, 30))).sensitivity())
                .isEmpty();
        assertThat(new ReproductionPanel(reading(Figure.of(0.1, 30), Figure.of(0.6, 30))).sensitivity())
                .isEmpty();
        assertThat(new ReproductionPanel(reading(Figure.of(0.7, 30), Figure.of(0.6, 30))).sensitivity())
                .hasValueSatisfying(text -> assertThat(text).contains("0.6"));
    }

    @Test
    void recordsThatCannotBeRightAreCountedByTheirCitizensAndNotToBeSubtracted() {
        List<WrongReferral> wrong = new ArrayList<>();
        for (int k = 0; k < 10; k++) {
            wrong.add(wrong("unknown_guide", "c" + k));
        }
        wrong.add(wrong("guide_is_citizen", "d1"));
        wrong.add(wrong("guide_is_citizen", "d2"));
        assertThat(new WrongPanel(reading(wrong)).mayCount()).containsExactly(false, false);
        // The same three citizens under two faults are three, not six: a third fault is withheld with them.
        List<WrongReferral> same = new ArrayList<>();
        for (int k = 0; k < 20; k++) {
            same.add(wrong("unknown_guide", "e" + k));
        }
        for (String fault : List.of("cycle", "guide_is_citizen")) {
            same.add(wrong(fault, "a"));
            same.add(wrong(fault, "b"));
            same.add(wrong(fault, "c"));
        }
        assertThat(new WrongPanel(reading(same)).mayCount()).containsExactly(false, false, false);
        assertThat(WrongPanel.saying(reading(wrong))).contains("12");
        List<WrongReferral> ofOne = new ArrayList<>();
        for (int k = 0; k < 6; k++) {
            ofOne.add(wrong("unknown_guide", "c"));
        }
        assertThat(WrongPanel.saying(reading(ofOne))).contains("fewer than 5").doesNotContain("6");
    }

    @Test
    void waysToldTogetherInTheTableAreNotSaidToBeFewWhereThatWouldTellHowManyEachIs() {
        FunnelCount along = way("went_along", 90, 80, 70);
        FunnelCount card = way("postcard", 50, 40, 3);
        FunnelCount web = way("web", 50, 40, 3);
        assertThat(new StepFindings(ways(card, web, way("phone", 50, 30, 2), along)).channels())
                .isEmpty();
        assertThat(new StepFindings(ways(card, web, way("phone", 50, 30, 14), along)).channels())
                .isPresent();
    }

    /** A way with the intervals of its shares. */
    private static FunnelCount way(String key, int begun, int shown, int welcomed) {
        return FunnelCount.together(List.of(Results.part(key, begun, begun, shown, welcomed, 0)));
    }

    @Test
    void aCommunityOfFewIsNotSaidToWelcomeNobody() {
        FunnelCount all = of(FunnelCount.By.ALL, "all", 200, 180, 120);
        FunnelCount few = of(FunnelCount.By.COMMUNITY, "few", 4, 4, 0);
        FunnelCount many = of(FunnelCount.By.COMMUNITY, "many", 60, 50, 6);
        FunnelCount other = of(FunnelCount.By.COMMUNITY, "other", 25, 20, 5);
        Reading reading = ways(all, few, many, other, of(FunnelCount.By.COMMUNITY, "large", 111, 106, 98));
        assertThat(new StepFindings(reading).losing(reading.communities()))
                .extracting(part -> part.part().key())
                .containsExactly("many");
    }

    private static FunnelCount of(FunnelCount.By by, String key, int begun, int shown, int welcomed) {
        FunnelCount way = way(key, begun, shown, welcomed);
        return new FunnelCount(
                by,
                key,
                key,
                way.persons(),
                begun,
                shown,
                welcomed,
                0,
                0,
                way.shownShare(),
                way.welcomedShare(),
                way.stillThereShare());
    }

    private static Reading ways(FunnelCount... ways) {
        return reading(List.of(ways), List.of());
    }

    private static WrongReferral wrong(String fault, String citizen) {
        return new WrongReferral(
                new Referral(citizen + fault, "g", citizen, null, null, null, null, null, null, null, null),
                fault,
                "none");
    }

    private static Reading reading(List<WrongReferral> wrong) {
        return reading(List.of(), wrong);
    }

    private static Reading reading(List<FunnelCount> funnel, List<WrongReferral> wrong) {
        StudyResult none = new Results().result();
        return reading(new StudyResult(
                none.network(),
                none.actors(),
                none.groups(),
                none.pairs(),
                none.cascades(),
                none.rings(),
                funnel,
                none.parents(),
                none.unasked(),
                none.reproduction(),
                none.flows(),
                wrong,
                none.retention(),
                null,
                null));
    }

    /** A result of which only R is known. */
    private static Reading reading(Figure r, Figure firstTouch) {
        Map<String, Figure> figures = new HashMap<>(Map.of(
                "reproduction", r.withoutInterval(Reason.TOO_FEW),
                "reproduction_first_touch", firstTouch,
                "parents_differ", Figure.of(0.1, 40)));
        for (String factor : List.of("referrals", "shown", "welcomed", "attributed")) {
            figures.put("reproduction_" + factor, Figure.missing(Reason.TOO_FEW, 0));
        }
        return reading(new Results().result(figures));
    }

    private static Reading reading(StudyResult result) {
        Reading lindeaa = Readings.lindeaa(2024);
        return new Reading(
                result,
                lindeaa.snapshot(),
                lindeaa.windowDays(),
                lindeaa.choices(),
                Readings.FIVE,
                Readings.ENGLISH,
                lindeaa.rings(),
                lindeaa.counted(),
                new Behind(List.of(), Lookers.of(Sight.NOBODY), Readings.ENGLISH, Runnable::run));
    }

    private static ReproductionCount part(By by, String key, long persons) {
        return new ReproductionCount(by, key, Figure.of(0.5, persons));
    }

    private static void assertSafe(List<ShownCount> line) {
        assertThat(line).allMatch(count -> !count.visible() || count.value() == 0 || count.value() >= 5);
        List<ShownCount> hidden = Stream.of(line)
                .flatMap(List::stream)
                .filter(count -> !count.visible())
                .toList();
        if (!hidden.isEmpty() && line.stream().anyMatch(count -> count.visible() && count.value() > 0)) {
            assertThat(hidden).hasSizeGreaterThan(1);
            assertThat(hidden.stream().mapToLong(ShownCount::value).sum()).isGreaterThanOrEqualTo(5);
        }
    }
}
