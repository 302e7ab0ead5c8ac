package dk.bindeled.cli;

import dk.bindeled.study.SimulationRuns;
import org.jspecify.annotations.Nullable;

/** The number of runs asked for. */
final class Runs {

    private Runs() {}

    /**
     * Exactly so many, or the default.
     *
     * @param fewest runs below which what is asked cannot be told
     * @throws WrongInput if so many cannot be made
     */
    static SimulationRuns exactly(@Nullable Integer runs, int fewest, Words words) {
        if (runs == null) {
            return SimulationRuns.DEFAULT;
        }
        if (runs < fewest || runs > SimulationRuns.MOST) {
            throw new WrongInput(words.say("cli.bad-runs", String.valueOf(runs), fewest));
        }
        return SimulationRuns.exactly(runs);
    }
}
