package dk.bindeled.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text that tells who somebody is, and whether another holds it. A text holds it if it is it, holds it in quotes, as JSON does, or holds it as a
 * word of its own; the last only where it is long enough to be no word by chance.
 *
 * @param what {@code id}, {@code name} or {@code mark}
 * @param text what is looked for
 * @param quoted the same as JSON writes it
 * @param word where it stands as a word of its own; null where it could be one by chance
 */
record SoughtText(
        String what, String text, String quoted, @Nullable Pattern word) {

    private static final int SHORTEST_WORD = 3;
    /** What stands where a text was taken out. */
    private static final String LEFT_OUT = "…";

    static SoughtText id(String id) {
        return of("id", id, isTelling(id));
    }

    /** A name of one word is a word of other names too. */
    static SoughtText name(String name) {
        return of("name", name, isTelling(name) && name.contains(" "));
    }

    /** A mark is found wherever it stands: in an address the letters of an escape may stand before it. */
    static SoughtText mark(String mark) {
        return new SoughtText("mark", mark, quoted(mark), Pattern.compile(Pattern.quote(mark)));
    }

    private static SoughtText of(String what, String text, boolean asWord) {
        Pattern word = Pattern.compile("(?<![\\p{L}\\p{N}_-])" + Pattern.quote(text) + "(?![\\p{L}\\p{N}_-])");
        return new SoughtText(what, text, quoted(text), asWord ? word : null);
    }

    private static boolean isTelling(String text) {
        return text.length() >= SHORTEST_WORD && text.chars().anyMatch(Character::isLetter);
    }

    private static String quoted(String text) {
        return Changes.JSON.writeValueAsString(text);
    }

    boolean isIn(String whole) {
        return whole.equals(text) || whole.contains(quoted) || isWordOf(whole);
    }

    /** True if it stands in a text where it cannot be there by chance. */
    boolean isWordOf(String whole) {
        return word != null && whole.contains(text) && word.matcher(whole).find();
    }

    /** A text in which this does not stand any more. */
    String takenOutOf(String whole) {
        if (whole.equals(text)) {
            return LEFT_OUT;
        }
        String unquoted = whole.replace(quoted, LEFT_OUT);
        return word == null ? unquoted : word.matcher(unquoted).replaceAll(Matcher.quoteReplacement(LEFT_OUT));
    }
}
