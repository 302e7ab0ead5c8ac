package dk.bindeled.privacy;

import java.time.LocalDate;
import java.time.Month;

/** The dates of which there are releases: the last days of half-years. */
final class FixedDates {

    private FixedDates() {}

    /** The latest one on or before {@code date}. */
    static LocalDate latest(LocalDate date) {
        LocalDate december = LocalDate.of(date.getYear(), Month.DECEMBER, 31);
        LocalDate june = LocalDate.of(date.getYear(), Month.JUNE, 30);
        if (!date.isBefore(december)) {
            return december;
        }
        return date.isBefore(june) ? december.minusYears(1) : june;
    }

    /** The half-year that ends at a fixed date, for instance {@code 2024-H1}. */
    static String halfYear(LocalDate fixed) {
        return fixed.getYear() + (fixed.getMonth() == Month.JUNE ? "-H1" : "-H2");
    }
}
