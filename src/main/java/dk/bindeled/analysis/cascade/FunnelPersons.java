package dk.bindeled.analysis.cascade;

import java.util.List;

/**
 * How many persons the counts of a funnel's part rest on: citizens of the referrals, each once, and every referral without a recorded citizen
 * as one more. One person may have many referrals, so it is these that decide what may be shown.
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
}
