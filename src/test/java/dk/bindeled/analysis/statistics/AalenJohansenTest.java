package dk.bindeled.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AalenJohansenTest {

    private static AalenJohansen of(List<Spell> spells) {
        return AalenJohansen.of(RiskTable.of(spells));
    }

    private static List<Spell> random(Random chance, int most) {
        List<Spell> spells = new ArrayList<>();
        for (int k = 0, n = 1 + chance.nextInt(most); k < n; k++) {
            SpellEnd end = List.of(SpellEnd.values()).get(chance.nextInt(3));
            spells.add(new Spell(chance.nextInt(20), end));
        }
        return spells;
    }

    @Test
    void sixTimesWorkedByHand() {
        // day 1: event, 5/6 free; day 2: competing, 4/6; day 3: censored; day 4: event of 3, 4/9; day 5: both of 2, 0
        AalenJohansen estimate = of(List.of(
                new Spell(1, SpellEnd.EVENT),
                new Spell(2, SpellEnd.COMPETING),
                new Spell(3, SpellEnd.CENSORED),
                new Spell(4, SpellEnd.EVENT),
                new Spell(5, SpellEnd.EVENT),
                new Spell(5, SpellEnd.COMPETING)));
        assertThat(estimate.incidence(SpellEnd.EVENT, 0)).isZero();
        assertThat(estimate.incidence(SpellEnd.EVENT, 3)).isCloseTo(1 / 6.0, within(1e-15));
        assertThat(estimate.incidence(SpellEnd.COMPETING, 3)).isCloseTo(1 / 6.0, within(1e-15));
        assertThat(estimate.incidence(SpellEnd.EVENT, 4)).isCloseTo(7 / 18.0, within(1e-15));
        assertThat(estimate.free(4)).isCloseTo(4 / 9.0, within(1e-15));
        assertThat(estimate.incidence(SpellEnd.EVENT, 5)).isCloseTo(11 / 18.0, within(1e-15));
        assertThat(estimate.incidence(SpellEnd.COMPETING, 5)).isCloseTo(7 / 18.0, within(1e-15));
        assertThat(estimate.free(5)).isZero();
        assertThat(estimate.isKnown(500)).isTrue();
        // at day 4: (2/9)²·1/30 + 5/216 − 2·2/9·1/36, then (2/9)²·1/20, then 4/9·2/27 with nothing later
        double variance = 4 / 81.0 / 30 + 5 / 216.0 - 4 / 324.0 + 4 / 81.0 / 20 + 8 / 243.0;
        assertThat(estimate.variance(SpellEnd.EVENT, 4)).isCloseTo(variance, within(1e-15));
    }

    // J. M. Satagopan et al., A note on competing risks in survival data analysis, British Journal of Cancer 91 (2004),
    // doi:10.1038/sj.bjc.6602102.
    @Test
    void deathsFromBreastCancerAreAsPublished() {
        List<Spell> spells = new ArrayList<>(Collections.nCopies(296, new Spell(99, SpellEnd.CENSORED)));
        for (int month : new int[] {7, 14, 24}) {
            spells.add(new Spell(month, SpellEnd.CENSORED));
        }
        for (int month : new int[] {10, 16, 23, 27}) {
            spells.add(new Spell(month, SpellEnd.EVENT));
        }
        for (int month : new int[] {18, 26}) {
            spells.add(new Spell(month, SpellEnd.COMPETING));
        }
        AalenJohansen estimate = of(spells);
        double[][] published = {{10, 0.3, 99.7}, {16, 0.6, 99.3}, {23, 0.9, 98.7}, {27, 1.2, 98.0}};
        double rounded = 0;
        for (double[] row : published) {
            rounded += 0.05; // the paper adds up steps that it has rounded to one decimal
            assertThat(100 * estimate.incidence(SpellEnd.EVENT, (int) row[0])).isCloseTo(row[1], within(rounded));
            assertThat(100 * estimate.free((int) row[0])).isCloseTo(row[2], within(0.05));
        }
        assertThat(100 * estimate.free(18)).isCloseTo(99.0, within(0.05));
        assertThat(100 * estimate.free(26)).isCloseTo(98.3, within(0.05));
    }

    @Test
    void whatHappenedAndWhatDidNotAddUpToOneAndOnlyGrows() {
        for (int seed = 0; seed < 200; seed++) {
            AalenJohansen estimate = of(random(new Random(seed), 40));
            double before = 0;
            for (int day = 0; day < 21; day++) {
                double event = estimate.incidence(SpellEnd.EVENT, day);
                double all = event + estimate.incidence(SpellEnd.COMPETING, day) + estimate.free(day);
                assertThat(all).as("seed %d day %d", seed, day).isCloseTo(1, within(1e-12));
                assertThat(event).isGreaterThanOrEqualTo(before);
                before = event;
            }
        }
    }

    @Test
    void withoutCensoringItIsThePlainShareWithTheVarianceOfAShare() {
        for (int seed = 0; seed < 50; seed++) {
            List<Spell> spells = random(new Random(seed), 40).stream()
                    .map(spell -> spell.end() == SpellEnd.CENSORED ? new Spell(spell.days(), SpellEnd.EVENT) : spell)
                    .toList();
            AalenJohansen estimate = of(spells);
            for (int day = 0; day < 20; day++) {
                int until = day;
                double share = spells.stream()
                                .filter(spell -> spell.end() == SpellEnd.EVENT && spell.days() <= until)
                                .count()
                        / (double) spells.size();
                assertThat(estimate.incidence(SpellEnd.EVENT, day)).isCloseTo(share, within(1e-12));
                assertThat(estimate.variance(SpellEnd.EVENT, day))
                        .as("seed %d day %d", seed, day)
                        .isCloseTo(share * (1 - share) / spells.size(), within(1e-12));
            }
        }
    }

    @Test
    void whereNothingCompetesItIsKaplanMeierTurnedAround() {
        for (int seed = 0; seed < 50; seed++) {
            RiskTable table = RiskTable.of(random(new Random(seed), 40).stream()
                    .map(spell ->
                            spell.end() == SpellEnd.COMPETING ? new Spell(spell.days(), SpellEnd.CENSORED) : spell)
                    .toList());
            AalenJohansen incidence = AalenJohansen.of(table);
            KaplanMeier share = KaplanMeier.of(table);
            for (int day = 0; day <= table.lastDay(); day++) {
                assertThat(incidence.incidence(SpellEnd.EVENT, day)).isCloseTo(1 - share.share(day), within(1e-12));
                assertThat(incidence.variance(SpellEnd.EVENT, day)).isCloseTo(share.variance(day), within(1e-12));
                if (share.share(day) > 1e-9 && share.share(day) < 1 - 1e-9) {
                    Interval turned = incidence.interval(SpellEnd.EVENT, day).orElseThrow();
                    Interval straight = share.interval(day).orElseThrow();
                    assertThat(turned.low()).isCloseTo(1 - straight.high(), within(1e-9));
                    assertThat(turned.high()).isCloseTo(1 - straight.low(), within(1e-9));
                }
            }
        }
    }

    // Resampling knows no formula of the variance.
    @Test
    void theVarianceIsThatOfResampledTimes() {
        Random chance = new Random(4);
        List<Spell> spells = new ArrayList<>();
        while (spells.size() < 400) {
            spells.addAll(random(chance, 40));
        }
        int draws = 1500;
        double sum = 0;
        double squares = 0;
        for (int draw = 0; draw < draws; draw++) {
            List<Spell> drawn = new ArrayList<>();
            for (int k = 0; k < spells.size(); k++) {
                drawn.add(spells.get(chance.nextInt(spells.size())));
            }
            double incidence = of(drawn).incidence(SpellEnd.EVENT, 12);
            sum += incidence;
            squares += incidence * incidence;
        }
        double resampled = squares / draws - Math.pow(sum / draws, 2);
        // the variance of 1,500 draws has a relative standard error of √(2/1500) = 0.037
        assertThat(of(spells).variance(SpellEnd.EVENT, 12) / resampled).isCloseTo(1, within(0.13));
    }

    @Test
    void notBeingLookedAtIsNoCause() {
        AalenJohansen estimate = of(List.of(new Spell(3, SpellEnd.EVENT)));
        assertThatThrownBy(() -> estimate.incidence(SpellEnd.CENSORED, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(estimate.isKnown(2)).isTrue();
        assertThat(of(List.of(new Spell(3, SpellEnd.CENSORED))).isKnown(4)).isFalse();
    }
}
