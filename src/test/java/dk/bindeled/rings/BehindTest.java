package dk.bindeled.rings;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.privacy.Pseudonyms;
import dk.bindeled.privacy.Sight;
import dk.bindeled.study.FunnelCount;
import dk.bindeled.study.FunnelCount.By;
import dk.bindeled.study.ReferralRow;
import dk.bindeled.ui.TableData;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BehindTest {

    private final Reading reading = Readings.lindeaa(2024);
    private final List<ReferralRow> rows = reading.counted().rows();
    private final BehindChoices choices = new BehindChoices(reading);

    @ParameterizedTest
    @EnumSource(By.class)
    void behindEveryPartOfTheFunnelStandExactlyTheReferralsItCounts(By by) {
        List<FunnelCount> parts = reading.result().funnel().stream()
                .filter(part -> part.by() == by)
                .toList();
        assertThat(parts).isNotEmpty();
        for (FunnelCount part : parts) {
            List<ReferralRow> own =
                    rows.stream().filter(row -> BehindChoices.isOf(part, row)).toList();
            assertThat(Stream.of(0, 1, 2, 3)
                            .map(step -> (int) own.stream()
                                    .filter(row -> row.step() >= step)
                                    .count())
                            .toList())
                    .as(by + " " + part.key())
                    .containsExactly(part.begun(), part.shown(), part.welcomed(), part.stillThere());
            assertThat(own.stream().filter(ReferralRow::open)).hasSize(part.open());
        }
    }

    @Test
    void behindEachRingStandReferralsOfExactlyItsPersons() {
        List<Behind.Some> rings = choices.rings();
        for (int ring = 0; ring < rings.size(); ring++) {
            long persons = rows.stream()
                    .filter(rings.get(ring).wanted())
                    .map(row -> row.referral().citizen())
                    .distinct()
                    .count();
            assertThat(persons)
                    .as("ring " + ring)
                    .isEqualTo(reading.rings().totals().get(ring).value());
        }
    }

    @Test
    void whoeverMayNotSeeSinglePersonsHasNoWayToThem() {
        assertThat(Readings.lindeaa(2024, Sight.NOBODY, Readings.ENGLISH)
                        .behind()
                        .button("all", choices.steps()))
                .isEmpty();
        assertThat(reading.behind().button("all", choices.steps())).isPresent();
    }

    @Test
    void pseudonymsHideNamesAndIdsAlike() {
        ReferralRow row = rows.stream()
                .filter(each -> each.guideLabel() != null && each.citizenLabel() != null)
                .findFirst()
                .orElseThrow();
        TableData named = new BehindTable(Sight.NAMES, new Pseudonyms(), Readings.ENGLISH).of("x", List.of(row));
        assertThat(named.rows().getFirst()).contains(row.referral().id(), row.guideLabel(), row.citizenLabel());
        TableData hidden = new BehindTable(Sight.PSEUDONYMS, new Pseudonyms(), Readings.ENGLISH).of("x", List.of(row));
        assertThat(hidden.rows().getFirst())
                .doesNotContain(
                        row.referral().id(),
                        row.guideLabel(),
                        row.citizenLabel(),
                        row.referral().guide(),
                        row.referral().citizen())
                .contains(row.communityLabel());
    }
}
