package dk.bindeled.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {

    /** Weeks in remission of the 21 patients on 6-mercaptopurine, negative where still in remission; Freireich et al., Blood 21 (1963) 699-716. */
    private static final int[] REMISSIONS = {
        6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35
    };

    private static List<Spell> spells(int... days) {
        List<Spell> spells = new ArrayList<>();
        for (int day : days) {
            spells.add(new Spell(Math.abs(day), day < 0 ? SpellEnd.CENSORED : SpellEnd.EVENT));
        }
        return spells;
    }

    private static KaplanMeier of(List<Spell> spells) {
        return KaplanMeier.of(RiskTable.of(spells));
    }

    @Test
    void remissionsOfLeukaemiaLastAsPublished() {
        KaplanMeier estimate = of(spells(REMISSIONS));
        double[][] published = { // week, share, standard error, interval on the scale ln(-ln)
            {6, 0.8571, 0.0764, 0.6197, 0.9516},
            {7, 0.8067, 0.0869, 0.5631, 0.9228},
            {10, 0.7529, 0.0963, 0.5032, 0.8894},
            {13, 0.6902, 0.1068, 0.4316, 0.8491},
            {16, 0.6275, 0.1141, 0.3675, 0.8049},
            {22, 0.5378, 0.1282, 0.2678, 0.7468},
            {23, 0.4482, 0.1346, 0.1881, 0.6801},
        };
        for (double[] row : published) {
            int week = (int) row[0];
            assertThat(estimate.share(week)).as("share in week %d", week).isCloseTo(row[1], within(5e-5));
            assertThat(Math.sqrt(estimate.variance(week)))
                    .as("error in week %d", week)
                    .isCloseTo(row[2], within(5.1e-5));
            Interval interval = estimate.interval(week).orElseThrow();
            assertThat(interval.low()).as("low in week %d", week).isCloseTo(row[3], within(5.1e-5));
            assertThat(interval.high()).as("high in week %d", week).isCloseTo(row[4], within(5.1e-5));
        }
        assertThat(estimate.share(5)).isEqualTo(1);
        assertThat(estimate.share(35)).isEqualTo(estimate.share(23));
        assertThat(estimate.isKnown(35)).isTrue();
        assertThat(estimate.isKnown(36)).isFalse();
        assertThat(estimate.interval(36)).isEmpty();
    }

    @Test
    void whoIsLastSeenOnTheDayOfAnEventIsStillAtRiskOnIt() {
        assertThat(of(spells(5, -5, -9)).share(5)).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(of(spells(5, -4, -9)).share(5)).isEqualTo(0.5);
        assertThat(of(List.of(
                                new Spell(5, SpellEnd.COMPETING),
                                new Spell(5, SpellEnd.EVENT),
                                new Spell(9, SpellEnd.EVENT)))
                        .share(5))
                .isCloseTo(2 / 3.0, within(1e-15));
    }

    @Test
    void withoutCensoringItIsThePlainShareWithTheVarianceOfAShare() {
        KaplanMeier estimate = of(spells(0, 3, 3, 7, 8, 8, 8, 12));
        double[] left = {7, 7, 7, 5, 5, 5, 5, 4, 1, 1, 1, 1, 0};
        for (int day = 0; day < left.length; day++) {
            double share = left[day] / 8;
            assertThat(estimate.share(day)).isCloseTo(share, within(1e-12));
            assertThat(estimate.variance(day)).isCloseTo(share * (1 - share) / 8, within(1e-12));
        }
        assertThat(estimate.isKnown(1000)).as("nothing more can happen").isTrue();
        assertThat(estimate.interval(1000)).isEmpty();
    }

    @Test
    void nobodyGivesNothing() {
        RiskTable nobody = RiskTable.of(List.of());
        assertThat(nobody.size()).isZero();
        assertThat(nobody.lastDay()).isEqualTo(-1);
        assertThat(KaplanMeier.of(nobody).isKnown(0)).isFalse();
        assertThat(AalenJohansen.of(nobody).isKnown(0)).isFalse();
        assertThatThrownBy(() -> new Spell(-1, SpellEnd.EVENT)).hasMessageContaining("-1 days");
    }

    // B. Efron 1967: the censored one after the other hand the mass they carry on, in equal parts, to those watched
    // longer.
    @Test
    void handingOnTheWeightOfTheCensoredGivesTheSame() {
        for (int seed = 0; seed < 200; seed++) {
            Random chance = new Random(seed);
            List<Spell> spells = new ArrayList<>();
            for (int k = 0, n = 1 + chance.nextInt(40); k < n; k++) {
                SpellEnd end = List.of(SpellEnd.values()).get(chance.nextInt(3));
                spells.add(new Spell(chance.nextInt(20), end));
            }
            KaplanMeier estimate = of(spells);
            double[] mass = handedOn(spells);
            double left = 1;
            for (int day = 0; day < 20; day++) {
                for (int k = 0; k < spells.size(); k++) {
                    boolean event = spells.get(k).end() == SpellEnd.EVENT;
                    left -= event && spells.get(k).days() == day ? mass[k] : 0;
                }
                assertThat(estimate.share(day)).as("seed %d day %d", seed, day).isCloseTo(left, within(1e-12));
            }
            Collections.shuffle(spells, chance);
            assertThat(of(spells).share(10)).isEqualTo(estimate.share(10));
        }
    }

    private static double[] handedOn(List<Spell> spells) {
        double[] mass = new double[spells.size()];
        Arrays.fill(mass, 1.0 / mass.length);
        for (int day = 0; day < 20; day++) {
            int last = day;
            List<Integer> later = new ArrayList<>();
            for (int k = 0; k < mass.length; k++) {
                if (spells.get(k).days() > last) {
                    later.add(k);
                }
            }
            for (int k = 0; k < mass.length && !later.isEmpty(); k++) {
                if (spells.get(k).days() == day && spells.get(k).end() != SpellEnd.EVENT) {
                    for (int heir : later) {
                        mass[heir] += mass[k] / later.size();
                    }
                }
            }
        }
        return mass;
    }
}
