package dk.bindeled.store;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

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

    private PersonMarks() {}

    /** The marks that stand in a text, each once, in their order. */
    public static Set<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        MARK.matcher(text).results().map(MatchResult::group).forEach(found::add);
        return found;
    }
}
