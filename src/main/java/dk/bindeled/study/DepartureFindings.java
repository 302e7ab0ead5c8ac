package dk.bindeled.study;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.analysis.cascade.Forest;
import dk.bindeled.analysis.diffusion.Departures;
import dk.bindeled.analysis.diffusion.Precision;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import java.util.stream.IntStream;

/** On whom the spread hangs, in the words of its result. */
final class DepartureFindings {

    private DepartureFindings() {}

    static DepartureResult of(Snapshot snapshot, DepartureParameters parameters, Chunks chunks, Progress progress) {
        SpreadParameters asked = parameters.spread();
        SimulationChecks.requireNoDeadline(asked);
        Starters starters = Starters.of(snapshot, Forest.of(snapshot), parameters.starters());
        SpreadModel spread = SpreadModel.of(snapshot, asked, progress.part(0, 0.1));
        Departures departures = Departures.of(
                spread.model(),
                starters.nodes(),
                Precision.fixed(parameters.runs()),
                asked.seed(),
                chunks,
                progress.part(0.1, 1));
        return new DepartureResult(
                spread.told(),
                starters.told(),
                departures.runs(),
                departures.reach(),
                IntStream.range(0, snapshot.size())
                        .mapToObj(v -> new DepartureResult.Departure(
                                snapshot.id(v), snapshot.label(v), departures.probability(v), departures.loss(v)))
                        .toList());
    }
}
