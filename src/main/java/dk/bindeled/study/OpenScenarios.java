package dk.bindeled.study;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.network.Change;
import dk.bindeled.network.Changes;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import org.springframework.stereotype.Service;

/** Opens scenarios and empties them when somebody is erased; otherwise they are their pages' own. */
@Service
class OpenScenarios implements Scenarios, Remembering {

    private final Studies studies;
    private final Set<Scenario> open = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    OpenScenarios(Studies studies) {
        this.studies = studies;
    }

    @Override
    public Scenario open(Snapshot snapshot) {
        Scenario scenario = Scenario.of(snapshot, open::add);
        open.add(scenario);
        return scenario;
    }

    @Override
    public ScenarioOutlook outlook(Snapshot snapshot, List<Change> changes, Progress progress)
            throws ScenarioOutdated {
        NetworkRows rows = studies.rows(progress.part(0, 0.1)).rows();
        if (!rows.fingerprint().equals(snapshot.fingerprint())) {
            throw new ScenarioOutdated();
        }
        progress.stopIfCancelled();
        Snapshot changed = Snapshot.of(
                Changes.applied(rows, changes, snapshot.date()), snapshot.query(), snapshot.date());
        return ScenarioOutlookFindings.of(
                snapshot, changed, changes, Chunks.onAllProcessors(), progress.part(0.2, 1));
    }

    @Override
    public void forget() {
        synchronized (open) {
            open.forEach(Scenario::close);
            open.clear();
        }
    }
}
