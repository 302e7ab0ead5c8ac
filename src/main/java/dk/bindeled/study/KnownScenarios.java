package dk.bindeled.study;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import org.springframework.stereotype.Component;

/** Knows the scenarios that pages have open, as long as the pages do, and empties them when somebody is erased: they hold persons. */
@Component
class KnownScenarios implements Remembering {

    private final Set<Scenario> open = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    void add(Scenario scenario) {
        open.add(scenario);
    }

    @Override
    public void forget() {
        synchronized (open) {
            open.forEach(Scenario::close);
            open.clear();
        }
    }
}
