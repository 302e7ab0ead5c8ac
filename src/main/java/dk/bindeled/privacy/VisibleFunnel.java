package dk.bindeled.privacy;

import dk.bindeled.study.FunnelCount;
import dk.bindeled.study.FunnelPersons;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What may be shown of one part of the funnel. Steps hold referrals, but what decides are the persons those are of, each once.
 *
 * <p>A step may be shown if it rests on no one or on as many persons as the limit, and so may what lies between it and the step shown before
 * it: of 60 begun and 58 shown, two were not shown. Where too few lie between begun and shown, begun is withheld rather than shown, and
 * elsewhere the later of the two: the share of those shown who were welcomed is what the funnel is for, and it is withheld only where it
 * would itself single someone out. How many are open may be shown if as many are not. A share may be shown if both its steps are and neither
 * those who are waited for nor those who stopped, which its denominator tells beside its steps, are few. Of parts, which are compared by
 * their shares, it is rather the step before that is withheld where few are waited for: without it the denominator tells nothing of them.
 *
 * <p>Parts add up to the whole funnel, so each column withholds none of its parts or at least two. Steps, those
 * who stopped between them, and what told shares are of are decided together ({@link FunnelSums}): a share that would give a withheld count of few away
 * by what it is of is withheld with it. Parts whose welcomes may not be told one by
 * one may be told together, which tells no more than the whole less the other parts does.
 *
 * <p>This is the least that keeps single persons in. To withhold a share in a second part wherever it is withheld in one would leave a small
 * project without any, so that is not done: where every other part's share is told with its denominator, and another division of the same
 * referrals tells all of them, how many of the one part are waited for is the difference. And one person with referrals in several parts is
 * counted once in each, so two parts withheld together may be of the same few.
 *
 * @param part what was counted
 * @param steps for begun, shown, welcomed and still there, true where the count may be shown
 * @param shares for shown, welcomed and still there, true where the share of the step before may be shown
 * @param open true if it may be shown how many are open
 */
public record VisibleFunnel(FunnelCount part, List<Boolean> steps, List<Boolean> shares, boolean open) {

    /** Number of the first step. */
    public static final int BEGUN = 0;
    /** Number of the second step. */
    public static final int SHOWN = 1;
    /** Number of the third step. */
    public static final int WELCOMED = 2;
    /** Number of the last step. */
    public static final int STILL_THERE = 3;

    private static final int STEPS = 4;
    private static final int COLUMNS = 5;

    public VisibleFunnel {
        steps = List.copyOf(steps);
        shares = List.copyOf(shares);
    }

    /** The funnel of all referrals. Nothing adds up to it, so it stands for itself. */
    public static VisibleFunnel of(FunnelCount all, Suppression suppression) {
        return of(all, alone(all, suppression), alone(all, suppression), suppression);
    }

    /** Parts that add up to all referrals, in the order given; the decision does not depend on it. */
    public static List<VisibleFunnel> ofParts(List<FunnelCount> parts, Suppression suppression) {
        List<FunnelCount> ordered =
                parts.stream().sorted(Comparator.comparing(FunnelCount::key)).toList();
        List<boolean[]> apart =
                ordered.stream().map(part -> apart(part, suppression)).toList();
        FunnelSums sums = new FunnelSums(
                ordered,
                apart,
                IntStream.range(0, ordered.size())
                        .mapToObj(p -> of(ordered.get(p), apart.get(p), alone(ordered.get(p), suppression), suppression)
                                .shares())
                        .toList());
        List<Boolean> shown = suppression.mayShowInSums(sums.counts(), sums.sums());
        Map<String, Integer> places = new HashMap<>();
        ordered.forEach(part -> places.put(part.key(), places.size()));
        return parts.stream()
                .map(part -> {
                    int place = Objects.requireNonNull(places.get(part.key()));
                    boolean[] visible = new boolean[COLUMNS];
                    for (int column = 0; column < COLUMNS; column++) {
                        visible[column] = shown.get(sums.number(column, place));
                    }
                    VisibleFunnel told = of(part, visible, alone(part, suppression), suppression);
                    List<Boolean> shares = IntStream.range(0, STEPS - 1)
                            .mapToObj(k -> told.shares().get(k) && shown.get(sums.numberOfShare(k, place)))
                            .toList();
                    return new VisibleFunnel(part, told.steps(), shares, told.open());
                })
                .toList();
    }

    /** The same, but parts of which it may not be said one by one how many were welcomed are told together. */
    public static List<VisibleFunnel> ofPartsTogether(List<FunnelCount> parts, Suppression suppression) {
        List<VisibleFunnel> apart = ofParts(parts, suppression);
        List<FunnelCount> few = apart.stream()
                .filter(part -> !part.shows(WELCOMED))
                .map(VisibleFunnel::part)
                .filter(part -> suppression.mayShow(part.persons().steps().get(SHOWN)))
                .toList();
        if (few.size() < 2) {
            return apart;
        }
        List<FunnelCount> told = new ArrayList<>(parts);
        told.set(told.indexOf(few.getFirst()), FunnelCount.together(few));
        told.removeAll(few);
        return ofParts(told, suppression);
    }

    /** True if it may be shown how many referrals came to a step. */
    public boolean shows(int step) {
        return steps.get(step);
    }

    /** Each step and the open ones, without regard to other parts. */
    private static boolean[] alone(FunnelCount part, Suppression suppression) {
        FunnelPersons persons = part.persons();
        boolean[] visible = new boolean[COLUMNS];
        if (!suppression.mayShow(persons.all())) {
            return visible;
        }
        int before = BEGUN;
        visible[BEGUN] = true;
        for (int step = SHOWN; step < STEPS; step++) {
            // Whoever stopped anywhere in between lies between the two; at least as many persons as at the most common
            // place.
            int between = Collections.max(persons.stopped().subList(before, step));
            boolean apart = suppression.mayShowCount(between);
            if (!suppression.mayShowCount(persons.steps().get(step)) || (!apart && step > SHOWN)) {
                continue;
            }
            visible[before] &= apart;
            visible[step] = true;
            before = step;
        }
        visible[STEPS] = suppression.mayShowCount(persons.open())
                && (!visible[BEGUN] || suppression.mayShowCount(persons.closed()));
        return visible;
    }

    /** The same for a part: a step from which few are waited for is withheld, so that the share of it may be told. */
    private static boolean[] apart(FunnelCount part, Suppression suppression) {
        boolean[] visible = alone(part, suppression);
        for (int step = BEGUN; step < STILL_THERE; step++) {
            visible[step] &= suppression.mayShowCount(part.persons().waiting().get(step));
        }
        return visible;
    }

    private static VisibleFunnel of(FunnelCount part, boolean[] visible, boolean[] alone, Suppression suppression) {
        FunnelPersons persons = part.persons();
        List<Long> denominators = List.of(
                part.shownShare().n(),
                part.welcomedShare().n(),
                part.stillThereShare().n());
        List<Boolean> shares = IntStream.range(0, STEPS - 1)
                .mapToObj(k -> alone[k]
                        && visible[k + 1]
                        && (denominators.get(k) == 0 || suppression.mayShow(denominators.get(k)))
                        && (!visible[k]
                                || suppression.mayShowCount(persons.waiting().get(k)))
                        && suppression.mayShowCount(persons.dropped().get(k)))
                .toList();
        boolean[] steps = Arrays.copyOf(visible, STEPS);
        return new VisibleFunnel(
                part, IntStream.range(0, STEPS).mapToObj(k -> steps[k]).toList(), shares, visible[STEPS]);
    }
}
