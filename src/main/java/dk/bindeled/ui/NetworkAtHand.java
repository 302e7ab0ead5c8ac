package dk.bindeled.ui;

import dk.bindeled.network.Grouping;
import dk.bindeled.network.Progress;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the top bar has to know of the network that is loaded. */
public interface NetworkAtHand {

    /** The network, or empty while none is loaded. May take a while; called from any thread. */
    Optional<Outline> outline(Progress progress);

    /**
     * The network in a few words.
     *
     * @param name name of the municipality, or of the network
     * @param date the date it is shown at when none is chosen
     * @param grouping the groups when none are chosen
     * @param groupings groupings one may choose
     */
    record Outline(String name, LocalDate date, Grouping grouping, List<Grouping> groupings) {

        public Outline {
            groupings = List.copyOf(groupings);
        }
    }
}
