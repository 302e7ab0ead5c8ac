package dk.bindeled.bridges.planning;

import dk.bindeled.bridges.changes.Visible;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.study.Studies;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Of which groups more than the class may be told, in a network and on other dates that it is held against. */
record VisibleOnDates(Studies studies, Suppression suppression) {

    /** By date, that of the network too. A date is missing if nobody had what makes the groups then: nothing but the class is told of it. */
    Map<LocalDate, Visible> of(Snapshot network, Collection<LocalDate> dates) {
        Grouping grouping = network.query().grouping();
        Map<LocalDate, Visible> visible = new HashMap<>();
        visible.put(network.date(), of(network));
        for (LocalDate date : dates) {
            if (!visible.containsKey(date)) {
                // By the groups of the network, also where nobody chose them: what is usual on another date may be
                // another.
                Snapshot then = studies.snapshot(network.query().withDate(date).withGrouping(null), Progress.UNWATCHED);
                if (then.groupings().contains(grouping)) {
                    visible.put(date, of(then.grouped(grouping)));
                }
            }
        }
        return visible;
    }

    private Visible of(Snapshot network) {
        return new Visible(VisibleGroups.of(network, suppression), suppression);
    }
}
