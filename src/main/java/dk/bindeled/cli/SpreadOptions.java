package dk.bindeled.cli;

import dk.bindeled.network.Grouping;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.study.SimulationModel;
import dk.bindeled.study.SpreadParameters;
import dk.bindeled.study.Studies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say in which network something is imagined to spread, and how. */
final class SpreadOptions {

    private static final int MOST_THREADS = 1024;

    @Mixin
    private NetworkOptions network = new NetworkOptions();

    @Option(
            names = "--model",
            defaultValue = "independent_cascade",
            descriptionKey = "simulate-model",
            paramLabel = "MODEL")
    private String model = "independent_cascade";

    @Option(names = "--probability", descriptionKey = "simulate-probability", paramLabel = "P", split = ",")
    private List<String> probabilities = new ArrayList<>();

    @Option(names = "--rings", descriptionKey = "simulate-rings", paramLabel = "RINGS")
    private @Nullable Integer rings;

    @Option(names = "--seed", defaultValue = "1", descriptionKey = "analyse-seed", paramLabel = "SEED")
    private long seed;

    @Option(names = "--threads", descriptionKey = "simulate-threads", paramLabel = "THREADS")
    private @Nullable Integer threads;

    /**
     * How it spreads, in the network with the default groups.
     *
     * @throws WrongInput if a word or number means nothing
     */
    SpreadParameters parameters(Words words) {
        SnapshotQuery query = network.query(words);
        SimulationModel chosen = SimulationModel.fromCode(model)
                .orElseThrow(() -> new WrongInput(words.say(
                        "cli.no-such-model",
                        model,
                        Arrays.stream(SimulationModel.values())
                                .map(SimulationModel::code)
                                .collect(Collectors.joining(", ")))));
        if (rings != null && rings < 1) {
            throw new WrongInput(words.say("cli.bad-rings", String.valueOf(rings)));
        }
        if (threads != null && (threads < 1 || threads > MOST_THREADS)) {
            throw new WrongInput(words.say("cli.bad-threads", String.valueOf(threads)));
        }
        return new SpreadParameters(query, chosen, probabilities(chosen, words), rings, seed);
    }

    private List<Double> probabilities(SimulationModel chosen, Words words) {
        List<Double> given = new ArrayList<>();
        for (String written : probabilities) {
            given.add(Numbers.parse(written)
                    .filter(p -> p >= 0 && p <= 1)
                    .orElseThrow(() -> new WrongInput(words.say("cli.bad-probability", written))));
        }
        if (!given.isEmpty() && given.size() != chosen.probabilities()) {
            throw new WrongInput(
                    words.say("cli.number-of-probabilities." + chosen.probabilities(), chosen.code(), given.size()));
        }
        return given;
    }

    /**
     * The same with the groups asked for.
     *
     * @throws WrongInput if the network has no such grouping; names those it has
     */
    SpreadParameters grouped(SpreadParameters parameters, Studies studies, Words words) {
        Grouping grouping = network.grouping(studies.groupings(parameters.query()), words);
        return new SpreadParameters(
                parameters.query().withGrouping(grouping),
                parameters.model(),
                parameters.probabilities(),
                parameters.mostRings(),
                parameters.seed());
    }

    /** How many threads share the work: by default as many as there are processors. */
    int threads() {
        Integer wanted = threads;
        return wanted == null ? Runtime.getRuntime().availableProcessors() : wanted;
    }
}
