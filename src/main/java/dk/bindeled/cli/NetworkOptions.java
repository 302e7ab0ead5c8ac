package dk.bindeled.cli;

import dk.bindeled.network.Grouping;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.TieType;
import dk.bindeled.network.Unit;
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

/** The options that say which network is wanted. */
final class NetworkOptions {

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

    /**
     * The network asked for, with the default groups.
     *
     * @throws WrongInput if a word means nothing
     */
    SnapshotQuery query(Words words) {
        return new SnapshotQuery(date(words), layers(words), unit(words), null);
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
        return wanted == null ? null : grouping(wanted, available, words);
    }

    /**
     * The grouping with a code.
     *
     * @param available groupings of the network at hand
     * @throws WrongInput if the network has no such grouping; names those it has
     */
    static Grouping grouping(String wanted, List<Grouping> available, Words words) {
        return Grouping.fromCode(wanted)
                .filter(available::contains)
                .orElseThrow(() -> new WrongInput(words.say(
                        "cli.no-such-grouping",
                        wanted,
                        available.stream().map(Grouping::code).collect(Collectors.joining(", ")))));
    }

    private @Nullable LocalDate date(Words words) {
        String written = date;
        return written == null ? null : date(written, words);
    }

    /**
     * The date written, year first or day first.
     *
     * @throws WrongInput if it is none
     */
    static LocalDate date(String written, Words words) {
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
