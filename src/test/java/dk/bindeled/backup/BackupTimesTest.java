package dk.bindeled.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class BackupTimesTest {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    private final BackupTimes nightly = new BackupTimes(Duration.ofDays(1), LocalTime.of(2, 30), COPENHAGEN);

    @Test
    void itIsDueOnceItsTimeHasPassedAndNotAgainThatDay() {
        assertThat(nightly.isDue(at("2024-06-29T02:31"), at("2024-06-30T02:29")))
                .isFalse();
        assertThat(nightly.isDue(at("2024-06-29T02:31"), at("2024-06-30T02:30")))
                .isTrue();
        assertThat(nightly.isDue(at("2024-06-30T02:30"), at("2024-06-30T23:59")))
                .isFalse();
    }

    @Test
    void aNightOnWhichTheMachineWasOffIsMadeUpForOnce() {
        assertThat(nightly.isDue(at("2024-06-20T02:30"), at("2024-06-30T08:00")))
                .isTrue();
        assertThat(nightly.isDue(at("2024-06-30T08:00"), at("2024-06-30T08:01")))
                .isFalse();
        assertThat(nightly.isDue(Instant.EPOCH, at("2024-06-30T08:00"))).isTrue();
    }

    @Test
    void theHourPutForwardAndBackMovesNothing() {
        // at half past two there is no such time on 31 March, and two of them on 27 October
        assertThat(nightly.isDue(at("2024-03-30T02:30"), at("2024-03-31T04:00")))
                .isTrue();
        assertThat(nightly.isDue(at("2024-10-26T02:30"), at("2024-10-27T04:00")))
                .isTrue();
        assertThat(nightly.next(at("2024-10-27T04:00"))).isEqualTo(at("2024-10-28T02:30"));
    }

    @Test
    void aClockThatWasPutBackDoesNotStopThem() {
        assertThat(nightly.isDue(at("2024-06-30T02:30"), at("2024-06-01T12:00")))
                .isFalse();
        assertThat(nightly.isDue(at("2024-06-30T02:30"), at("2024-07-01T02:30")))
                .isTrue();
    }

    @Test
    void weeklyIsTheNightToMondayAndEveryTwelveHoursTwiceADay() {
        BackupTimes weekly = new BackupTimes(Duration.ofDays(7), LocalTime.of(2, 30), COPENHAGEN);
        assertThat(weekly.next(at("2024-06-26T12:00"))).isEqualTo(at("2024-07-01T02:30"));
        BackupTimes often = new BackupTimes(Duration.ofHours(12), LocalTime.of(2, 30), COPENHAGEN);
        assertThat(often.next(at("2024-06-26T12:00"))).isEqualTo(at("2024-06-26T14:30"));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(COPENHAGEN).toInstant();
    }
}
