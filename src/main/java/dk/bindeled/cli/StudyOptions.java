package dk.bindeled.cli;

import dk.bindeled.network.Grouping;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.TieType;
import dk.bindeled.network.Unit;
import dk.bindeled.study.BetweennessChoice;
import dk.bindeled.study.StudyParameters;
import dk.bindeled.study.Supplement;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which study is wanted. */
final class StudyOptions {

    @Option(names = "--groups", descriptionKey = "analyse-groups", paramLabel = "GROUPS")
    private @Nullable String groups;

    @Option(names = "--date", descriptionKey = "analyse-date", paramLabel = "DATE")
    private @Nullable String date;

    private static final DateTimeFormatter DANISH_DATE =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

    @Option(names = "--unit", descriptionKey = "analyse-unit", paramLabel = "UNIT")
    private @Nullable String unit;

    @Option(names = "--layers", descriptionKey = "analyse-layers", paramLabel = "LAYER", split = ",")
    private List<String> layers = new ArrayList<>();

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
        SnapshotQuery query = new SnapshotQuery(date(words), layers(words), unit(words), null);
        return new StudyParameters(query, window, seed, permutations, nullModels, betweenness(words), supplements());
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
        String wanted = groups;
        if (wanted == null) {
            return null;
        }
        return Grouping.fromCode(wanted)
                .filter(available::contains)
                .orElseThrow(() -> new WrongInput(words.say(
                        "cli.no-such-grouping",
                        wanted,
                        available.stream().map(Grouping::code).collect(Collectors.joining(", ")))));
    }

    private @Nullable LocalDate date(Words words) {
        String written = date;
        if (written == null) {
            return null;
        }
        for (DateTimeFormatter way : List.of(DateTimeFormatter.ISO_LOCAL_DATE, DANISH_DATE)) {
            try {
                return LocalDate.parse(written, way);
            } catch (DateTimeParseException e) {
                // the other way then
            }
        }
        throw new WrongInput(words.say("cli.no-such-date", written));
    }

    private @Nullable Unit unit(Words words) {
        String written = unit;
        return written == null
                ? null
                : Unit.fromCode(written).orElseThrow(() -> new WrongInput(words.say("cli.no-such-unit", written)));
    }

    private Set<TieType> layers(Words words) {
        if (layers.isEmpty()) {
            return TieType.layers();
        }
        Set<TieType> chosen = EnumSet.noneOf(TieType.class);
        for (String layer : layers) {
            chosen.add(TieType.fromCode(layer.strip())
                    .filter(TieType::isLayer)
                    .orElseThrow(() -> new WrongInput(words.say(
                            "cli.no-such-layer",
                            layer,
                            TieType.layers().stream().map(TieType::code).collect(Collectors.joining(", "))))));
        }
        return chosen;
    }
}
