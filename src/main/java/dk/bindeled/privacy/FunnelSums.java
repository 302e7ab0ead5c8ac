package dk.bindeled.privacy;

import dk.bindeled.study.FunnelCount;
import dk.bindeled.study.FunnelPersons;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What a reader knows of how the referrals of a funnel's parts add up. Whoever came to a step came to the next or stopped between, and what is begun is open or
 * not; over the parts each step adds up to that of the whole funnel, and so do those who stopped and those that are open. Nothing
 * says that those who stopped are told, but they follow where both steps are.
 *
 * <p>The sums of the first three steps over the parts are left out: they follow from those of the last step and of all who stopped, and without them each
 * count stands in two sums at most, as {@link SumFlow} needs it.
 */
final class FunnelSums {

    private static final int STEPS = 4;
    private static final int OPEN = STEPS;
    private static final int STOPPED = OPEN + 1;
    private static final int CLOSED = STOPPED + STEPS - 1;

    private FunnelSums() {}

    /** The number of a part's step, or of its open referrals, which come fifth. */
    static int number(int column, int part, int parts) {
        return column * parts + part;
    }

    /**
     * The counts of all parts: their steps, those open, those who stopped after each step, and those closed.
     *
     * @param told for each part whether each step and the open ones may be told as far as the part itself goes
     */
    static List<SummedCount> counts(List<FunnelCount> parts, Function<FunnelCount, boolean[]> told) {
        List<boolean[]> may = parts.stream().map(told).toList();
        List<SummedCount> counts = new ArrayList<>();
        for (int column = 0; column <= CLOSED; column++) {
            for (int p = 0; p < parts.size(); p++) {
                counts.add(count(parts.get(p), column, may.get(p)));
            }
        }
        return counts;
    }

    private static SummedCount count(FunnelCount part, int column, boolean[] told) {
        FunnelPersons persons = part.persons();
        List<Integer> steps = List.of(part.begun(), part.shown(), part.welcomed(), part.stillThere());
        if (column < STEPS) {
            return written(steps.get(column), persons.steps().get(column), told[column]);
        }
        if (column == OPEN) {
            return written(part.open(), persons.open(), told[OPEN]);
        }
        if (column < CLOSED) {
            int step = column - STOPPED;
            // Of parts told together only the persons of the largest are known for certain; where nobody came further, all stopped.
            int stopped = steps.get(step + 1) == 0
                    ? persons.steps().get(step)
                    : persons.stopped().get(step);
            return derived(steps.get(step) - steps.get(step + 1), stopped);
        }
        return derived(part.begun() - part.open(), persons.closed());
    }

    private static SummedCount written(long referrals, long persons, boolean told) {
        return new SummedCount(referrals, persons, SummedCount.Telling.UNLESS_FEW).onlyIf(told);
    }

    private static SummedCount derived(long referrals, long persons) {
        return new SummedCount(referrals, persons, SummedCount.Telling.BY_OTHERS);
    }

    /** How they add up. */
    static List<KnownSum> of(int parts) {
        List<KnownSum> sums = new ArrayList<>();
        for (int p = 0; p < parts; p++) {
            for (int step = 0; step + 1 < STEPS; step++) {
                sums.add(KnownSum.of(
                        number(step, p, parts), List.of(number(step + 1, p, parts), number(STOPPED + step, p, parts))));
            }
            sums.add(KnownSum.of(number(0, p, parts), List.of(number(OPEN, p, parts), number(CLOSED, p, parts))));
        }
        for (int column = 0; column <= OPEN; column++) {
            sums.add(KnownSum.elsewhere(column(column, parts)));
        }
        for (int column = STEPS - 1; column < CLOSED; column++) {
            sums.add(KnownSum.shown(column(column, parts)));
        }
        return sums;
    }

    private static List<Integer> column(int column, int parts) {
        return IntStream.range(0, parts)
                .mapToObj(p -> number(column, p, parts))
                .toList();
    }
}
