package dk.bindeled.study;

import dk.bindeled.analysis.cascade.Forest;
import dk.bindeled.analysis.cascade.Welcome;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** What the observed cascades say of reach, in the words of a result. */
final class ObservedReachFindings {

    private ObservedReachFindings() {}

    static ObservedReach of(Snapshot snapshot, Forest forest) {
        int reached = forest.reached();
        Figure figure = snapshot.referrals().isEmpty()
                ? Figure.missing(Reason.NO_REFERRALS, 0)
                : Figure.of(reached, snapshot.referrals().size());
        return new ObservedReach(figure, forest.rings(), months(forest));
    }

    /** Months in which nobody was welcomed stand between the others, for time goes on in them too. */
    private static List<ObservedReach.Month> months(Forest forest) {
        TreeMap<YearMonth, Integer> counts = new TreeMap<>();
        forest.welcomes().stream()
                .map(Welcome::welcomedOn)
                .filter(Objects::nonNull)
                .forEach(date -> counts.merge(YearMonth.from(date), 1, Integer::sum));
        List<ObservedReach.Month> months = new ArrayList<>();
        if (counts.isEmpty()) {
            return months;
        }
        int sum = 0;
        for (YearMonth month = counts.firstKey(); !month.isAfter(counts.lastKey()); month = month.plusMonths(1)) {
            int welcomed = counts.getOrDefault(month, 0);
            sum += welcomed;
            months.add(new ObservedReach.Month(month.toString(), welcomed, sum));
        }
        return months;
    }
}
