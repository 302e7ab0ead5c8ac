package dk.bindeled.study;

import dk.bindeled.network.Progress;
import jakarta.annotation.security.RolesAllowed;

/**
 * Simulations of the stored network: how far showing the way might go, whom to start with, whom to train, on whom it hangs. A stored result with
 * the same parameters, data and program version is given back as it was; otherwise it is computed and stored. Safe to call from any thread.
 *
 * <p>Every method throws {@link java.util.concurrent.CancellationException} if the progress is cancelled, and nothing is stored then; and
 * {@link CannotSimulate} if what is asked cannot be done with this network, with the reason and the values it concerns.
 *
 * <p>Results hold named persons: those who may be reached, are chosen, or are depended on. They are for those who may see single persons; a
 * shared view shows means, rings, the distribution and the probabilities only.
 */
@RolesAllowed("ANALYST")
public interface Simulations {

    /** How far it might go from those it starts from. */
    SimulatedStudy<SimulationParameters, SimulationResult> simulate(
            SimulationParameters parameters, String by, Progress progress);

    /** Whom to start with. */
    SimulatedStudy<SeedParameters, SeedResult> chooseSeeds(SeedParameters parameters, String by, Progress progress);

    /** Whom to train. */
    SimulatedStudy<TrainingParameters, TrainingResult> whomToTrain(
            TrainingParameters parameters, String by, Progress progress);

    /** On whom it hangs. */
    SimulatedStudy<DepartureParameters, DepartureResult> onWhomItHangs(
            DepartureParameters parameters, String by, Progress progress);

    /**
     * The same for those who may not look at persons one by one: what would rest on fewer than {@code limit} persons is refused
     * ({@link CannotSimulate.Cause#TOO_FEW_TO_SHOW}), whether they are to be chosen, may be chosen or start it.
     */
    Simulations forFewestPersons(int limit);

    /** The same with so many threads; what is found is the same. */
    Simulations using(int threads);
}
