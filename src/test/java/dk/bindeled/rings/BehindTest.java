package dk.bindeled.rings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.network.Figure;
import dk.bindeled.privacy.Deed;
import dk.bindeled.privacy.Lookers;
import dk.bindeled.privacy.Sight;
import dk.bindeled.study.FunnelCount;
import dk.bindeled.study.FunnelCount.By;
import dk.bindeled.study.ReferralRow;
import dk.bindeled.study.ReproductionCount;
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
    private final BroughtBy brought = new BroughtBy(reading);

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
        List<Behind.Some> rings = brought.rings();
        for (int ring = 0; ring < rings.size(); ring++) {
            assertThat(persons(rings.get(ring)))
                    .as("ring " + ring)
                    .isEqualTo(reading.rings().totals().get(ring).value());
        }
    }

    @Test
    void aPersonBroughtBySomeoneStandsBehindARingWithOneReferralOnly() {
        for (Behind.Some ring : brought.rings().subList(1, brought.rings().size())) {
            assertThat(rows.stream().filter(ring.wanted()).count()).isEqualTo(persons(ring));
        }
    }

    @Test
    void behindEachTreeStandReferralsOfExactlyItsPersons() {
        List<TreeDrawing> trees = TreeDrawing.largest(reading.result(), reading.rings(), reading.suppression(), 3);
        List<Behind.Some> some = brought.trees(trees);
        assertThat(some).hasSize(3);
        for (int k = 0; k < some.size(); k++) {
            assertThat(persons(some.get(k))).isEqualTo(trees.get(k).figures().size());
        }
    }

    @Test
    void behindRStandWhoIsCountedAndWhomTheyBrought() {
        List<Behind.Some> some = brought.reproduction();
        Figure r = reading.figure("reproduction");
        assertThat(persons(some.getFirst())).isEqualTo(r.n());
        assertThat((double) persons(some.getLast()) / r.n()).isCloseTo(r.value(), within(1e-12));
    }

    @Test
    void behindEachPartOfRStandTheReferralsOfThoseItCounts() {
        ReproductionRows parts = new ReproductionRows(reading.result().reproduction(), reading.suppression());
        for (ReproductionCount.By by :
                List.of(ReproductionCount.By.MONTH, ReproductionCount.By.HALF_YEAR, ReproductionCount.By.GUIDE_KIND)) {
            List<ReproductionRows.Row> rows = parts.of(by);
            List<Behind.Some> some = brought.reproduction(by, rows, key -> key);
            assertThat(some).isNotEmpty().hasSameSizeAs(rows);
            for (int k = 0; k < some.size(); k++) {
                assertThat(persons(some.get(k)))
                        .as(some.get(k).name())
                        .isEqualTo(rows.get(k).reproduction().n());
            }
        }
    }

    @Test
    void behindTheFirstPersonsStandNoFewerAndNoneWhoCameLater() {
        List<Behind.Some> some = brought.first(List.of(10, 50, 100_000));
        assertThat(some).hasSize(2);
        assertThat(persons(some.getFirst())).isBetween(10L, 15L);
        assertThat(persons(some.getLast())).isBetween(50L, 55L);
    }

    @Test
    void behindTheWaysBetweenGroupsStandThoseWhoWentThem() {
        FlowTable flows = reading.flows();
        List<Behind.Some> some = brought.ways(flows.groups());
        int groups = flows.groups().size();
        long within = 0;
        for (int g = 0; g < groups; g++) {
            within += flows.cells().get(g).get(g).value();
            assertThat(persons(some.get(2 + g)))
                    .as(some.get(2 + g).name())
                    .isEqualTo(flows.cells().get(g).get(groups).value());
        }
        long all = flows.cells().get(groups).get(groups).value();
        assertThat(persons(some.get(0))).isEqualTo(within);
        assertThat(persons(some.get(1))).isEqualTo(all - within);
    }

    private long persons(Behind.Some some) {
        return rows.stream()
                .filter(some.wanted())
                .map(row -> row.referral().citizen())
                .distinct()
                .count();
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
        TableData named =
                new BehindTable(Lookers.of(Sight.NAMES), Readings.ENGLISH).of(Deed.LOOKED_AT, "x", List.of(row));
        assertThat(named.rows().getFirst()).contains(row.referral().id(), row.guideLabel(), row.citizenLabel());
        TableData hidden =
                new BehindTable(Lookers.of(Sight.PSEUDONYMS), Readings.ENGLISH).of(Deed.LOOKED_AT, "x", List.of(row));
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
