package dk.bindeled.views;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of an address is seen, which is what a view keeps of it: the query without the name of the view and the language, which are the reader's own. Letters,
 * digits and <code>- . _ ~</code> stand as they are, as in every normal address, so that the marks of persons can be found in it.
 */
public final class ViewContent {

    /** The parameter that names the view. */
    public static final String VIEW = "view";

    private static final List<String> NOT_SEEN = List.of(VIEW, "lang");

    /** Characters that need no escape (RFC 3986, 2.3), escaped. */
    private static final Pattern NEEDLESS =
            Pattern.compile("%(2[DEde]|3[0-9]|4[1-9A-Fa-f]|5[0-9AFaf]|6[1-9A-Fa-f]|7[0-9AEae])");

    private ViewContent() {}

    /** What of the query of an address is seen; empty where it says nothing, and the screen shows what it always does. */
    public static String of(String query) {
        return parameters(query)
                .filter(parameter -> !NOT_SEEN.contains(parameter.split("=", 2)[0]))
                .map(ViewContent::normal)
                .collect(Collectors.joining("&"));
    }

    /** True if the same is seen at two addresses, in whatever order and with whatever escapes they say it. */
    public static boolean isSame(String query, String other) {
        return plain(query).equals(plain(other));
    }

    private static Set<String> plain(String query) {
        return parameters(of(query)).map(ViewContent::decoded).collect(Collectors.toSet());
    }

    private static Stream<String> parameters(String query) {
        String bare = query.startsWith("?") ? query.substring(1) : query;
        return Arrays.stream(bare.split("&", -1)).filter(parameter -> !parameter.isEmpty());
    }

    private static String normal(String parameter) {
        return NEEDLESS.matcher(parameter)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }

    private static String decoded(String parameter) {
        try {
            return URLDecoder.decode(parameter, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            // A lone percent sign is no escape; then what stands there is meant.
            return parameter;
        }
    }
}
