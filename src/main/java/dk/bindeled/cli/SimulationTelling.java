package dk.bindeled.cli;

import dk.bindeled.study.ObservedReach;
import dk.bindeled.study.SimulatedStudy;
import dk.bindeled.study.SimulationParameters;
import dk.bindeled.study.SimulationResult;
import dk.bindeled.study.SimulationRuns;
import java.io.PrintWriter;
import java.util.stream.Collectors;

/** Tells on the console what a simulation found. */
final class SimulationTelling {

    private final PrintWriter out;
    private final SpreadTelling spread;
    private final Words words;

    SimulationTelling(PrintWriter out, Words words) {
        this.out = out;
        this.spread = new SpreadTelling(out, words);
        this.words = words;
    }

    void tell(SimulatedStudy<SimulationParameters, SimulationResult> found) {
        SimulationResult result = found.result();
        spread.tell(found.parameters().spread(), result.probabilities());
        spread.tell(result.start());
        spread.say("reach", spread.figure(result.reach()), result.nodes());
        spread.say(
                "rings",
                result.rings().stream()
                        .map(ring -> {
                            Double mean = ring.value();
                            return spread.number(mean == null ? 0 : mean);
                        })
                        .collect(Collectors.joining(" · ")));
        for (SimulationResult.StepOutcome step : result.steps()) {
            Double share = step.share().value();
            if (share != null) {
                spread.say("step." + step.outcome(), String.format(words.locale(), "%.1f", 100 * share));
            }
        }
        spread.say(
                "runs",
                result.runs(),
                String.valueOf(found.parameters().spread().seed()));
        tooWide(result, found.parameters().runs());
        observed(result.observed());
        out.flush();
    }

    /** Where an interval was asked for that the most runs did not make so narrow. */
    private void tooWide(SimulationResult result, SimulationRuns asked) {
        Double wanted = asked.halfWidth();
        Double low = result.reach().low();
        Double high = result.reach().high();
        if (wanted != null && low != null && high != null && !result.meets(asked)) {
            spread.say("too-wide", spread.precise(wanted), result.runs(), spread.precise((high - low) / 2));
        }
    }

    /** On a line of its own: it is never to be added to what was simulated. */
    private void observed(ObservedReach observed) {
        Double reached = observed.reached().value();
        if (reached != null) {
            spread.say(
                    "observed",
                    reached,
                    observed.rings().stream().map(String::valueOf).collect(Collectors.joining(" · ")));
        }
    }
}
