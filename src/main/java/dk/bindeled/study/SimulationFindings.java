package dk.bindeled.study;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.analysis.cascade.Forest;
import dk.bindeled.analysis.diffusion.FailingSteps;
import dk.bindeled.analysis.diffusion.Precision;
import dk.bindeled.analysis.diffusion.Simulated;
import dk.bindeled.analysis.diffusion.Simulation;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What a simulation found, in the words of its result. */
final class SimulationFindings {

    /** So many bars can be told apart in a picture. */
    private static final int MOST_CLASSES = 20;

    /** Fewer say too little of how wide the interval is for it to be told from them when it is narrow enough. */
    private static final int FEWEST_RUNS = 1_000;

    private SimulationFindings() {}

    static SimulationResult of(Snapshot snapshot, SimulationParameters parameters, Chunks chunks, Progress progress) {
        Forest forest = progress.next(() -> Forest.of(snapshot));
        Starters starters = Starters.of(snapshot, forest, parameters.starters());
        SpreadModel spread = SpreadModel.of(snapshot, parameters.spread(), progress.part(0, 0.1));
        Simulated simulated = Simulation.of(
                spread.model(),
                starters.nodes(),
                precision(parameters.runs()),
                parameters.spread().seed(),
                parameters.spread().mostRings(),
                chunks,
                progress.part(0.1, 1));
        return new SimulationResult(
                spread.told(),
                starters.told(),
                snapshot.size(),
                simulated.runs(),
                simulated.reach(),
                simulated.rings(),
                distribution(simulated),
                simulated.failingSteps().map(SimulationFindings::steps).orElse(List.of()),
                IntStream.range(0, snapshot.size())
                        .mapToObj(v -> new SimulationResult.PersonReached(
                                snapshot.id(v), snapshot.label(v), simulated.probability(v)))
                        .toList(),
                ObservedReachFindings.of(snapshot, forest));
    }

    static Precision precision(SimulationRuns runs) {
        Double halfWidth = runs.halfWidth();
        return halfWidth == null
                ? Precision.fixed(runs.most())
                : new Precision(Math.min(FEWEST_RUNS, runs.most()), runs.most(), halfWidth);
    }

    /** Classes of the same width, as many as there are numbers where these are few. */
    private static List<SimulationResult.ReachClass> distribution(Simulated simulated) {
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (int run = 0; run < simulated.runs(); run++) {
            least = Math.min(least, simulated.reachOfRun(run));
            most = Math.max(most, simulated.reachOfRun(run));
        }
        int width = (most - least) / MOST_CLASSES + 1;
        long[] counts = new long[(most - least) / width + 1];
        for (int run = 0; run < simulated.runs(); run++) {
            counts[(simulated.reachOfRun(run) - least) / width]++;
        }
        List<SimulationResult.ReachClass> classes = new ArrayList<>();
        for (int k = 0; k < counts.length; k++) {
            int first = least + k * width;
            classes.add(new SimulationResult.ReachClass(first, first + width - 1, counts[k]));
        }
        return classes;
    }

    private static List<SimulationResult.StepOutcome> steps(FailingSteps steps) {
        return List.of(
                new SimulationResult.StepOutcome("not_begun", steps.notBegun()),
                new SimulationResult.StepOutcome("not_shown", steps.notShown()),
                new SimulationResult.StepOutcome("not_welcomed", steps.notWelcomed()),
                new SimulationResult.StepOutcome("succeeded", steps.succeeded()));
    }
}
