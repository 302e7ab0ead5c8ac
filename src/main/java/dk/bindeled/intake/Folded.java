package dk.bindeled.intake;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How names and words of files are compared: without regard to letter case, separators and how Danish letters are spelt. */
final class Folded {

    private Folded() {}

    /** For instance {@code hoerer_til} for «Hører til», «hoerer_til» and «HØRER-TIL». */
    static String of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(composed.length() + 4);
        boolean gap = false;
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (!Character.isLetterOrDigit(c) && !Character.isSurrogate(c)) {
                gap = !folded.isEmpty();
                continue;
            }
            if (gap) {
                folded.append('_');
                gap = false;
            }
            switch (c) {
                case 'æ' -> folded.append("ae");
                case 'ø' -> folded.append("oe");
                case 'å' -> folded.append("aa");
                default -> folded.append(c);
            }
        }
        return folded.toString();
    }

    /** Words that stand for constants, each with what it may be called. */
    static <E extends Enum<E>> Map<String, E> words(Map<E, String> namesByConstant) {
        Map<String, E> words = new HashMap<>();
        namesByConstant.forEach((constant, names) -> {
            for (String name : names.split(",", -1)) {
                words.put(of(name), constant);
            }
        });
        return Map.copyOf(words);
    }

    /**
     * The name most like {@code name}, where one is like it at all: at most a third of its letters differ.
     *
     * @param names the names to choose from; the first of equally good ones is taken
     */
    static @Nullable String nearest(String name, Iterable<String> names) {
        String wanted = of(name);
        String nearest = null;
        int least = Math.max(1, wanted.length() / 3) + 1;
        for (String candidate : names) {
            int distance = distance(wanted, of(candidate));
            if (distance < least) {
                least = distance;
                nearest = candidate;
            }
        }
        return nearest;
    }

    /** Letters to insert, delete, replace or swap with their neighbour to turn one word into the other (Damerau 1964). */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            cost[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1), cost[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
