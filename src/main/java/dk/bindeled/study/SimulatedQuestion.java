package dk.bindeled.study;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import java.util.function.ToIntFunction;

/**
 * One sort of question that a simulation answers.
 *
 * @param <P> what is asked
 * @param <R> what is found
 * @param name how its answer is called where it is kept
 * @param shape the answer's class
 * @param finding how it is found
 * @param check refuses what would rest on too few persons
 * @param named how many persons an answer chooses
 */
record SimulatedQuestion<P, R>(
        String name, Class<R> shape, Finding<P, R> finding, Check<P> check, ToIntFunction<R> named) {

    @FunctionalInterface
    interface Check<P> {
        void of(FewestPersons fewest, Snapshot snapshot, P parameters);
    }

    @FunctionalInterface
    interface Finding<P, R> {
        R of(Snapshot snapshot, P parameters, Chunks chunks, Progress progress);
    }

    static final SimulatedQuestion<SimulationParameters, SimulationResult> SIMULATION = new SimulatedQuestion<>(
            "simulation",
            SimulationResult.class,
            SimulationFindings::of,
            (fewest, snapshot, asked) -> fewest.checkStart(snapshot, asked.starters()),
            result -> 0);

    static final SimulatedQuestion<SeedParameters, SeedResult> SEEDS = new SimulatedQuestion<>(
            "seeds",
            SeedResult.class,
            SeedFindings::of,
            FewestPersons::checkSearch,
            result -> result.seeds().size());

    static final SimulatedQuestion<TrainingParameters, TrainingResult> TRAINING = new SimulatedQuestion<>(
            "training",
            TrainingResult.class,
            TrainingFindings::of,
            FewestPersons::checkTraining,
            result -> result.trained().size());

    static final SimulatedQuestion<DepartureParameters, DepartureResult> DEPARTURES = new SimulatedQuestion<>(
            "departures",
            DepartureResult.class,
            DepartureFindings::of,
            (fewest, snapshot, asked) -> fewest.checkStart(snapshot, asked.starters()),
            result -> 0);
}
