package dk.bindeled.analysis.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.analysis.cascade.ReproductionPart.By;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReproductionPartsTest {

    private static List<ReproductionPart> parts(Acts acts, int window) {
        Snapshot snapshot = acts.withCitizens().snapshot();
        return ReproductionParts.of(Forest.of(snapshot), snapshot, window, 1, 999, Progress.UNWATCHED);
    }

    private static Acts random(long seed) {
        Random random = new Random(seed);
        Acts acts = new Acts()
                .person("p00", Kind.AMBASSADOR)
                .person("p01", Kind.PROFESSIONAL)
                .person("p02", Kind.CITIZEN, Kind.AMBASSADOR)
                .person("p03", Kind.PROFESSIONAL);
        for (int k = 0; k < 90; k++) {
            String guide = random.nextInt(9) == 0 ? null : String.format("p%02d", random.nextInt(40));
            int begun = random.nextInt(700);
            Integer shown = random.nextInt(4) == 0 ? null : begun + random.nextInt(30);
            Integer welcomed = shown == null || random.nextInt(3) == 0 ? null : shown + random.nextInt(30);
            acts.referral(
                    guide, String.format("p%02d", random.nextInt(60)), Acts.CLUB, begun, shown, welcomed, null, null);
        }
        return acts;
    }

    @Test
    void personsAreInTheMonthOfTheirOwnWelcomeAndUnderWhoeverBroughtThem() {
        // s, an ambassador, brings a (January) and e (July); a brings b (January) and c (February); b, by himself a
        // citizen, brings d (March)
        Acts acts = new Acts()
                .person("s", Kind.AMBASSADOR)
                .welcome("s", "a", 0, 1)
                .welcome("a", "b", 2, 3)
                .welcome("a", "c", 35, 40)
                .welcome("b", "d", 60, 70)
                .welcome("s", "e", 200, 201)
                .welcome(null, "f", 202, 203);
        List<ReproductionPart> parts = parts(acts, 100);
        assertThat(parts)
                .extracting(part ->
                        part.by() + " " + part.key() + " " + part.reproduction().value() + " of "
                                + part.reproduction().n())
                .containsExactly(
                        "MONTH 2022-01 1.5 of 2",
                        "MONTH 2022-02 0.0 of 1",
                        "MONTH 2022-03 0.0 of 1",
                        "MONTH 2022-07 0.0 of 2",
                        "HALF_YEAR 2022-H1 0.75 of 4",
                        "HALF_YEAR 2022-H2 0.0 of 2",
                        "GUIDE_KIND ambassador 1.0 of 2",
                        "GUIDE_KIND citizen 0.3333333333333333 of 3",
                        "GUIDE_KIND none 0.0 of 1");
        assertThat(parts)
                .allSatisfy(part -> assertThat(part.reproduction().reason()).isEqualTo(Reason.TOO_FEW));
    }

    @Test
    void communityGuidesAndOtherProfessionalsAreAlsoCountedTogether() {
        Acts acts = new Acts()
                .person("g", Kind.PROFESSIONAL)
                .post("g", "community guide", null, null)
                .person("p", Kind.PROFESSIONAL)
                .welcome("g", "a", 0, 1)
                .welcome("p", "b", 0, 1)
                .welcome("a", "c", 2, 3);
        assertThat(parts(acts, 100))
                .filteredOn(part -> part.by() == By.GUIDE_KIND || part.by() == By.STAFF)
                .extracting(part ->
                        part.by() + " " + part.key() + " " + part.reproduction().value() + " of "
                                + part.reproduction().n())
                .containsExactly(
                        "GUIDE_KIND citizen 0.0 of 1",
                        "GUIDE_KIND community_guide 1.0 of 1",
                        "GUIDE_KIND professional 0.0 of 1",
                        "STAFF community_guide+professional 0.5 of 2");
    }

    @Test
    void thePartsOfEachSortWeightedWithTheirPersonsAreTheWhole() {
        for (long seed = 0; seed < 40; seed++) {
            Acts acts = random(seed);
            Snapshot snapshot = acts.withCitizens().snapshot();
            Figure whole = Reproduction.of(Forest.of(snapshot), 90, 1, 999, Progress.UNWATCHED);
            double sum = Objects.requireNonNull(whole.value()) * whole.n();
            List<ReproductionPart> parts = parts(acts, 90);
            for (By by : List.of(By.MONTH, By.HALF_YEAR, By.GUIDE_KIND)) {
                List<Figure> figures = parts.stream()
                        .filter(part -> part.by() == by)
                        .map(ReproductionPart::reproduction)
                        .toList();
                assertThat(figures.stream().mapToLong(Figure::n).sum()).isEqualTo(whole.n());
                assertThat(figures.stream()
                                .mapToDouble(figure -> Objects.requireNonNull(figure.value()) * figure.n())
                                .sum())
                        .isCloseTo(sum, within(1e-9));
            }
        }
    }

    @Test
    void theFourFactorsMultiplyToR() {
        int split = 0;
        for (long seed = 0; seed < 40; seed++) {
            Snapshot snapshot = random(seed).withCitizens().snapshot();
            Forest forest = Forest.of(snapshot);
            Map<String, Figure> factors = ReproductionSplit.of(forest, snapshot, 90);
            double whole = Objects.requireNonNull(
                    Reproduction.of(forest, 90, 1, 999, Progress.UNWATCHED).value());
            if (factors.values().stream().allMatch(figure -> figure.value() != null)) {
                double product = 1;
                for (Figure factor : factors.values()) {
                    product *= Objects.requireNonNull(factor.value());
                }
                assertThat(factors.values().stream().skip(1))
                        .as("seed " + seed)
                        .allSatisfy(share -> assertThat(share.value()).isLessThanOrEqualTo(1));
                assertThat(product).isCloseTo(whole, within(1e-12));
                split++;
            } else {
                assertThat(whole).isZero();
            }
        }
        assertThat(split).isGreaterThan(20);
    }

    @Test
    void theFactorsAreThoseCountedByHand() {
        // a is reached on day 1 and then begins four referrals: one only begun, one shown, two welcomed, of which x had
        // been welcomed before
        Acts acts = new Acts()
                .welcome("s", "a", 0, 1)
                .welcome("s", "x", 0, 2)
                .referral("a", "b", Acts.CLUB, 10, null, null, null, null)
                .referral("a", "c", Acts.CLUB, 10, 11, null, null, null)
                .welcome("a", "d", 12, 13)
                .welcome("a", "x", 12, 14)
                .referral("a", "e", Acts.CLUB, 600, null, null, null, null);
        Snapshot snapshot = acts.withCitizens().asOf(1000).snapshot();
        Map<String, Figure> factors = ReproductionSplit.of(Forest.of(snapshot), snapshot, 180);
        assertThat(factors)
                .containsEntry("reproduction_referrals", Figure.of(4 / 3.0, 3))
                .containsEntry("reproduction_shown", Figure.of(0.75, 4))
                .containsEntry("reproduction_welcomed", Figure.of(2 / 3.0, 3))
                .containsEntry("reproduction_attributed", Figure.of(0.5, 2));
    }

    @Test
    void whoeverCameByAReferralCountsAsWelcomedByItThoughTheWelcomeStandsInAnotherRow() {
        // a shows b the way, the welcome is written down without a guide
        Acts acts = new Acts()
                .welcome("s", "a", 0, 1)
                .referral("a", "b", Acts.CLUB, 10, 11, null, null, null)
                .referral(null, "b", Acts.CLUB, null, null, 12, null, null);
        Snapshot snapshot = acts.withCitizens().snapshot();
        Forest forest = Forest.of(snapshot);
        assertThat(Reproduction.of(forest, 180, 1, 999, Progress.UNWATCHED).value())
                .isEqualTo(0.5);
        assertThat(ReproductionSplit.of(forest, snapshot, 180))
                .containsEntry("reproduction_referrals", Figure.of(0.5, 2))
                .containsEntry("reproduction_shown", Figure.of(1, 1))
                .containsEntry("reproduction_welcomed", Figure.of(1, 1))
                .containsEntry("reproduction_attributed", Figure.of(1, 1));
    }

    @Test
    void withoutDatesThereIsNoTimeToSpeakOf() {
        Acts acts = new Acts().undated("g", "a");
        Snapshot snapshot = acts.withCitizens().snapshot();
        Forest forest = Forest.of(snapshot);
        assertThat(parts(acts, 90)).isEmpty();
        assertThat(ReproductionSplit.of(forest, snapshot, 90).values())
                .extracting(Figure::reason)
                .containsOnly(Reason.NO_DATES);
        assertThat(Milestones.of(forest, snapshot).values())
                .extracting(Figure::reason)
                .containsOnly(Reason.NO_DATES);
    }

    @Test
    void theClockOfTheMilestonesBeginsWithTheFirstStepOfAnyReferral() {
        Acts acts = new Acts().referral("s", "never", Acts.CLUB, 5, null, null, null, null);
        for (int k = 0; k < 60; k++) {
            acts.welcome("s", "a" + k, 20 + k, 100 + k);
        }
        Snapshot snapshot = acts.withCitizens().snapshot();
        assertThat(Milestones.of(Forest.of(snapshot), snapshot))
                .containsEntry("days_to_10", Figure.of(104, 60))
                .containsEntry("days_to_50", Figure.of(144, 60))
                .containsEntry("days_to_100", Figure.missing(Reason.TOO_FEW, 60));
    }

    @Test
    void theOtherRuleGivesOtherGuidesToThoseWhomSeveralShowedTheWay() {
        // first e and then d show b the way; d had been reached by c
        Acts acts = new Acts()
                .welcome("e", "a", 0, 1)
                .welcome("c", "d", 0, 1)
                .referral("e", "b", Acts.CLUB, null, 2, null, null, null)
                .welcome("d", "b", 3, 4);
        Snapshot snapshot = acts.withCitizens().snapshot();
        Forest first = Forest.of(snapshot, Touch.FIRST);
        Map<String, Figure> figures = TouchSensitivity.of(
                Forest.of(snapshot), first, Reproduction.of(first, 100, 1, 999, Progress.UNWATCHED), snapshot);
        assertThat(figures)
                .containsEntry("parents_differ", Figure.of(1 / 3.0, 3))
                .containsEntry("reached_first_touch", Figure.of(3, 3))
                .containsEntry("rings_first_touch", Figure.of(1, 3))
                .containsEntry("depth_first_touch", Figure.of(1, 2));
        assertThat(figures.get("reproduction_first_touch"))
                .extracting(Figure::value)
                .isEqualTo(0.0);
        assertThat(Reproduction.of(Forest.of(snapshot), 100, 1, 999, Progress.UNWATCHED)
                        .value())
                .isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void monthsAreThoseOfTheCalendar() {
        assertThat(HalfYears.of(LocalDate.of(2024, 6, 30))).isEqualTo("2024-H1");
        assertThat(HalfYears.of(LocalDate.of(2024, 7, 1))).isEqualTo("2024-H2");
    }
}
