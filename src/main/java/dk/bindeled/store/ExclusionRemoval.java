package dk.bindeled.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * Takes persons out of what is kept of introductions, in the caller's transaction: every introduction of theirs goes, and what names them goes out of the
 * reasons of others.
 */
final class ExclusionRemoval {

    private static final String FIND = CypherText.of("exclusions-list");
    private static final String DELETE = CypherText.of("erase-exclusions-delete");
    private static final String REWRITE = CypherText.of("erase-exclusions-rewrite");

    private ExclusionRemoval() {}

    /**
     * Takes out and tells of how many introductions.
     *
     * @param marks true for the marks of those who go
     * @param names what names them
     */
    static long carryOut(TransactionContext transaction, Predicate<String> marks, List<SoughtText> names) {
        List<String> deleted = new ArrayList<>();
        List<Map<String, Object>> rewritten = new ArrayList<>();
        transaction.run(FIND).forEachRemaining(record -> {
            Value excluded = record.get("excluded");
            String key = excluded.get("key").asString();
            if (PersonMarks.in(key).stream().anyMatch(marks)) {
                deleted.add(key);
            } else if (!excluded.get("why").isNull()) {
                String why = excluded.get("why").asString();
                String left = why;
                for (SoughtText sought : names) {
                    left = sought.takenOutOf(left);
                }
                if (!left.equals(why)) {
                    rewritten.add(Map.of("key", key, "why", left));
                }
            }
        });
        transaction.run(DELETE, Map.of("keys", deleted)).consume();
        transaction.run(REWRITE, Map.of("rows", rewritten)).consume();
        return (long) deleted.size() + rewritten.size();
    }
}
