package dk.bindeled.study;

import dk.bindeled.analysis.diffusion.Training;
import dk.bindeled.network.Snapshot;
import dk.bindeled.study.CannotSimulate.Cause;
import java.util.List;

/** What can be seen of a question before any work: whoever asks several at once learns of the last one before the first is answered. */
public final class SimulationChecks {

    private SimulationChecks() {}

    /**
     * Sees that those named are there.
     *
     * @throws CannotSimulate if a name is no node's
     */
    public static void requireNodes(Snapshot snapshot, List<String> ids) {
        List<String> unknown =
                ids.stream().filter(id -> !Starters.isNode(snapshot, id)).toList();
        if (!unknown.isEmpty()) {
            throw new CannotSimulate(Cause.UNKNOWN_PERSON, unknown);
        }
    }

    /**
     * Sees that whom to train can be asked.
     *
     * @throws CannotSimulate if it is not defined for the model or with a deadline
     */
    public static void requireTrainable(SpreadParameters spread) {
        if (spread.model() == SimulationModel.LINEAR_THRESHOLD) {
            throw new CannotSimulate(Cause.NOT_FOR_MODEL, List.of(spread.model().code()));
        }
        requireNoDeadline(spread);
    }

    /**
     * Sees that so many runs of training can be kept in the memory there is.
     *
     * @throws CannotSimulate if they cannot
     */
    public static void requireRoom(Snapshot snapshot, TrainingParameters training) {
        int most = Training.mostRuns(snapshot.size());
        if (training.runs() > most) {
            throw new CannotSimulate(
                    Cause.TOO_MANY_RUNS,
                    List.of(String.valueOf(training.runs()), String.valueOf(snapshot.size()), String.valueOf(most)));
        }
    }

    /**
     * Sees that whom to train, or on whom it hangs, can be asked.
     *
     * @throws CannotSimulate if there is a deadline, with which neither is defined
     */
    public static void requireNoDeadline(SpreadParameters spread) {
        if (spread.mostRings() != null) {
            throw new CannotSimulate(Cause.NOT_WITH_DEADLINE, List.of());
        }
    }
}
