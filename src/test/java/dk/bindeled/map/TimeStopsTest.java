package dk.bindeled.map;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The days one can stop at on the way through a network's time: neither so few that nothing is seen, nor so many that no finger hits them. */
class TimeStopsTest {

    @Test
    void halfYearsOfSomeYearsAndTheLastDay() {
        assertThat(stops("2024-06-30", "2022-02-01", "2023-05-05"))
                .containsExactly(days("2022-06-30", "2022-12-31", "2023-06-30", "2023-12-31", "2024-06-30"));
    }

    @Test
    void quartersOfAShortTime() {
        assertThat(stops("2024-11-15", "2024-01-10"))
                .containsExactly(days("2024-03-31", "2024-06-30", "2024-09-30", "2024-11-15"));
    }

    @Test
    void yearsOfALongTimeAndSeveralYearsOfAVeryLongOne() {
        assertThat(stops("2024-06-30", "2004-03-01")).hasSize(21).contains(LocalDate.parse("2010-12-31"));
        assertThat(stops("2024-06-30", "1900-01-01")).hasSizeBetween(13, 25);
    }

    @Test
    void oneOldAcquaintanceDoesNotStretchTheLine() {
        String[] days = new String[40];
        Arrays.fill(days, "2023-02-01");
        days[0] = "1956-05-05";
        days[1] = "1021-01-01";
        assertThat(stops("2024-06-30", days))
                .containsExactly(
                        days("2023-03-31", "2023-06-30", "2023-09-30", "2023-12-31", "2024-03-31", "2024-06-30"));
    }

    @Test
    void theFirstDayWhereNoPeriodEndsInBetween() {
        assertThat(stops("2024-06-28", "2024-06-03")).containsExactly(days("2024-06-03", "2024-06-28"));
    }

    @Test
    void onlyTheLastDayWhereNothingHasADateBefore() {
        assertThat(stops("2024-06-30")).containsExactly(days("2024-06-30"));
        assertThat(stops("2024-06-30", "2024-06-30", "2025-01-01")).containsExactly(days("2024-06-30"));
    }

    private static List<LocalDate> stops(String last, String... since) {
        List<Tie> ties = Stream.of(since)
                .map(day -> new Tie("a", "b" + day, TieType.KNOWS, null, LocalDate.parse(day), null, null, null))
                .toList();
        return TimeStops.of(new NetworkRows(List.of(), List.of(), ties, List.of()), LocalDate.parse(last));
    }

    private static LocalDate[] days(String... days) {
        return Stream.of(days).map(LocalDate::parse).toArray(LocalDate[]::new);
    }
}
