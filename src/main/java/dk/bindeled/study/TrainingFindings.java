package dk.bindeled.study;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.analysis.cascade.Forest;
import dk.bindeled.analysis.diffusion.Training;
import dk.bindeled.analysis.diffusion.TrainingPlan;
import dk.bindeled.analysis.diffusion.TrainingRequest;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** Whom training would help most, in the words of its result. */
final class TrainingFindings {

    private TrainingFindings() {}

    static TrainingResult of(Snapshot snapshot, TrainingParameters parameters, Chunks chunks, Progress progress) {
        SpreadParameters asked = parameters.spread();
        SimulationChecks.requireTrainable(asked);
        SimulationChecks.requireRoom(snapshot, parameters);
        Starters starters = Starters.of(snapshot, Forest.of(snapshot), parameters.starters());
        SpreadModel spread = SpreadModel.of(snapshot, asked, progress.part(0, 0.1));
        TrainingPlan plan = Training.of(
                spread.model(),
                starters.nodes(),
                new TrainingRequest(
                        Math.min(parameters.k(), snapshot.size()), parameters.factor(), parameters.runs(), v -> true),
                asked.seed(),
                chunks,
                progress.part(0.1, 1));
        List<TrainingResult.Trained> trained = new ArrayList<>();
        for (TrainingPlan.Chosen chosen : plan.chosen()) {
            int v = chosen.person();
            trained.add(
                    new TrainingResult.Trained(trained.size() + 1, snapshot.id(v), snapshot.label(v), chosen.uplift()));
        }
        return new TrainingResult(
                spread.told(), starters.told(), plan.runs(), plan.before(), plan.after(), plan.uplift(), trained);
    }
}
