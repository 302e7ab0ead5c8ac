package dk.bindeled.study;

import dk.bindeled.network.Progress;
import dk.bindeled.network.SnapshotQuery;

/** The service of scenarios without a database, and the erasure that empties them. */
public final class ScenariosAtHand {

    private final KnownScenarios known = new KnownScenarios();
    private final Scenarios service;

    public ScenariosAtHand(Studies studies) {
        service = new OpenScenarios(studies, known);
    }

    /** The service. */
    public Scenarios service() {
        return service;
    }

    /** A scenario of a network that has persons. */
    public Scenario open(SnapshotQuery query) {
        return service.open(query, Progress.UNWATCHED).orElseThrow();
    }

    /** Does what is done when somebody is erased. */
    public void erase() {
        known.forget();
    }
}
