package dk.bindeled.cli;

import dk.bindeled.study.SimulationRuns;
import org.jspecify.annotations.Nullable;

/** The number of runs asked for. */
final class Runs {

    private Runs() {}

    /**
     * Exactly so many, or the default.
     *
     * @throws WrongInput if so many cannot be made
     */
    static SimulationRuns exactly(@Nullable Integer runs, Words words) {
        if (runs == null) {
            return SimulationRuns.DEFAULT;
        }
        return SimulationRuns.exactly(number(runs, words));
    }

    /** The number itself, if so many can be made. */
    static int number(int runs, Words words) {
        if (runs < SimulationRuns.FEWEST || runs > SimulationRuns.MOST) {
            throw new WrongInput(words.say("cli.bad-runs", String.valueOf(runs)));
        }
        return runs;
    }
}
