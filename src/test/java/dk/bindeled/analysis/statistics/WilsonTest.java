package dk.bindeled.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import org.junit.jupiter.api.Test;

class WilsonTest {

    @Test
    void fiveOfTenHasThePublishedInterval() {
        Interval interval = Wilson.interval(5, 10);
        assertThat(interval.low()).isCloseTo(0.236593, within(1e-6));
        assertThat(interval.high()).isCloseTo(0.763407, within(1e-6));
    }

    @Test
    void noneAndAllKeepAWidthAndStayWithinZeroAndOne() {
        Interval none = Wilson.interval(0, 10);
        Interval all = Wilson.interval(10, 10);
        double zz = Wilson.Z * Wilson.Z;
        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(zz / (10 + zz), within(1e-12));
        assertThat(all.high()).isEqualTo(1);
        assertThat(all.low()).isCloseTo(1 - none.high(), within(1e-12));
    }

    @Test
    void theEndsAreTheSharesFromWhichTheObservedOneLiesJustZStandardErrorsAway() {
        for (int n = 1; n <= 60; n++) {
            for (int count = 1; count < n; count++) {
                Interval interval = Wilson.interval(count, n);
                double p = (double) count / n;
                for (double end : new double[] {interval.low(), interval.high()}) {
                    double distance = Math.abs(p - end) / Math.sqrt(end * (1 - end) / n);
                    assertThat(distance).as(count + " of " + n).isCloseTo(Wilson.Z, within(1e-9));
                }
            }
        }
    }

    @Test
    void aShareCarriesItsIntervalAndAShareOfNothingItsReason() {
        Figure share = Wilson.share(3, 4, Reason.NO_REFERRALS);
        assertThat(share.value()).isEqualTo(0.75);
        assertThat(share.n()).isEqualTo(4);
        assertThat(share.low()).isNotNull().isLessThan(0.75);
        assertThat(share.high()).isNotNull().isGreaterThan(0.75);
        assertThat(Wilson.share(0, 0, Reason.NO_REFERRALS)).isEqualTo(Figure.missing(Reason.NO_REFERRALS, 0));
    }

    @Test
    void impossibleSharesAreRefused() {
        assertThatThrownBy(() -> Wilson.interval(1, 0)).hasMessageContaining("1 of 0");
        assertThatThrownBy(() -> Wilson.interval(5, 4)).hasMessageContaining("5 of 4");
        assertThatThrownBy(() -> Wilson.interval(-1, 4)).hasMessageContaining("-1 of 4");
    }
}
