package dk.bindeled.study;

import dk.bindeled.network.Figure;
import dk.bindeled.network.SnapshotQuery;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lays out what was simulated, apart from what stands in tables, as {@code simulation.json} and {@code seeds.json}. */
final class SimulationJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private SimulationJson() {}

    static byte[] of(SimulatedStudy<SimulationParameters, SimulationResult> study) {
        SimulationResult result = study.result();
        SimulationParameters parameters = study.parameters();
        ObjectNode root = MAPPER.createObjectNode();
        spread(root, parameters.spread(), result.probabilities());
        root.put("n", result.nodes());
        start(root.putObject("starters"), result.start());
        root.put("runs", result.runs());
        optional(root, "half_width", parameters.runs().halfWidth());
        if (parameters.runs().halfWidth() == null) {
            root.putNull("half_width_reached");
        } else {
            root.put("half_width_reached", result.meets(parameters.runs()));
        }
        NetworkJson.figure(root.putObject("reach"), result.reach());
        figures(root.putArray("rings"), result.rings());
        ObjectNode steps = root.putObject("steps");
        result.steps().forEach(step -> NetworkJson.figure(steps.putObject(step.outcome()), step.share()));
        ObjectNode observed = root.putObject("observed");
        NetworkJson.figure(observed.putObject("reached"), result.observed().reached());
        ArrayNode rings = observed.putArray("rings");
        result.observed().rings().forEach(rings::add);
        end(root, study);
        return bytes(root);
    }

    static byte[] of(
            @Nullable SimulatedStudy<SeedParameters, SeedResult> seeds,
            @Nullable SimulatedStudy<TrainingParameters, TrainingResult> training,
            @Nullable SimulatedStudy<DepartureParameters, DepartureResult> departures) {
        ObjectNode root = MAPPER.createObjectNode();
        SpreadParameters spread = Stream.of(
                        seeds == null ? null : seeds.parameters().spread(),
                        training == null ? null : training.parameters().spread(),
                        departures == null ? null : departures.parameters().spread())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        spread(root, spread, probabilities(seeds, training, departures));
        if (seeds != null) {
            seeds(root.putObject("seeds"), seeds.parameters(), seeds.result());
        }
        if (training != null) {
            ObjectNode node = root.putObject("training");
            start(node.putObject("starters"), training.result().start());
            node.put("k", training.parameters().k());
            node.put("factor", training.parameters().factor());
            node.put("runs", training.result().runs());
            NetworkJson.figure(node.putObject("before"), training.result().before());
            NetworkJson.figure(node.putObject("uplift"), training.result().uplift());
        }
        if (departures != null) {
            ObjectNode node = root.putObject("departures");
            start(node.putObject("starters"), departures.result().start());
            node.put("runs", departures.result().runs());
            NetworkJson.figure(node.putObject("reach"), departures.result().reach());
        }
        end(
                root,
                Stream.of(seeds, training, departures)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow());
        return bytes(root);
    }

    /** What the questions asked together worked with: the same data and model, and so the same. */
    static SpreadProbabilities probabilities(
            @Nullable SimulatedStudy<SeedParameters, SeedResult> seeds,
            @Nullable SimulatedStudy<TrainingParameters, TrainingResult> training,
            @Nullable SimulatedStudy<DepartureParameters, DepartureResult> departures) {
        return Stream.of(
                        seeds == null ? null : seeds.result().probabilities(),
                        training == null ? null : training.result().probabilities(),
                        departures == null ? null : departures.result().probabilities())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static void seeds(ObjectNode node, SeedParameters parameters, SeedResult result) {
        node.put("groups", groups(parameters.spread().query()));
        node.put("k", parameters.k());
        ArrayNode eligible = node.putArray("eligible");
        parameters.eligible().forEach(term -> eligible.add(term.code()));
        node.put("eligible_persons", result.eligible());
        node.put("cost", parameters.costAttribute());
        optional(node, "budget", parameters.budget());
        optional(node, "spent", result.cost());
        node.put("minimum_per_group", parameters.minimumPerGroup());
        ObjectNode weights = node.putObject("weights");
        parameters.weights().forEach(weight -> weights.put(weight.term().code(), weight.weight()));
        weights.put("others", parameters.otherWeight());
        node.put("epsilon", parameters.epsilon());
        node.put("rule", result.rule());
        node.put("guarantee", result.guarantee());
        node.put("wanted", result.wanted());
        node.put("as_wanted", result.isAsWanted());
        node.put("confidence", result.confidence());
        node.put("spread", result.spread());
        node.put("lower_bound", result.lowerBound());
        node.put("upper_bound", result.upperBound());
        node.put("everyone", result.everyone());
        node.put("sampled_sets", result.sampledSets());
        node.put("runs", result.runs());
        NetworkJson.figure(node.putObject("reach"), result.reach());
    }

    private static @Nullable String groups(SnapshotQuery query) {
        return query.grouping() == null ? null : query.grouping().code();
    }

    private static void spread(ObjectNode root, SpreadParameters spread, SpreadProbabilities probabilities) {
        root.put("simulated", true);
        root.put("unit", Objects.requireNonNull(spread.query().unit()).code());
        root.put("date", String.valueOf(spread.query().date()));
        NetworkJson.layers(root.putArray("layers"), spread.query().layers());
        root.put("model", spread.model().code());
        ObjectNode node = root.putObject("probabilities");
        node.put("source", probabilities.source().code());
        node.put("outside_ties", probabilities.outsideTies());
        ArrayNode rows = node.putArray("rows");
        probabilities.rows().forEach(row -> {
            ObjectNode entry = rows.addObject();
            entry.put("name", row.name());
            entry.put("tries", row.tries());
            entry.put("successes", row.successes());
            optional(entry, "share", row.share());
            entry.put("probability", row.probability());
        });
        root.put("most_rings", spread.mostRings());
        root.put("seed", spread.seed());
    }

    private static void start(ObjectNode node, SimulatedStart start) {
        node.put("source", start.source().code());
        ArrayNode persons = node.putArray("persons");
        start.persons().forEach(person -> persons.add(person.id()));
        node.put("not_there", start.notThere());
    }

    private static void figures(ArrayNode array, List<Figure> figures) {
        figures.forEach(figure -> NetworkJson.figure(array.addObject(), figure));
    }

    private static void end(ObjectNode root, SimulatedStudy<?, ?> study) {
        root.put("version", study.version());
        root.put("data_fingerprint", study.fingerprint());
    }

    /** Absent values are written as null, so that every file of a sort has the same names. */
    private static void optional(ObjectNode node, String name, @Nullable Double value) {
        if (value == null) {
            node.putNull(name);
        } else {
            node.put(name, value);
        }
    }

    private static byte[] bytes(ObjectNode root) {
        String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
        return (text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
