package dk.bindeled.study;

import dk.bindeled.analysis.capital.EiIndex;
import dk.bindeled.analysis.gaps.NewTieSearch;
import dk.bindeled.analysis.gaps.ProposedTies;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Form;
import dk.bindeled.network.Level;
import dk.bindeled.network.TieType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lays a study's figures of the whole network out as {@code network.json}. */
final class NetworkJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private NetworkJson() {}

    static byte[] bytes(Study study) {
        NetworkFigures network = study.result().network();
        ObjectNode root = MAPPER.createObjectNode();
        root.put("unit", network.unit().code());
        root.put("date", network.date().toString());
        layers(root.putArray("layers"), network.layers());
        root.put("groups", network.groups());
        root.put("n", network.n());
        root.put("m", network.m());
        root.put("components", network.components());
        figures(root.putObject("coverage"), network.coverage());
        figures(root.putObject("bonding"), network.bonding());
        figures(root.putObject("bridging"), network.bridging());
        figures(root.putObject("linking"), network.linking());
        figures(root.putObject("cascades"), network.cascades());
        levelForm(root.putObject("level_form"), network);
        parameters(root.putObject("parameters"), study.parameters(), study.result());
        root.put("seed", study.parameters().seed());
        root.put("version", study.version());
        root.put("data_fingerprint", study.fingerprint());
        String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
        return (text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static void layers(ArrayNode array, Set<TieType> layers) {
        TieType.layers().stream().filter(layers::contains).forEach(layer -> array.add(layer.code()));
    }

    private static void figures(ObjectNode object, Map<String, Figure> figures) {
        figures.forEach((name, figure) -> figure(object.putObject(name), figure));
    }

    static void figure(ObjectNode object, Figure figure) {
        if (figure.value() == null) {
            object.putNull("value");
        } else {
            object.put("value", figure.value());
        }
        object.put("n", figure.n());
        optional(object, "expected", figure.expected());
        optional(object, "low", figure.low());
        optional(object, "high", figure.high());
        optional(object, "p", figure.p());
        if (figure.reason() != null) {
            object.put("reason", figure.reason().text());
        }
    }

    private static void optional(ObjectNode object, String name, @Nullable Double number) {
        if (number != null) {
            object.put(name, number);
        }
    }

    private static void levelForm(ObjectNode object, NetworkFigures network) {
        for (Level level : Level.values()) {
            ObjectNode row = object.putObject(level.code());
            for (LevelFormCell cell : network.levelForm()) {
                if (cell.level() == level) {
                    ObjectNode node = row.putObject(cell.form().code());
                    node.put("measure", cell.measure());
                    node.put("groups", cell.grouping());
                    figure(node, cell.figure());
                    ObjectNode areas = node.putObject("areas");
                    cell.areas().forEach(area -> figure(areas.putObject(area.area()), area.figure()));
                }
            }
        }
    }

    /** How the E-I indices got their p; where there is no index there was none. */
    private static void methodOfEi(ObjectNode object, NetworkFigures network) {
        Figure ei = network.figure(Form.BRIDGING, "ei");
        if (ei.isKnown()) {
            object.putObject("ei").put("method", EiIndex.isByMoments(ei.n()) ? "moments" : "permutations");
        }
    }

    private static void parameters(ObjectNode object, StudyParameters parameters, StudyResult result) {
        BetweennessMethod betweenness = result.network().betweenness();
        object.put("window_days", parameters.windowDays());
        object.put("permutations", parameters.permutations());
        methodOfEi(object, result.network());
        object.put("null_models", parameters.nullModels());
        object.put("parent_rule", "last touch");
        object.put("tiers", StudyParameters.TIER_TABLE);
        ObjectNode found = object.putObject("betweenness");
        found.put("method", betweenness.method());
        if (betweenness.steps() != null) {
            found.put("steps", betweenness.steps());
        }
        optional(found, "epsilon", betweenness.epsilon());
        optional(found, "delta", betweenness.delta());
        if (betweenness.samples() != null) {
            found.put("samples", betweenness.samples());
        }
        if (betweenness.stoppedEarly() != null) {
            found.put("stopped_early", betweenness.stoppedEarly());
        }
        CommunityFigures communities = result.communities();
        if (communities != null) {
            ObjectNode parts = object.putObject("communities");
            parts.put("count", communities.count());
            figure(parts.putObject("modularity"), communities.modularity());
        }
        if (result.newTies() != null) {
            ObjectNode search = object.putObject("new_ties");
            search.put("steps", ProposedTies.STEPS);
            search.put("most_evaluated", NewTieSearch.MOST_EVALUATED);
            search.put("most_per_pair", ProposedTies.PER_PAIR);
        }
    }
}
