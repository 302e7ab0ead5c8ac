package dk.bindeled.rings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import dk.bindeled.network.Figure;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.study.NamedPerson;
import dk.bindeled.study.SeedParameters;
import dk.bindeled.study.SeedResult;
import dk.bindeled.study.SimulatedStart;
import dk.bindeled.study.SimulatedStudy;
import dk.bindeled.study.SimulationModel;
import dk.bindeled.study.SpreadParameters;
import dk.bindeled.study.SpreadProbabilities;
import dk.bindeled.study.SpreadProbabilities.Row;
import dk.bindeled.study.SpreadProbabilities.Source;
import dk.bindeled.study.TrainingParameters;
import dk.bindeled.study.TrainingResult;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Results of simulations that were never run, and what panels say of them. */
final class Simulated {

    static final SpreadParameters SPREAD = SpreadParameters.of(
                    SnapshotQuery.defaults(), SimulationModel.INDEPENDENT_CASCADE)
            .withProbabilities(List.of(0.1));
    static final SpreadProbabilities GIVEN =
            new SpreadProbabilities(Source.GIVEN, List.of(new Row("all", null, null, null, 0.1)), null);

    private Simulated() {}

    static Assumptions assumptions(SpreadProbabilities probabilities, Reading reading) {
        return new Assumptions(SPREAD, probabilities, null, 1000, reading);
    }

    static Assumptions assumptions(SimulatedStart start, Reading reading) {
        return new Assumptions(SPREAD, GIVEN, start, 1000, reading);
    }

    static SimulatedStart start(SimulatedStart.Source source, int persons, int notThere) {
        return new SimulatedStart(
                source,
                IntStream.range(0, persons)
                        .mapToObj(k -> new NamedPerson("s" + k, "s" + k))
                        .toList(),
                notThere);
    }

    /** The first persons of a reading, as a search would choose them. */
    static SimulatedStudy<SeedParameters, SeedResult> seeds(Reading reading, int k, int eligible) {
        List<SeedResult.Seed> seeds = IntStream.range(0, k)
                .mapToObj(v -> new SeedResult.Seed(
                        v + 1,
                        reading.snapshot().id(v),
                        reading.snapshot().label(v),
                        Figure.of(77.7, 1000),
                        null,
                        List.of()))
                .toList();
        return study(
                SeedParameters.of(SPREAD, k),
                new SeedResult(
                        GIVEN,
                        seeds,
                        eligible,
                        "number",
                        0.9,
                        0.6,
                        0.99,
                        99,
                        90,
                        100,
                        500,
                        1000,
                        null,
                        1000,
                        Figure.of(99, 1000)));
    }

    static SimulatedStudy<TrainingParameters, TrainingResult> training(Reading reading, int k) {
        List<TrainingResult.Trained> trained = IntStream.range(0, k)
                .mapToObj(v -> new TrainingResult.Trained(
                        v + 1, reading.snapshot().id(v), reading.snapshot().label(v), Figure.of(77.7, 1000)))
                .toList();
        return study(
                new TrainingParameters(SPREAD, List.of(), k, 1.5, 1000),
                new TrainingResult(
                        GIVEN,
                        start(SimulatedStart.Source.OBSERVED_STARTERS, 20, 0),
                        1000,
                        Figure.of(99, 1000),
                        Figure.of(120, 1000),
                        Figure.of(21, 1000),
                        trained));
    }

    private static <P, R> SimulatedStudy<P, R> study(P parameters, R result) {
        return new SimulatedStudy<>("id", Instant.EPOCH, "F", parameters, "1", "f", result);
    }

    /** All that a component shows, piece by piece. */
    static String textOf(Component component) {
        return pieces(component.getElement()).collect(Collectors.joining("\n"));
    }

    private static Stream<String> pieces(Element element) {
        return element.isTextNode()
                ? Stream.of(element.getText())
                : element.getChildren().flatMap(Simulated::pieces);
    }
}
