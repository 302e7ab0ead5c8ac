package dk.bindeled.map;

import dk.bindeled.network.Actor;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Tie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The days of a network that are stopped at when one goes through its time: the last day of each half-year, of each quarter where that would be few, of
 * each year or of every so many years where it would be too many, and the last day of all.
 */
final class TimeStops {

    private static final int FEW = 4;
    private static final int MANY = 24;
    private static final int QUARTER = 3;
    private static final int HALF_YEAR = 6;
    private static final int YEAR = 12;
    /** One in so many may lie before the first stop. */
    private static final int FEW_OF = 20;
    /** No network is of a day before this one. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private TimeStops() {}

    /**
     * The stops of a network, the earliest first; only the last day where nothing in it has a date before.
     *
     * @param last the day the network is shown on where none is chosen
     */
    static List<LocalDate> of(NetworkRows rows, LocalDate last) {
        Optional<LocalDate> first = first(rows, last);
        TreeSet<LocalDate> stops = new TreeSet<>(List.of(last));
        if (first.isPresent()) {
            LocalDate begin = first.get();
            List<LocalDate> ends = ends(begin, last, HALF_YEAR);
            if (ends.size() < FEW) {
                ends = ends(begin, last, QUARTER);
            }
            for (int years = 1; ends.size() > MANY; years++) {
                ends = ends(begin, last, years * YEAR);
            }
            stops.addAll(ends);
            if (stops.size() == 1) {
                stops.add(begin);
            }
        }
        return List.copyOf(stops);
    }

    /** Where all but a few of what has a date have not begun: one old acquaintance would stretch the line over years of nothing. */
    private static Optional<LocalDate> first(NetworkRows rows, LocalDate last) {
        List<LocalDate> days = begun(rows)
                .filter(day -> day.isBefore(last) && !day.isBefore(EARLIEST))
                .sorted()
                .toList();
        return days.isEmpty() ? Optional.empty() : Optional.of(days.get(days.size() / FEW_OF));
    }

    private static Stream<LocalDate> begun(NetworkRows rows) {
        return Stream.of(
                        rows.ties().stream().map(Tie::since),
                        rows.actors().stream().map(Actor::from),
                        rows.referrals().stream().map(Referral::firstDate))
                .flatMap(days -> days)
                .filter(Objects::nonNull);
    }

    /** The last days of periods of so many months that end on or after the first day and before the last. */
    private static List<LocalDate> ends(LocalDate first, LocalDate last, int months) {
        List<LocalDate> ends = new ArrayList<>();
        int step = Math.min(months, YEAR);
        LocalDate next = first.withDayOfMonth(1).plusMonths(step - 1L - (first.getMonthValue() - 1) % step);
        for (LocalDate month = next; ; month = month.plusMonths(months)) {
            LocalDate end = month.withDayOfMonth(month.lengthOfMonth());
            if (!end.isBefore(last)) {
                return ends;
            }
            ends.add(end);
        }
    }
}
