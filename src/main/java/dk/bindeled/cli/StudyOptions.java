package dk.bindeled.cli;

import dk.bindeled.network.Grouping;
import dk.bindeled.study.BetweennessChoice;
import dk.bindeled.study.StudyParameters;
import dk.bindeled.study.Supplement;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which study is wanted. */
final class StudyOptions {

    @Mixin
    private NetworkOptions network = new NetworkOptions();

    @Option(names = "--window", defaultValue = "180", descriptionKey = "analyse-window", paramLabel = "DAYS")
    private int window;

    @Option(names = "--seed", defaultValue = "1", descriptionKey = "analyse-seed", paramLabel = "SEED")
    private long seed;

    @Option(names = "--exact-betweenness", descriptionKey = "analyse-exact-betweenness")
    private boolean exactBetweenness;

    @Option(
            names = "--permutations",
            defaultValue = "999",
            descriptionKey = "analyse-permutations",
            paramLabel = "DRAWS")
    private int permutations;

    @Option(names = "--null-models", defaultValue = "0", descriptionKey = "analyse-null-models", paramLabel = "RUNS")
    private int nullModels;

    @Option(names = "--betweenness-steps", descriptionKey = "analyse-betweenness-steps", paramLabel = "STEPS")
    private @Nullable Integer betweennessSteps;

    @Option(names = "--new-ties", descriptionKey = "analyse-new-ties")
    private boolean newTies;

    @Option(names = "--communities", descriptionKey = "analyse-communities")
    private boolean communities;

    /**
     * The parameters asked for.
     *
     * @throws WrongInput if a word or number means nothing
     */
    StudyParameters parameters(Words words) {
        if (window < 1) {
            throw new WrongInput(words.say("cli.bad-window", String.valueOf(window)));
        }
        if (permutations < StudyParameters.DEFAULT_PERMUTATIONS || permutations > StudyParameters.MOST_PERMUTATIONS) {
            throw new WrongInput(words.say("cli.bad-permutations", String.valueOf(permutations)));
        }
        if ((nullModels != 0 && nullModels < StudyParameters.FEWEST_NULL_MODELS)
                || nullModels > StudyParameters.MOST_NULL_MODELS) {
            throw new WrongInput(words.say("cli.bad-null-models", String.valueOf(nullModels)));
        }
        return new StudyParameters(
                network.query(words), window, seed, permutations, nullModels, betweenness(words), supplements());
    }

    private BetweennessChoice betweenness(Words words) {
        Integer steps = betweennessSteps;
        if (steps == null) {
            return exactBetweenness ? BetweennessChoice.EXACT : BetweennessChoice.DEFAULT;
        }
        if (exactBetweenness) {
            throw new WrongInput(words.say("cli.exact-or-steps"));
        }
        if (steps < BetweennessChoice.FEWEST_STEPS) {
            throw new WrongInput(words.say("cli.bad-steps", String.valueOf(steps)));
        }
        return BetweennessChoice.ofShortPaths(steps);
    }

    private Set<Supplement> supplements() {
        Set<Supplement> wanted = EnumSet.noneOf(Supplement.class);
        if (newTies) {
            wanted.add(Supplement.NEW_TIES);
        }
        if (communities) {
            wanted.add(Supplement.COMMUNITIES);
        }
        return wanted;
    }

    /**
     * The grouping asked for, or null for the default.
     *
     * @param available groupings of the network at hand
     * @throws WrongInput if the network has no such grouping; names those it has
     */
    @Nullable
    Grouping grouping(List<Grouping> available, Words words) {
        return network.grouping(available, words);
    }
}
