package dk.bindeled.study;

import dk.bindeled.network.Grouping;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds at once what the pages of Bridges tell one by one. Nothing but the study is kept. Safe to call from any thread. */
@Service
@RolesAllowed("ANALYST")
public class BridgeStudies {

    /** Persons whose self-running test is made at most: those on whom most hangs. */
    private static final int MOST_TESTED = 20;

    private final Studies studies;
    private final GroupMatrices matrices;
    private final Fragility fragility;
    private final DecisionRoutes routes;
    private final CollaborationLadder ladder;

    BridgeStudies(
            Studies studies,
            GroupMatrices matrices,
            Fragility fragility,
            DecisionRoutes routes,
            CollaborationLadder ladder) {
        this.studies = studies;
        this.matrices = matrices;
        this.fragility = fragility;
        this.routes = routes;
        this.ladder = ladder;
    }

    /**
     * What there is to tell of the stored network.
     *
     * @param parameters of the study; with {@link Supplement#NEW_TIES} where introductions are wanted
     * @param against the grouping that the groups stand against too, or null
     * @param by who asks
     * @throws IllegalArgumentException if a grouping is an attribute that no actor has
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    public BridgeFindings of(StudyParameters parameters, @Nullable Grouping against, String by, Progress progress) {
        Study study = studies.run(parameters, by, progress.part(0, 0.6));
        SnapshotQuery query = study.parameters().query();
        Snapshot snapshot = studies.snapshot(query, progress.part(0.6, 0.65));
        FragilityFigures figures = fragility.of(study.result(), snapshot, 1, progress.part(0.65, 0.7));
        return new BridgeFindings(
                study,
                matrices.of(snapshot, study.result(), null, progress.part(0.7, 0.72)),
                against == null || against.equals(snapshot.groups().grouping())
                        ? null
                        : matrices.of(snapshot, study.result(), against, progress.part(0.72, 0.75)),
                figures,
                selfRunning(query, figures, progress.part(0.75, 0.9)),
                routes.of(snapshot, progress.part(0.9, 0.94)),
                ComputedDecisionRoutes.gatekeepers(snapshot, progress.part(0.94, 0.97)),
                ladder.at(query, List.of(), progress.part(0.97, 1)));
    }

    private Map<String, List<SelfRunningPoint>> selfRunning(
            SnapshotQuery query, FragilityFigures figures, Progress progress) {
        Set<String> persons = new LinkedHashSet<>();
        figures.held().forEach(held -> persons.add(held.person().id()));
        figures.brokers().forEach(broker -> persons.add(broker.person().id()));
        List<String> tested = persons.stream().limit(MOST_TESTED).toList();
        Map<String, List<SelfRunningPoint>> series = new TreeMap<>();
        for (int k = 0; k < tested.size(); k++) {
            Progress mine = progress.part((double) k / tested.size(), (k + 1.0) / tested.size());
            series.put(tested.get(k), fragility.selfRunning(query, tested.get(k), mine));
        }
        return series;
    }
}
