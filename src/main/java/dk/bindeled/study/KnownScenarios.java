package dk.bindeled.study;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import org.springframework.stereotype.Component;

/** Knows the scenarios that pages have open, as long as the pages do, and empties them when somebody is erased: they hold persons. */
@Component
class KnownScenarios implements Remembering {

    private final Set<Scenario> open = Collections.newSetFromMap(new WeakHashMap<>());
    private long round;

    /** How often all were emptied. */
    synchronized long round() {
        return round;
    }

    /**
     * Knows a scenario from now on. Where all were emptied since its network was read, it may hold whoever was erased and is emptied at once.
     *
     * @param begun {@link #round} before the network was read
     */
    void add(Scenario scenario, long begun) {
        synchronized (this) {
            if (begun == round) {
                open.add(scenario);
                return;
            }
        }
        scenario.close();
    }

    @Override
    public void forget() {
        List<Scenario> emptied;
        synchronized (this) {
            round++;
            emptied = List.copyOf(open);
            open.clear();
        }
        // Pages are told of it, which may take locks of theirs: not while ours is held.
        emptied.forEach(Scenario::close);
    }
}
