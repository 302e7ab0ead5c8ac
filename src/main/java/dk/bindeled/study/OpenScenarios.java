package dk.bindeled.study;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.network.Change;
import dk.bindeled.network.Changes;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Unit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
    public Optional<Scenario> open(SnapshotQuery query, Progress progress) {
        while (true) {
            progress.stopIfCancelled();
            long begun = known.round();
            Snapshot snapshot = studies.snapshot(query, progress);
            if (snapshot.unit() != Unit.PERSONS || snapshot.size() == 0) {
                return Optional.empty();
            }
            Consumer<Scenario> knowing = each -> known.add(each, begun);
            Scenario scenario = Scenario.of(snapshot, knowing);
            knowing.accept(scenario);
            if (scenario.isOpen()) {
                return Optional.of(scenario);
            }
            // somebody was erased while it was read: it is read again, without that one
        }
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
