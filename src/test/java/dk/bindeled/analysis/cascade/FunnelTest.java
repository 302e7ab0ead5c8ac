package dk.bindeled.analysis.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.analysis.cascade.FunnelRow.By;
import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Channel;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Reason;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FunnelTest {

    private static FunnelRow all(Acts acts) {
        return Funnel.of(acts.withCitizens().snapshot(), Progress.UNWATCHED).getFirst();
    }

    @Test
    void withoutReferralsEveryCountIsZeroAndEveryShareMissing() {
        FunnelRow row = all(new Acts());
        assertThat(row.begun()).isZero();
        assertThat(row.shownShare()).isEqualTo(Figure.missing(Reason.NO_REFERRALS, 0));
    }

    @Test
    void eachStepIsCountedAndALaterOneImpliesTheEarlier() {
        FunnelRow row = all(new Acts()
                .referral("g", "a", Acts.CLUB, 1, null, null, null, null)
                .referral("g", "b", Acts.CLUB, 1, 2, null, null, null)
                .referral("g", "c", Acts.CLUB, 1, null, 5, null, null)
                .referral("g", "d", Acts.CLUB, null, null, 5, 95, null)
                .referral("g", "e", Acts.CLUB, null, null, null, 200, null));
        assertThat(row.begun()).isEqualTo(5);
        assertThat(row.shown()).isEqualTo(4);
        assertThat(row.welcomed()).isEqualTo(3);
        assertThat(row.stillThere()).isEqualTo(1);
        assertThat(row.open()).isZero();
        assertThat(row.welcomedShare().value()).isEqualTo(0.75);
    }

    @Test
    void personsAreCountedOnceHoweverOftenTheyAreShownTheWay() {
        FunnelRow row = all(new Acts()
                .welcome("g", "a", 1, 2)
                .welcome("h", "a", 3, 4)
                .welcome("g", "b", 3, 4)
                .told("g", null, null, 5)
                .told("g", null, null, 6));
        assertThat(row.begun()).isEqualTo(5);
        assertThat(row.persons().steps().getFirst()).isEqualTo(4);
    }

    @Test
    void stillThereMeansAtLeastNinetyDaysAfterTheWelcome() {
        Acts acts = new Acts()
                .referral("g", "a", Acts.CLUB, 1, 1, 10, 99, null)
                .referral("g", "b", Acts.CLUB, 1, 1, 10, 100, null);
        assertThat(all(acts).stillThere()).isEqualTo(1);
    }

    @Test
    void anOpenReferralIsNoFailureAtTheStepItWaitsFor() {
        // on day 100: a waits to be shown, b ended, c is too old to wait for, d waits for a welcome, e has come all the
        // way
        FunnelRow row = all(new Acts()
                .referral("g", "a", Acts.CLUB, 50, null, null, null, null)
                .referral("g", "b", Acts.CLUB, 50, null, null, null, 60)
                .referral("g", "c", Acts.CLUB, 10, null, null, null, null)
                .referral("g", "d", Acts.CLUB, 1, 11, null, null, null)
                .referral("g", "e", Acts.CLUB, 1, 2, 3, 100, null)
                .asOf(100));
        assertThat(row.open()).isEqualTo(2);
        assertThat(row.begun()).isEqualTo(5);
        assertThat(row.shown()).isEqualTo(2);
        assertThat(row.shownShare().n()).isEqualTo(4);
        assertThat(row.shownShare().value()).isEqualTo(0.5);
        assertThat(row.welcomedShare().n()).isEqualTo(1);
        assertThat(row.welcomedShare().value()).isEqualTo(1);
    }

    @Test
    void aReferralStaysOpenForNinetyDays() {
        Acts acts = new Acts().referral("g", "a", Acts.CLUB, 10, null, null, null, null);
        assertThat(all(acts.asOf(99)).open()).isEqualTo(1);
        assertThat(all(acts.asOf(100)).open()).isZero();
    }

    @Test
    void sharesHaveWilsonIntervals() {
        Acts acts = new Acts();
        for (int k = 0; k < 940; k++) {
            acts.referral("g", "p" + k, Acts.CLUB, 1, k < 702 ? 2 : null, null, null, null);
        }
        Figure share = all(acts).shownShare();
        assertThat(share.value()).isCloseTo(702 / 940.0, within(1e-12));
        assertThat(share.low()).isCloseTo(0.7180, within(5e-5));
        assertThat(share.high()).isCloseTo(0.7736, within(5e-5));
    }

    @Test
    void partsOfEachSortAddUpToTheWhole() {
        Random random = new Random(3);
        Acts acts = new Acts()
                .person("amb", Kind.AMBASSADOR, Kind.PROFESSIONAL)
                .person("pro", Kind.PROFESSIONAL, Kind.CITIZEN)
                .person("cit", Kind.CITIZEN)
                .person("house", Kind.PLACE);
        List<@Nullable Channel> channels = new ArrayList<>(EnumSet.allOf(Channel.class));
        channels.add(null);
        @Nullable String[] guides = {"amb", "pro", "cit", "house", null};
        for (int k = 0; k < 100; k++) {
            acts.told(guides[random.nextInt(5)], channels.get(k % channels.size()), null, random.nextInt(1000));
            acts.referral("cit", "p" + k, k % 2 == 0 ? Acts.CLUB : null, 1, k % 3 == 0 ? 2 : null, null, null, null);
        }
        acts.area(new Area("north", "North", AreaLevel.DISTRICT, null))
                .area(new Area("south", "South", AreaLevel.DISTRICT, null))
                .actor("p1", "north", Kind.CITIZEN)
                .actor("p2", "south", Kind.CITIZEN);
        List<FunnelRow> rows = Funnel.of(acts.withCitizens().snapshot(), Progress.UNWATCHED);
        assertThat(rows)
                .filteredOn(row -> row.by() == By.AREA)
                .extracting(FunnelRow::key)
                .containsExactly("", "north", "south");
        assertThat(rows)
                .filteredOn(row -> row.by() == By.PERIOD)
                .extracting(FunnelRow::key)
                .contains("2022-H1", "2024-H2");
        for (By by : By.values()) {
            List<FunnelRow> parts = rows.stream().filter(row -> row.by() == by).toList();
            assertThat(parts.stream().mapToInt(FunnelRow::begun).sum()).isEqualTo(200);
            assertThat(parts.stream().mapToInt(FunnelRow::shown).sum())
                    .isEqualTo(rows.getFirst().shown());
            assertThat(parts.stream().mapToInt(FunnelRow::open).sum())
                    .isEqualTo(rows.getFirst().open());
        }
        assertThat(rows)
                .filteredOn(row -> row.by() == By.GUIDE_KIND)
                .extracting(FunnelRow::key)
                .containsExactly("ambassador", "citizen", "professional", "unknown");
        assertThat(rows)
                .filteredOn(row -> row.by() == By.CHANNEL)
                .extracting(FunnelRow::key)
                .containsExactly("", "phone", "postcard", "talk", "web", "went_along");
    }

    @Test
    void aReferralWithoutAnyDayInDatedDataIsOpenAndNoFailure() {
        FunnelRow row = all(new Acts()
                .referral("g", "a", Acts.CLUB, 1, 2, null, null, null)
                .undated("g", "b")
                .undated("g", "c"));
        assertThat(row.begun()).isEqualTo(3);
        assertThat(row.open()).isEqualTo(2);
        assertThat(row.shownShare().value()).isEqualTo(1);
        assertThat(row.shownShare().n()).isOne();
    }

    @Test
    void withoutDatesEveryReferralIsAWelcomeAndSharesAreMissing() {
        FunnelRow row = all(new Acts().undated("g", "a").undated("g", "b"));
        assertThat(row.welcomed()).isEqualTo(2);
        assertThat(row.stillThere()).isZero();
        assertThat(row.open()).isZero();
        assertThat(row.welcomedShare().reason()).isEqualTo(Reason.NO_DATES);
    }
}
