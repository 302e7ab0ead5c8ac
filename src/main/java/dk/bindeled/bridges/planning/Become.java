package dk.bindeled.bridges.planning;

import dk.bindeled.plans.PlannedChange;
import dk.bindeled.study.PlannedBridges;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What has become of a plan in a network.
 *
 * @param found in the whole
 * @param told of each change that could be looked for
 * @param planned dates of the networks it was planned on
 */
record Become(PlannedBridges.Found found, Map<PlannedChange, PlannedBridges.Told> told, Set<LocalDate> planned) {

    Become {
        told = Map.copyOf(told);
        planned = Set.copyOf(planned);
    }

    /** True if some of it was planned on an earlier network than the one looked at, so that there is something to tell. */
    boolean isLater() {
        return planned.stream().anyMatch(on -> on.isBefore(found.date()));
    }
}
