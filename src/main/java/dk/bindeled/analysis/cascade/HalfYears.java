package dk.bindeled.analysis.cascade;

import dk.bindeled.network.Referral;
import java.time.LocalDate;

/** Names half-years, the periods in which referrals are enough to be compared. */
final class HalfYears {

    private HalfYears() {}

    /** The half-year of a date, for instance {@code 2024-H1}. */
    static String of(LocalDate date) {
        return date.getYear() + (date.getMonthValue() <= 6 ? "-H1" : "-H2");
    }

    /** The half-year of a referral's first recorded step; empty where none is recorded, or where its days cannot be and so say nothing. */
    static String of(Referral referral) {
        LocalDate first = referral.firstDate();
        return first == null || !referral.isInOrder() ? "" : of(first);
    }
}
