package dk.bindeled.privacy;

import dk.bindeled.study.FunnelCount;
import dk.bindeled.study.FunnelPersons;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a reader knows of how the referrals of a funnel's parts add up. Of those that came to a step some are waited for, and the others are what the
 * share of the next step is of; of these some came to it, and the others were dropped; who is waited for and who was dropped stopped there. What is begun is
 * open or not. Over the parts each step adds up to that of the whole funnel, and so do those that stopped and those that are open.
 *
 * <p>Steps, open referrals, and what a told share is of are written. The others are not, but follow where those do.
 *
 * <p>The sums of the first three steps over the parts are left out: they follow from those of the last step and of all who stopped, and without them each
 * count stands in two sums at most, as {@link SumFlow} needs it.
 */
final class FunnelSums {

    private static final int STEPS = 4;
    private static final int OPEN = STEPS;
    private static final int OF = OPEN + 1;
    private static final int STOPPED = OF + STEPS - 1;
    private static final int WAITING = STOPPED + STEPS - 1;
    private static final int DROPPED = WAITING + STEPS - 1;
    private static final int CLOSED = DROPPED + STEPS - 1;

    private final List<FunnelCount> parts;
    private final List<boolean[]> told;
    private final List<List<Boolean>> shares;

    /**
     * The sums of some parts.
     *
     * @param told for each whether each step and the open ones may be told as far as the part itself goes
     * @param shares for each whether the share of each step but the first may be
     */
    FunnelSums(List<FunnelCount> parts, List<boolean[]> told, List<List<Boolean>> shares) {
        this.parts = List.copyOf(parts);
        this.told = List.copyOf(told);
        this.shares = List.copyOf(shares);
    }

    /** The number of a part's step, or of its open referrals, which come fifth. */
    int number(int column, int part) {
        return column * parts.size() + part;
    }

    /** The number of what the share of the step after {@code step} is of. */
    int numberOfShare(int step, int part) {
        return number(OF + step, part);
    }

    /** All counts, by their numbers. */
    List<SummedCount> counts() {
        List<SummedCount> counts = new ArrayList<>();
        for (int column = 0; column <= CLOSED; column++) {
            for (int p = 0; p < parts.size(); p++) {
                counts.add(count(p, column));
            }
        }
        return counts;
    }

    private SummedCount count(int p, int column) {
        FunnelCount part = parts.get(p);
        FunnelPersons persons = part.persons();
        List<Integer> steps = List.of(part.begun(), part.shown(), part.welcomed(), part.stillThere());
        if (column < STEPS) {
            return written(steps.get(column), persons.steps().get(column)).onlyIf(told.get(p)[column]);
        }
        if (column == OPEN) {
            return written(part.open(), persons.open()).onlyIf(told.get(p)[OPEN]);
        }
        if (column == CLOSED) {
            return derived(part.begun() - part.open(), persons.closed());
        }
        int step = (column - OF) % (STEPS - 1);
        int next = steps.get(step + 1);
        long of = Math.clamp(
                List.of(part.shownShare(), part.welcomedShare(), part.stillThereShare())
                        .get(step)
                        .n(),
                (long) next,
                Math.max(next, steps.get(step)));
        return switch (OF + (column - OF) / (STEPS - 1) * (STEPS - 1)) {
            case OF -> shares.get(p).get(step) ? written(of, of) : derived(of, 0);
            // Of parts told together only the persons of the largest are known for certain; where nobody came further,
            // all stopped.
            case STOPPED ->
                derived(
                        steps.get(step) - next,
                        next == 0
                                ? persons.steps().get(step)
                                : persons.stopped().get(step));
            case WAITING -> derived(steps.get(step) - of, 0);
            default -> derived(of - next, 0);
        };
    }

    private static SummedCount written(long referrals, long persons) {
        return new SummedCount(referrals, persons, SummedCount.Telling.UNLESS_FEW);
    }

    /** Of none that are counted it need not be kept how many they are. */
    private static SummedCount derived(long referrals, long persons) {
        return new SummedCount(Math.max(0, referrals), persons, SummedCount.Telling.BY_OTHERS);
    }

    /** How they add up. */
    List<KnownSum> sums() {
        List<KnownSum> sums = new ArrayList<>();
        for (int p = 0; p < parts.size(); p++) {
            for (int step = 0; step + 1 < STEPS; step++) {
                int of = number(OF + step, p);
                int waiting = number(WAITING + step, p);
                int dropped = number(DROPPED + step, p);
                sums.add(KnownSum.of(number(step, p), List.of(of, waiting)));
                sums.add(KnownSum.of(of, List.of(number(step + 1, p), dropped)));
                sums.add(KnownSum.of(number(STOPPED + step, p), List.of(waiting, dropped)));
            }
            sums.add(KnownSum.of(number(0, p), List.of(number(OPEN, p), number(CLOSED, p))));
        }
        for (int column = 0; column <= OPEN; column++) {
            sums.add(KnownSum.elsewhere(column(column)));
        }
        for (int column : List.of(STEPS - 1, OPEN, STOPPED, STOPPED + 1, STOPPED + 2)) {
            sums.add(KnownSum.shown(column(column)));
        }
        return sums;
    }

    private List<Integer> column(int column) {
        return IntStream.range(0, parts.size()).mapToObj(p -> number(column, p)).toList();
    }
}
