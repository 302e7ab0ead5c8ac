package dk.bindeled.analysis.cascade;

import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Snapshot;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * How long it took until so many persons were reached: days from the first recorded step of any referral to the first welcome of the 10th, 50th and
 * 100th person. Starters are not reached. Of cold roots it is not known who brought them, but they are reached. The clock begins with the first
 * step and not with the first welcome, since the time until somebody is welcomed at all is part of it. Deterministic; O(r + n log n).
 *
 * <p>How not to read it: the data say when registration began, which need not be when showing the way did.
 */
final class Milestones {

    private static final List<Integer> PERSONS = List.of(10, 50, 100);

    private Milestones() {}

    /** Figures {@code days_to_10}, {@code days_to_50} and {@code days_to_100}; n is everyone reached. */
    static Map<String, Figure> of(Forest forest, Snapshot snapshot) {
        int reached = forest.reached();
        boolean known = reached > 0 && forest.isDated();
        long[] welcomes = known ? welcomes(forest) : new long[0];
        long begun = welcomes.length > 0 ? firstStep(snapshot, welcomes[0]) : 0;
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (int persons : PERSONS) {
            figures.put(
                    "days_to_" + persons,
                    persons <= welcomes.length
                            ? Figure.of((double) (welcomes[persons - 1] - begun), reached)
                            : Figure.missing(reason(forest, snapshot), reached));
        }
        return figures;
    }

    private static Reason reason(Forest forest, Snapshot snapshot) {
        if (forest.reached() > 0) {
            return forest.isDated() ? Reason.TOO_FEW : Reason.NO_DATES;
        }
        return snapshot.referrals().isEmpty() ? Reason.NO_REFERRALS : Reason.NO_WELCOMES;
    }

    /** The first day that can be believed, and no later than the first welcome. */
    private static long firstStep(Snapshot snapshot, long first) {
        long begun = snapshot.referrals().stream()
                .filter(Referral::isInOrder)
                .map(Referral::firstDate)
                .filter(Objects::nonNull)
                .mapToLong(LocalDate::toEpochDay)
                .min()
                .orElse(first);
        return Math.min(begun, first);
    }

    /** Days of the first welcomes of everyone reached, ascending. */
    private static long[] welcomes(Forest forest) {
        return IntStream.range(0, forest.shape().size())
                .filter(v -> !forest.isStarter(v))
                .mapToLong(
                        v -> Objects.requireNonNull(forest.welcome(v), "dated").toEpochDay())
                .sorted()
                .toArray();
    }
}
