package dk.bindeled.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.neo4j.driver.TransactionContext;

/**
 * Takes persons out of saved views, in the caller's transaction: their marks out of what the views show, and what names them out of what their
 * owners have called them.
 */
final class ViewRemoval {

    private static final String FIND = CypherText.of("erase-views-find");
    private static final String REWRITE = CypherText.of("erase-views-rewrite");

    private ViewRemoval() {}

    /**
     * Takes out and tells of how many views.
     *
     * @param marks true for the marks that go
     * @param names what names them
     */
    static long carryOut(TransactionContext transaction, Predicate<String> marks, List<SoughtText> names) {
        List<Map<String, Object>> rewritten = new ArrayList<>();
        transaction.run(FIND).forEachRemaining(record -> {
            String name = record.get("name").asString();
            String query = record.get("query").asString();
            String called = name;
            for (SoughtText sought : names) {
                called = sought.takenOutOf(called);
            }
            String shown = PersonMarks.without(
                    query,
                    entry -> PersonMarks.in(entry).stream().anyMatch(marks)
                            || names.stream().anyMatch(sought -> sought.isWordOf(entry)));
            if (!called.equals(name) || !shown.equals(query)) {
                rewritten.add(Map.of("id", record.get("id").asString(), "name", called, "query", shown));
            }
        });
        transaction.run(REWRITE, Map.of("rows", rewritten)).consume();
        return rewritten.size();
    }
}
