package dk.bindeled.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static final ZoneId UTC = ZoneOffset.UTC;

    @Test
    void ofTwoYearsOfNightsSevenDaysFourWeeksAndTwelveMonthsAreKept() {
        List<BackupMade> nights = Stream.iterate(LocalDate.of(2023, 1, 1), day -> day.plusDays(1))
                .limit(730)
                .map(day -> made(day.atTime(2, 30)))
                .toList();
        List<BackupMade> kept = kept(new BackupSettings.Keep(7, 4, 12), nights);
        assertThat(days(kept))
                .contains(
                        "2024-12-30",
                        "2024-12-29",
                        "2024-12-24",
                        "2024-12-22",
                        "2024-12-15",
                        "2024-11-30",
                        "2024-01-31")
                .doesNotContain("2024-12-23", "2023-12-31", "2024-11-29");
        assertThat(kept).hasSizeBetween(7 + 11, 7 + 4 + 12);
    }

    @Test
    void theNewestIsKeptEvenIfNothingIsToBe() {
        List<BackupMade> two =
                List.of(made(LocalDateTime.of(2024, 1, 1, 1, 0)), made(LocalDateTime.of(2024, 1, 1, 2, 0)));
        assertThat(kept(new BackupSettings.Keep(0, 0, 0), two)).containsExactly(two.get(1));
    }

    @Test
    void ofOneDayTheNewestIsKept() {
        List<BackupMade> day =
                List.of(made(LocalDateTime.of(2024, 1, 1, 1, 0)), made(LocalDateTime.of(2024, 1, 1, 13, 0)));
        assertThat(kept(new BackupSettings.Keep(7, 4, 12), day)).containsExactly(day.get(1));
    }

    @Test
    void nothingIsDeletedWhileThereAreFew() {
        List<BackupMade> days = Stream.iterate(LocalDate.of(2024, 1, 1), day -> day.plusDays(1))
                .limit(7)
                .map(day -> made(day.atTime(2, 30)))
                .toList();
        assertThat(new Retention(new BackupSettings.Keep(7, 4, 12), UTC).superfluous(days))
                .isEmpty();
    }

    private static List<BackupMade> kept(BackupSettings.Keep keep, List<BackupMade> made) {
        List<BackupMade> kept = new ArrayList<>(made);
        kept.removeAll(new Retention(keep, UTC).superfluous(made));
        return kept;
    }

    private static List<String> days(List<BackupMade> made) {
        return made.stream()
                .map(each -> LocalDate.ofInstant(each.at(), UTC).toString())
                .toList();
    }

    private static BackupMade made(LocalDateTime at) {
        return new BackupMade(
                Path.of("/b/" + at),
                at.toInstant(ZoneOffset.UTC),
                1,
                "",
                false,
                true,
                BackupMade.Origin.SCHEDULED,
                "bindeled",
                "1",
                0,
                0);
    }
}
