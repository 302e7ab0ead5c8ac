package dk.bindeled.network;

import dk.bindeled.network.Change.AddAmbassador;
import dk.bindeled.network.Change.AddForum;
import dk.bindeled.network.Change.AddPerson;
import dk.bindeled.network.Change.AddTie;
import dk.bindeled.network.Change.RemoveAmbassador;
import dk.bindeled.network.Change.RemovePerson;
import dk.bindeled.network.Change.RemoveTie;
import dk.bindeled.network.Change.Train;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A change as one line of text, to be kept and read back: a word and its values with semicolons between, lists with commas, and each value
 * encoded as in an address, so that an id may hold anything. For instance {@code add_tie;P1;P2;knows}.
 */
public final class ChangeText {

    private ChangeText() {}

    /** The line of a change. */
    public static String of(Change change) {
        String kind = ChangeKind.of(change).code();
        return switch (change) {
            case AddTie(String a, String b, TieType layer) -> line(kind, one(a), one(b), layer.code());
            case RemoveTie(String a, String b) -> line(kind, one(a), one(b));
            case AddPerson(String id, Set<Kind> kinds, String area) ->
                line(
                        kind,
                        one(id),
                        kinds.stream().map(Kind::code).collect(Collectors.joining(",")),
                        area == null ? "" : one(area));
            case RemovePerson(String id) -> line(kind, one(id));
            case AddAmbassador(String id) -> line(kind, one(id));
            case RemoveAmbassador(String id) -> line(kind, one(id));
            case AddForum(String id, String label, List<String> members) ->
                line(kind, one(id), one(label), several(members));
            case Train(List<String> ids, double uplift) -> line(kind, several(ids), Double.toString(uplift));
        };
    }

    /** Reads a line back; empty where it is the line of no change. */
    public static Optional<Change> parse(String line) {
        String[] parts = line.split(";", -1);
        try {
            return ChangeKind.fromCode(parts[0])
                    .filter(kind -> parts.length - 1 == values(kind))
                    .map(kind -> change(kind, parts));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty(); // also a number or an escape that is none
        }
    }

    /** How many values stand in a line. */
    private static int values(ChangeKind kind) {
        return switch (kind) {
            case REMOVE_PERSON, ADD_AMBASSADOR, REMOVE_AMBASSADOR -> 1;
            case REMOVE_TIE, TRAIN -> 2;
            case ADD_TIE, ADD_PERSON, ADD_FORUM -> 3;
        };
    }

    private static @Nullable Change change(ChangeKind kind, String[] parts) {
        return switch (kind) {
            case ADD_TIE ->
                TieType.fromCode(parts[3])
                        .map(layer -> new AddTie(value(parts[1]), value(parts[2]), layer))
                        .orElse(null);
            case REMOVE_TIE -> new RemoveTie(value(parts[1]), value(parts[2]));
            case ADD_PERSON -> person(parts[1], parts[2], parts[3]);
            case REMOVE_PERSON -> new RemovePerson(value(parts[1]));
            case ADD_AMBASSADOR -> new AddAmbassador(value(parts[1]));
            case REMOVE_AMBASSADOR -> new RemoveAmbassador(value(parts[1]));
            case ADD_FORUM -> new AddForum(value(parts[1]), value(parts[2]), values(parts[3]));
            case TRAIN -> new Train(values(parts[1]), Double.parseDouble(parts[2]));
        };
    }

    private static @Nullable AddPerson person(String id, String kinds, String area) {
        Set<Kind> found = EnumSet.noneOf(Kind.class);
        for (String code : kinds.split(",", -1)) {
            Optional<Kind> kind = Kind.fromCode(code);
            if (kind.isEmpty()) {
                return null;
            }
            found.add(kind.get());
        }
        return new AddPerson(value(id), found, area.isEmpty() ? null : value(area));
    }

    private static String line(String word, String... values) {
        return word + ";" + String.join(";", values);
    }

    private static String one(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String several(Collection<String> values) {
        return values.stream().map(ChangeText::one).collect(Collectors.joining(","));
    }

    private static String value(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    private static List<String> values(String encoded) {
        return Arrays.stream(encoded.split(",", -1)).map(ChangeText::value).toList();
    }
}
