package dk.bindeled.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Whether a database holds all that it once counted. Neo4j opens some damaged files without a word and then finds less: where the names of types are lost, no tie
 * has one that is asked for; where an index of labels is, nodes are passed over. It counts nodes and relationships in files of their own, so what is
 * found can be held against that.
 */
final class Completeness {

    private static final String COMPLETE = CypherText.of("complete");
    private static final String TYPES =
            "CALL db.relationshipTypes() YIELD relationshipType AS type RETURN type ORDER BY type";
    private static final String TIES = CypherText.of("ties-count");
    private static final String UNPUBLISHED = CypherText.of("ties-count-unpublished");

    /** Names of types are put into a statement: what could be more than a name is not ours, and then types are not counted. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_]+");

    private final Database database;

    Completeness(Database database) {
        this.database = database;
    }

    /** A sentence for the log on what is missing of each sort of nodes and of relationships; empty where everything is there. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        Record complete = database.query(COMPLETE, Map.of()).getFirst();
        for (Value sort : complete.get("found").values()) {
            if (sort.get(1).asLong() != sort.get(2).asLong()) {
                missing.add("%d of %d %s are found"
                        .formatted(
                                sort.get(1).asLong(),
                                sort.get(2).asLong(),
                                sort.get(0).asString()));
            }
        }
        List<String> types = database.query(TYPES, Map.of()).stream()
                .map(record -> record.get("type").asString())
                .toList();
        if (types.stream().allMatch(type -> PLAIN.matcher(type).matches())) {
            long all = complete.get("relationships").asLong();
            long typed = types.isEmpty() ? 0 : count(ofTypes(types), Map.of());
            if (typed != all) {
                missing.add("%d of %d relationships have a known type".formatted(typed, all));
            }
        }
        return missing;
    }

    private static String ofTypes(List<String> types) {
        return types.stream()
                .map(type -> "`" + type + "`")
                .collect(Collectors.joining("|", "MATCH ()-[any:", "]->() RETURN count(any) AS count"));
    }

    /**
     * Whether fewer ties were read than are counted, though nothing is under way that would explain it.
     *
     * @param read how many were read
     * @param published ids of the imports they were read of
     */
    boolean lacksTies(long read, List<String> published) {
        Record ties = database.query(TIES, Map.of()).getFirst();
        long lacking = ties.get("count").asLong() - read;
        return lacking > 0
                && ties.get("unfinished").asLong() == 0
                && lacking > count(UNPUBLISHED, Map.of("published", published));
    }

    private long count(String statement, Map<String, Object> parameters) {
        return database.query(statement, parameters).getFirst().get("count").asLong();
    }
}
