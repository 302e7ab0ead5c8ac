package dk.bindeled.study;

import dk.bindeled.analysis.diffusion.DiffusionModel;
import dk.bindeled.analysis.diffusion.StepProbabilities;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.study.CannotSimulate.Cause;
import dk.bindeled.study.SpreadProbabilities.Row;
import dk.bindeled.study.SpreadProbabilities.Source;
import java.util.List;

/**
 * The model a simulation runs, and what is told of its probabilities.
 *
 * @param model the model
 * @param told its probabilities
 */
record SpreadModel(DiffusionModel model, SpreadProbabilities told) {

    /**
     * The model of {@code parameters} in a network.
     *
     * @throws CannotSimulate if probabilities are to be estimated and there is nothing to estimate them from
     */
    static SpreadModel of(Snapshot snapshot, SpreadParameters parameters, Progress progress) {
        progress.stopIfCancelled();
        return switch (parameters.model()) {
            case WEIGHTED_CASCADE -> byDegree(DiffusionModel.weightedCascade(snapshot));
            case LINEAR_THRESHOLD -> byDegree(DiffusionModel.linearThreshold(snapshot));
            case INDEPENDENT_CASCADE, THREE_STEPS ->
                parameters.isEstimated() ? estimated(snapshot, parameters) : given(snapshot, parameters);
        };
    }

    private static SpreadModel byDegree(DiffusionModel model) {
        return new SpreadModel(model, new SpreadProbabilities(Source.BY_DEGREE, List.of()));
    }

    private static SpreadModel given(Snapshot snapshot, SpreadParameters parameters) {
        List<Double> p = parameters.probabilities();
        if (parameters.model() == SimulationModel.INDEPENDENT_CASCADE) {
            return new SpreadModel(
                    DiffusionModel.independentCascade(snapshot, p.getFirst()),
                    new SpreadProbabilities(Source.GIVEN, List.of(row("all", p.getFirst()))));
        }
        return new SpreadModel(
                DiffusionModel.threeSteps(snapshot, new StepProbabilities(p.get(0), p.get(1), p.get(2))),
                new SpreadProbabilities(
                        Source.GIVEN,
                        List.of(row("begun", p.get(0)), row("shown", p.get(1)), row("welcomed", p.get(2)))));
    }

    private static SpreadModel estimated(Snapshot snapshot, SpreadParameters parameters) {
        throw new CannotSimulate(
                Cause.NO_ESTIMATES,
                List.of(
                        parameters.model().code(),
                        String.valueOf(snapshot.referrals().size())));
    }

    private static Row row(String name, double probability) {
        return new Row(name, null, null, null, probability);
    }
}
