package dk.bindeled.study;

import dk.bindeled.analysis.cascade.Forest;
import dk.bindeled.analysis.diffusion.ArcProbabilities;
import dk.bindeled.analysis.diffusion.DiffusionModel;
import dk.bindeled.analysis.diffusion.LayerRate;
import dk.bindeled.analysis.diffusion.StepProbabilities;
import dk.bindeled.analysis.diffusion.StepRates;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.TieType;
import dk.bindeled.study.CannotSimulate.Cause;
import dk.bindeled.study.SpreadProbabilities.Row;
import dk.bindeled.study.SpreadProbabilities.Source;
import java.util.List;
import java.util.stream.Collectors;

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
        return new SpreadModel(model, SpreadProbabilities.of(Source.BY_DEGREE, List.of()));
    }

    private static SpreadModel given(Snapshot snapshot, SpreadParameters parameters) {
        List<Double> p = parameters.probabilities();
        if (parameters.model() == SimulationModel.INDEPENDENT_CASCADE) {
            return new SpreadModel(
                    DiffusionModel.independentCascade(snapshot, p.getFirst()),
                    SpreadProbabilities.of(Source.GIVEN, List.of(row("all", p.getFirst()))));
        }
        return new SpreadModel(
                DiffusionModel.threeSteps(snapshot, new StepProbabilities(p.get(0), p.get(1), p.get(2))),
                SpreadProbabilities.of(
                        Source.GIVEN,
                        List.of(row("begun", p.get(0)), row("shown", p.get(1)), row("welcomed", p.get(2)))));
    }

    private static SpreadModel estimated(Snapshot snapshot, SpreadParameters parameters) {
        Forest forest = Forest.of(snapshot);
        ArcProbabilities ofTies = ArcProbabilities.estimated(snapshot, forest);
        if (!ofTies.isKnown()) {
            throw nothingToEstimateFrom(ofTies.mean());
        }
        if (parameters.model() == SimulationModel.THREE_STEPS) {
            return bySteps(snapshot, StepRates.estimated(snapshot, forest), ofTies.outsideTies());
        }
        List<Row> rows = ofTies.table().stream()
                .map(rate -> new Row(
                        layers(rate),
                        rate.exposures(),
                        rate.welcomed(),
                        rate.rate().value(),
                        rate.shrunk()))
                .toList();
        return new SpreadModel(
                DiffusionModel.independentCascade(snapshot, ofTies::of),
                new SpreadProbabilities(Source.ESTIMATED, rows, ofTies.outsideTies()));
    }

    private static SpreadModel bySteps(Snapshot snapshot, StepRates rates, int outsideTies) {
        StepProbabilities steps = rates.probabilities().orElseThrow(() -> nothingToEstimateFrom(rates.begun()));
        return new SpreadModel(
                DiffusionModel.threeSteps(snapshot, steps),
                new SpreadProbabilities(
                        Source.ESTIMATED,
                        List.of(
                                row("begun", rates.begun(), steps.begun()),
                                row("shown", rates.shown(), steps.shown()),
                                row("welcomed", rates.welcomed(), steps.welcomed())),
                        outsideTies));
    }

    private static CannotSimulate nothingToEstimateFrom(Figure missing) {
        Reason reason = missing.reason();
        return new CannotSimulate(Cause.NO_ESTIMATES, List.of((reason == null ? Reason.NO_WELCOMES : reason).text()));
    }

    /** In the order in which layers are declared, joined as kinds are in files. */
    private static String layers(LayerRate rate) {
        return TieType.layers().stream()
                .filter(rate.layers()::contains)
                .map(TieType::code)
                .collect(Collectors.joining("|"));
    }

    private static Row row(String name, Figure rate, double probability) {
        Double share = rate.value();
        Long successes = share == null ? null : Math.round(share * rate.n());
        return new Row(name, rate.n(), successes, share, probability);
    }

    private static Row row(String name, double probability) {
        return new Row(name, null, null, null, probability);
    }
}
