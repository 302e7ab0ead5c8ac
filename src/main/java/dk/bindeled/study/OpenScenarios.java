package dk.bindeled.study;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.network.Change;
import dk.bindeled.network.Changes;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import java.util.List;
import org.springframework.stereotype.Service;

/** Opens scenarios, which are their pages' own, and builds the whole network with their changes where that is asked for. */
@Service
class OpenScenarios implements Scenarios {

    private final Studies studies;
    private final KnownScenarios known;

    OpenScenarios(Studies studies, KnownScenarios known) {
        this.studies = studies;
        this.known = known;
    }

    @Override
    public Scenario open(Snapshot snapshot) {
        Scenario scenario = Scenario.of(snapshot, known::add);
        known.add(scenario);
        return scenario;
    }

    @Override
    public ScenarioOutlook outlook(Snapshot snapshot, List<Change> changes, Progress progress) throws ScenarioOutdated {
        NetworkRows rows = studies.rows(progress.part(0, 0.1)).rows();
        if (!rows.fingerprint().equals(snapshot.fingerprint())) {
            throw new ScenarioOutdated();
        }
        progress.stopIfCancelled();
        Snapshot changed =
                Snapshot.of(Changes.applied(rows, changes, snapshot.date()), snapshot.query(), snapshot.date());
        return ScenarioOutlookFindings.of(snapshot, changed, changes, Chunks.onAllProcessors(), progress.part(0.2, 1));
    }
}
