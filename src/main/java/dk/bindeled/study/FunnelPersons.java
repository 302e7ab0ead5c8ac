package dk.bindeled.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * How many persons the counts of a funnel's part rest on, each person once however many referrals he has: what decides which of them may be
 * shown.
 *
 * @param steps at begun, shown, welcomed and still there
 * @param alone of those, persons who came to the step in no other part
 * @param stopped of referrals that came to a step and not to the next: begun and not shown, shown and not welcomed, welcomed and not seen
 * @param waiting of those, where the next step can still be waited for
 * @param dropped of those, where it cannot
 * @param open of open referrals
 * @param closed of referrals that are not open
 */
public record FunnelPersons(
        List<Integer> steps,
        List<Integer> alone,
        List<Integer> stopped,
        List<Integer> waiting,
        List<Integer> dropped,
        int open,
        int closed) {

    public FunnelPersons {
        steps = List.copyOf(steps);
        alone = List.copyOf(alone);
        stopped = List.copyOf(stopped);
        waiting = List.copyOf(waiting);
        dropped = List.copyOf(dropped);
    }

    /** Persons of any of the referrals. */
    public int all() {
        return steps.getFirst();
    }

    /**
     * The persons there are at least in several parts together, since one person may be in all of them: those of the largest, or those who
     * are in one part alone.
     */
    static FunnelPersons together(List<FunnelPersons> parts) {
        List<Integer> alone = IntStream.range(0, parts.getFirst().alone().size())
                .mapToObj(step ->
                        parts.stream().mapToInt(part -> part.alone().get(step)).sum())
                .toList();
        List<Integer> largest = each(parts, FunnelPersons::steps);
        List<Integer> steps = IntStream.range(0, largest.size())
                .mapToObj(step -> Math.max(largest.get(step), alone.get(step)))
                .toList();
        return new FunnelPersons(
                steps,
                alone,
                each(parts, FunnelPersons::stopped),
                each(parts, FunnelPersons::waiting),
                each(parts, FunnelPersons::dropped),
                largest(parts, FunnelPersons::open),
                largest(parts, FunnelPersons::closed));
    }

    private static int largest(List<FunnelPersons> parts, ToIntFunction<FunnelPersons> count) {
        return parts.stream().mapToInt(count).max().orElseThrow();
    }

    private static List<Integer> each(List<FunnelPersons> parts, Function<FunnelPersons, List<Integer>> counts) {
        List<Integer> found = new ArrayList<>();
        for (int k = 0; k < counts.apply(parts.getFirst()).size(); k++) {
            int place = k;
            found.add(largest(parts, part -> counts.apply(part).get(place)));
        }
        return found;
    }
}
