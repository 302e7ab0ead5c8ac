package dk.bindeled.intake;

import java.util.HashMap;
import java.util.Map;

/** Keeps one copy of texts that come again and again. */
final class Pool {

    private static final int MOST_KEPT = 50_000;

    private final Map<String, String> kept = new HashMap<>();

    /** The same text, as the copy that was seen first. */
    String one(String text) {
        if (kept.size() >= MOST_KEPT) {
            return kept.getOrDefault(text, text);
        }
        String first = kept.putIfAbsent(text, text);
        return first == null ? text : first;
    }
}
