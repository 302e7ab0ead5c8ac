package dk.bindeled.study;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;

/** The last days of half-years: dates on which a network is looked at again. */
final class HalfYearEnds {

    private HalfYearEnds() {}

    /** The date itself and the last days of the half-years before it, the latest first. */
    static List<LocalDate> backFrom(LocalDate date, int count) {
        return Stream.iterate(date, HalfYearEnds::before).limit(count).toList();
    }

    /** The last day of a half-year that is before {@code date}. */
    private static LocalDate before(LocalDate date) {
        LocalDate june = LocalDate.of(date.getYear(), Month.JUNE, 30);
        return date.isAfter(june) ? june : LocalDate.of(date.getYear() - 1, Month.DECEMBER, 31);
    }
}
