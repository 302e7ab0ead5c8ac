package dk.bindeled.store;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The marks that stand for persons in addresses, where neither names nor ids may: {@link #PREFIX} and {@link #LENGTH} of {@link #LETTERS}. Whose mark
 * is which cannot be told without a key of the installation; that there is one can, so that an erased person's can be found in what is kept.
 */
public final class PersonMarks {

    /** What every mark begins with. */
    public static final String PREFIX = "p-";

    /** No vowels, so that no words arise, and nothing that is easily taken for something else or that an address would write otherwise. */
    public static final String LETTERS = "bcdfghjkmnpqrstvwxz2456789";

    /** Letters of a mark after its beginning: enough that of six million persons no two are likely to have the same. */
    public static final int LENGTH = 12;

    private static final Pattern MARK = Pattern.compile(PREFIX + "[" + LETTERS + "]{" + LENGTH + "}");

    /** A comma, as it is or as addresses write it. */
    private static final Pattern COMMA = Pattern.compile(",|%2[Cc]");

    /** What the entries of a parameter are, as {@code persons:}; it stands before the first of them. */
    private static final Pattern SORT = Pattern.compile("[a-z]+(:|%3[Aa])");

    private PersonMarks() {}

    /** The marks that stand in a text, each once, in their order. */
    public static Set<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        MARK.matcher(text).results().map(MatchResult::group).forEach(found::add);
        return found;
    }

    /** True if a text is a mark, and nothing besides. */
    public static boolean isMark(String text) {
        return MARK.matcher(text).matches();
    }

    /**
     * The query of an address without some of the entries of its parameters, which stand between commas; a parameter that loses all its entries
     * goes too.
     *
     * @param goes asked of each entry, with escapes undone
     * @return the query itself where nothing goes
     */
    static String without(String query, Predicate<String> goes) {
        List<String> before = List.of(query.split("&", -1));
        List<String> after = before.stream()
                .flatMap(parameter -> left(parameter, goes).stream())
                .toList();
        return before.equals(after) ? query : String.join("&", after);
    }

    private static List<String> left(String parameter, Predicate<String> goes) {
        int value = parameter.indexOf('=') + 1;
        List<String> entries = List.of(COMMA.split(parameter.substring(value), -1));
        List<String> left =
                entries.stream().filter(entry -> !goes.test(plain(entry))).toList();
        if (left.size() == entries.size()) {
            return List.of(parameter);
        }
        String comma = parameter.contains(",") ? "," : "%2C";
        return Stream.of(left)
                .filter(some -> !some.isEmpty())
                .map(some -> parameter.substring(0, value)
                        + sortOf(entries.getFirst(), some.getFirst())
                        + some.stream().collect(Collectors.joining(comma)))
                .toList();
    }

    /** What is to stand before the entries that are left: they are of the sort that the one that went was the first of. */
    private static String sortOf(String before, String now) {
        Matcher sort = SORT.matcher(before);
        return !before.equals(now) && sort.lookingAt() && !SORT.matcher(now).lookingAt() ? sort.group() : "";
    }

    private static String plain(String entry) {
        try {
            return URLDecoder.decode(entry, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            // A lone percent sign is no escape; then what stands there is meant.
            return entry;
        }
    }
}
