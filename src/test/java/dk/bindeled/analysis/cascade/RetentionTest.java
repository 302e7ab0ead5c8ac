package dk.bindeled.analysis.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static Acts came(
            Acts acts, String citizen, int welcomed, @Nullable Integer stillThere, @Nullable Integer ended) {
        return acts.referral("guide", citizen, Acts.CLUB, null, null, welcomed, stillThere, ended);
    }

    private static Retention of(Acts acts, Silence silence) {
        return Retention.of(acts.withCitizens().snapshot(), silence);
    }

    private static Retention of(Acts acts) {
        return of(acts, Silence.MEANS_STILL_THERE);
    }

    @Test
    void withoutReferralsWelcomesOrDatesThereIsNoFigure() {
        assertThat(of(new Acts()).stillThere()).isEqualTo(Figure.missing(Reason.NO_REFERRALS, 0));
        Retention undated = of(new Acts().undated("g", "a"));
        assertThat(undated.leftCommunity()).isEqualTo(Figure.missing(Reason.NO_DATES, 0));
        assertThat(undated.withoutDay()).isOne();
        Acts shown = new Acts().referral("g", "a", Acts.CLUB, 1, 2, null, null, null);
        assertThat(of(shown).stillThere().reason()).isEqualTo(Reason.NO_WELCOMES);
        Acts seen = new Acts().referral("g", "a", Acts.CLUB, 1, 2, null, 200, null);
        assertThat(of(seen).leftNetwork().reason()).isEqualTo(Reason.NO_DATES);
        assertThat(of(seen).withoutDay()).isOne();
        assertThat(of(seen).curve()).isEmpty();
    }

    @Test
    void fiveCitizensWorkedByHand() {
        // a left after 10 days, b left the network after 20, c is followed for 30 only, d left after 90, e is still
        // there
        Acts acts = new Acts().gone("b", 120);
        came(acts, "a", 100, null, 110);
        came(acts, "b", 100, null, null);
        came(acts, "c", 570, null, null);
        came(acts, "d", 100, null, 190);
        came(acts, "e", 100, null, null);
        Retention retention = of(acts.asOf(600));
        // at risk 5, 4, 3, 2: left 1/5, 1/2
        assertThat(retention.stillThere()).isEqualTo(Figure.of(0.8 * 0.5, 5).withoutInterval(Reason.TOO_FEW));
        assertThat(retention.leftCommunity().value()).isCloseTo(0.2 + 0.8 * 0.75 / 2, within(1e-15));
        assertThat(retention.leftNetwork().value()).isCloseTo(0.8 / 4, within(1e-15));
        assertThat(retention.persons()).isEqualTo(5);
        assertThat(retention.curve())
                .containsExactly(
                        new RetentionStep(0, 5, 0, 0, 1),
                        new RetentionStep(10, 5, 1, 0, 0.8),
                        new RetentionStep(20, 4, 0, 1, 0.8),
                        new RetentionStep(90, 2, 1, 0, 0.4),
                        new RetentionStep(365, 1, 0, 0, 0.4));
    }

    @Test
    void beforeAnyoneHasBeenFollowedForNinetyDaysNothingIsSaidUnlessAllHaveLeft() {
        Acts acts = new Acts();
        came(acts, "a", 100, null, 110);
        came(acts, "b", 100, null, null);
        Retention young = of(acts.asOf(189));
        assertThat(young.stillThere()).isEqualTo(Figure.missing(Reason.TOO_FEW, 2));
        assertThat(young.leftNetwork()).isEqualTo(Figure.missing(Reason.TOO_FEW, 2));
        assertThat(young.curve()).hasSize(3).last().isEqualTo(new RetentionStep(89, 1, 0, 0, 0.5));
        assertThat(of(acts.asOf(190)).stillThere().value()).isEqualTo(0.5);
        assertThat(of(came(new Acts(), "a", 100, null, 110).asOf(120))
                        .stillThere()
                        .value())
                .isZero();
    }

    @Test
    void whereAllWhoStayedMovedAwayOnlyTheSharesOfThoseWhoLeftAreKnown() {
        Acts acts = new Acts().gone("b", 130);
        came(acts, "a", 100, null, 110);
        came(acts, "b", 100, null, null);
        Retention retention = of(acts);
        assertThat(retention.stillThere().reason()).isEqualTo(Reason.TOO_FEW);
        assertThat(retention.leftCommunity().value()).isEqualTo(0.5);
        assertThat(retention.leftNetwork().value()).isEqualTo(0.5);
    }

    @Test
    void silenceIsReadEitherWay() {
        Acts acts = new Acts();
        came(acts, "a", 100, null, 150);
        came(acts, "b", 100, 195, null);
        came(acts, "c", 100, 120, null);
        came(acts, "d", 100, null, null);
        assertThat(of(acts).stillThere().value()).isEqualTo(0.75);
        assertThat(of(acts, Silence.MEANS_UNKNOWN).stillThere().value()).isEqualTo(0.5);
        assertThat(of(acts, Silence.MEANS_UNKNOWN).curve().getFirst().atRisk()).isEqualTo(4);
    }

    @Test
    void whatCannotBeIsLeftOutAndCountedWhateverSilenceMeans() {
        Acts acts = new Acts().gone("d", 90);
        came(acts, "a", 100, null, 90);
        came(acts, "b", 100, 200, 150);
        came(acts, "c", 100, 99, null);
        came(acts, "d", 100, null, null);
        came(acts, "e", 100, null, null);
        for (Silence silence : Silence.values()) {
            Retention retention = of(acts, silence);
            assertThat(retention.impossible()).isEqualTo(4);
            assertThat(retention.stillThere().n()).isOne();
        }
    }

    @Test
    void whoeverIsSeenAfterLeavingTheNetworkCannotBe() {
        Retention retention = of(came(new Acts().gone("a", 150), "a", 100, 200, null));
        assertThat(retention.impossible()).isOne();
    }

    @Test
    void manyWhoHaveJustComeGiveNoIntervalToTheOneWhoWasFollowed() {
        Acts acts = new Acts().asOf(400);
        for (int k = 0; k < 60; k++) {
            came(acts, "new" + k, 350, null, k < 6 ? 360 : null);
        }
        came(acts, "old", 100, null, null);
        Figure few = of(acts).stillThere();
        assertThat(few.value()).isCloseTo(1 - 6 / 61.0, within(1e-12));
        assertThat(few.low()).isNull();
        for (int k = 0; k < 9; k++) {
            came(acts, "old" + k, 100, null, null);
        }
        assertThat(of(acts).stillThere().low()).isNotNull();
    }

    @Test
    void whereAllHaveLeftByThenTheIntervalRestsOnAll() {
        Acts acts = new Acts().asOf(400);
        for (int k = 0; k < 20; k++) {
            acts = k < 8 ? acts.gone("c" + k, 150) : acts;
            came(acts, "c" + k, 100, null, k < 8 ? null : 110 + k);
        }
        Figure left = of(acts).leftCommunity();
        assertThat(left.value()).isCloseTo(0.6, within(1e-12));
        assertThat(left.low()).isNotNull();
    }

    @Test
    void whoLeavesBothOnOneDayLeftTheCommunityAndWhoIsGoneLaterIsStillSeen() {
        Acts both = came(new Acts().gone("a", 130), "a", 100, null, 130);
        assertThat(of(both).leftCommunity().value()).isOne();
        Acts first = came(new Acts().gone("a", 129), "a", 100, null, 130);
        assertThat(of(first).leftNetwork().value()).isOne();
        Acts later = came(new Acts().gone("a", 500), "a", 100, null, null).asOf(400);
        assertThat(of(later).stillThere().value()).isOne();
        assertThat(of(later).curve()).last().isEqualTo(new RetentionStep(300, 1, 0, 0, 1));
    }

    @Test
    void twentyReferralsHaveAnIntervalAndPersonsAreCountedOnce() {
        Acts acts = new Acts();
        for (int k = 0; k < 20; k++) {
            came(acts, "c" + k / 2, 100, null, k < 5 ? 110 : null);
        }
        Retention retention = of(acts);
        assertThat(retention.persons()).isEqualTo(10);
        // Greenwood without censoring: 0.75·0.25/20; on the scale ln(-ln)
        double width = 1.959963984540054 * Math.sqrt(0.75 * 0.25 / 20) / (0.75 * -Math.log(0.75));
        Figure there = retention.stillThere();
        assertThat(there.low()).isCloseTo(Math.pow(0.75, Math.exp(width)), within(1e-12));
        assertThat(there.high()).isCloseTo(Math.pow(0.75, Math.exp(-width)), within(1e-12));
        assertThat(there.reason()).isNull();
        assertThat(retention.leftCommunity().low()).isCloseTo(1 - Math.pow(0.75, Math.exp(-width)), within(1e-12));
        assertThat(retention.leftNetwork()).isEqualTo(Figure.of(0, 20).withoutInterval(Reason.TOO_FEW));
    }

    @Test
    void aPartOfTheReferralsHasItsOwnRetention() {
        Acts acts = new Acts();
        came(acts, "a", 100, null, 110);
        came(acts, "b", 100, null, null);
        Snapshot snapshot = acts.withCitizens().snapshot();
        Retention part = Retention.of(snapshot, snapshot.referrals().subList(1, 2), Silence.MEANS_STILL_THERE);
        assertThat(part.stillThere()).isEqualTo(Figure.of(1, 1).withoutInterval(Reason.TOO_FEW));
    }
}
