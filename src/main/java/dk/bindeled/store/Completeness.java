package dk.bindeled.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.neo4j.driver.Record;

/**
 * Whether a database holds all that it once counted. Neo4j opens some damaged files without a word and then finds less: where the names of types are lost, no tie
 * has one that is asked for; where an index of labels is, nodes are passed over. It counts nodes and relationships in files of their own, so what is
 * found can be held against that.
 */
final class Completeness {

    private static final String LABELS = "CALL db.labels() YIELD label RETURN label ORDER BY label";
    private static final String TYPES =
            "CALL db.relationshipTypes() YIELD relationshipType AS type RETURN type ORDER BY type";
    private static final String RELATIONSHIPS = "MATCH ()-[any]->() RETURN count(any) AS count";
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final String IMPORTS = CypherText.of("imports-scan");
    private static final String TIES = CypherText.of("ties-count");
    private static final String UNPUBLISHED = CypherText.of("ties-count-unpublished");

    private final Database database;

    Completeness(Database database) {
        this.database = database;
    }

    /** A sentence for the log on what is missing, for each sort of nodes and for relationships; empty where everything is there. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        List<String> labels =
                texts(LABELS, "label").stream().filter(Completeness::isPlain).toList();
        if (!labels.isEmpty()) {
            // A condition on each node has them looked up; without one only the counts are asked.
            List<Long> found = counts(
                    labels, "MATCH (node:%s) WHERE id(node) >= 0 WITH count(node) AS count RETURN %d AS place, count");
            List<Long> counted = counts(labels, "MATCH (node:%s) WITH count(node) AS count RETURN %d AS place, count");
            for (int k = 0; k < labels.size(); k++) {
                if (!found.get(k).equals(counted.get(k))) {
                    missing.add("%d of %d nodes :%s are found".formatted(found.get(k), counted.get(k), labels.get(k)));
                }
            }
        }
        List<String> types = texts(TYPES, "type");
        if (types.stream().allMatch(Completeness::isPlain)) {
            long typed = typed(types);
            long all = count(RELATIONSHIPS, Map.of());
            if (typed != all) {
                missing.add("%d of %d relationships have a known type".formatted(typed, all));
            }
        }
        Record imports = database.query(IMPORTS, Map.of()).getFirst();
        if (imports.get("found").asLong() != imports.get("scanned").asLong()) {
            missing.add("%d of %d published imports are found"
                    .formatted(
                            imports.get("found").asLong(),
                            imports.get("scanned").asLong()));
        }
        return missing;
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

    private long typed(List<String> types) {
        return types.isEmpty()
                ? 0
                : count(
                        "MATCH ()-[any:%s]->() RETURN count(any) AS count"
                                .formatted(
                                        types.stream().map(Completeness::quoted).collect(Collectors.joining("|"))),
                        Map.of());
    }

    private List<Long> counts(List<String> labels, String statement) {
        List<String> each = new ArrayList<>();
        for (int k = 0; k < labels.size(); k++) {
            each.add(statement.formatted(quoted(labels.get(k)), k));
        }
        return database.query(String.join(" UNION ALL ", each), Map.of()).stream()
                .sorted(Comparator.comparingLong(record -> record.get("place").asLong()))
                .map(record -> record.get("count").asLong())
                .toList();
    }

    private List<String> texts(String statement, String column) {
        return database.query(statement, Map.of()).stream()
                .map(record -> record.get(column).asString())
                .toList();
    }

    private long count(String statement, Map<String, Object> parameters) {
        return database.query(statement, parameters).getFirst().get("count").asLong();
    }

    /** Names are put into statements: those that could be anything but a name are not ours, and are left out. */
    private static boolean isPlain(String name) {
        return PLAIN.matcher(name).matches();
    }

    private static String quoted(String name) {
        return "`" + name + "`";
    }
}
