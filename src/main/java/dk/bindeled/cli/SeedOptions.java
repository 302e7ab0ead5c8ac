package dk.bindeled.cli;

import dk.bindeled.study.PersonTerm;
import dk.bindeled.study.SeedParameters;
import dk.bindeled.study.SeedParameters.Weight;
import dk.bindeled.study.SimulationRuns;
import dk.bindeled.study.SpreadParameters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say whom to look for when asking whom to start with. */
final class SeedOptions {

    private static final String OTHERS = "others";

    @Option(names = "--k", descriptionKey = "seeds-k", paramLabel = "K")
    private @Nullable Integer k;

    @Option(names = "--epsilon", descriptionKey = "seeds-epsilon", paramLabel = "EPSILON")
    private @Nullable String epsilon;

    @Option(names = "--eligible", descriptionKey = "seeds-eligible", paramLabel = "WHO", split = ",")
    private List<String> eligible = new ArrayList<>();

    @Option(names = "--cost", descriptionKey = "seeds-cost", paramLabel = "ATTRIBUTE")
    private @Nullable String cost;

    @Option(names = "--budget", descriptionKey = "seeds-budget", paramLabel = "BUDGET")
    private @Nullable String budget;

    @Option(names = "--minimum-per-area", descriptionKey = "seeds-minimum", paramLabel = "PERSONS")
    private @Nullable Integer minimum;

    @Option(names = "--weights", descriptionKey = "seeds-weights", paramLabel = "WHO=WEIGHT", split = ",")
    private List<String> weights = new ArrayList<>();

    /**
     * What is asked, or empty where nobody is to be chosen.
     *
     * @throws WrongInput if a word or number means nothing
     */
    Optional<SeedParameters> parameters(SpreadParameters spread, SimulationRuns runs, Words words) {
        Integer wanted = k;
        if (wanted == null) {
            if (epsilon != null
                    || cost != null
                    || budget != null
                    || minimum != null
                    || !eligible.isEmpty()
                    || !weights.isEmpty()) {
                throw new WrongInput(words.say("cli.choice-without-k"));
            }
            return Optional.empty();
        }
        if (wanted < 1) {
            throw new WrongInput(words.say("cli.bad-k", "--k", String.valueOf(wanted)));
        }
        return Optional.of(new SeedParameters(
                spread,
                wanted,
                epsilon(words),
                null,
                eligible.stream().map(code -> term(code, words)).toList(),
                cost,
                budget(words),
                minimum(words),
                weights(words),
                otherWeight(words),
                runs));
    }

    private double epsilon(Words words) {
        String written = epsilon;
        return written == null
                ? SeedParameters.DEFAULT_EPSILON
                : Numbers.parse(written)
                        .filter(share -> share > 0 && share < 1)
                        .orElseThrow(() -> new WrongInput(words.say("cli.bad-epsilon", written)));
    }

    private @Nullable Double budget(Words words) {
        String written = budget;
        if ((written == null) != (cost == null)) {
            throw new WrongInput(words.say("cli.cost-and-budget"));
        }
        return written == null
                ? null
                : Numbers.parse(written)
                        .filter(most -> most > 0)
                        .orElseThrow(() -> new WrongInput(words.say("cli.bad-budget", written)));
    }

    private int minimum(Words words) {
        Integer wanted = minimum;
        if (wanted == null) {
            return 0;
        }
        if (wanted < 1) {
            throw new WrongInput(words.say("cli.bad-minimum", String.valueOf(wanted)));
        }
        if (budget != null) {
            throw new WrongInput(words.say("cli.budget-or-minimum"));
        }
        return wanted;
    }

    private List<Weight> weights(Words words) {
        Set<String> seen = new HashSet<>();
        for (String written : weights) {
            String who = before(written, words).strip();
            if (!seen.add(who.equals(OTHERS) ? who : term(who, words).code())) {
                throw new WrongInput(words.say("cli.repeated-weight", who));
            }
        }
        return weights.stream()
                .filter(written -> !isOfOthers(written))
                .map(written -> new Weight(term(before(written, words), words), weight(written, words)))
                .toList();
    }

    private double otherWeight(Words words) {
        List<String> others = weights.stream().filter(SeedOptions::isOfOthers).toList();
        return others.isEmpty() ? 1 : weight(others.getFirst(), words);
    }

    private static boolean isOfOthers(String written) {
        return written.strip().startsWith(OTHERS + "=");
    }

    private static PersonTerm term(String code, Words words) {
        return PersonTerm.fromCode(code.strip()).orElseThrow(() -> new WrongInput(words.say("cli.no-such-term", code)));
    }

    private static String before(String written, Words words) {
        int equals = written.lastIndexOf('=');
        if (equals < 0) {
            throw new WrongInput(words.say("cli.bad-weight", written));
        }
        return written.substring(0, equals);
    }

    private static double weight(String written, Words words) {
        return Numbers.parse(written.substring(written.lastIndexOf('=') + 1))
                .filter(weight -> weight >= 0)
                .orElseThrow(() -> new WrongInput(words.say("cli.bad-weight", written)));
    }
}
