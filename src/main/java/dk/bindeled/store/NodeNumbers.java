package dk.bindeled.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * The numbers by which Neo4j itself knows nodes: a node is found by its number several times faster than by its id. A number means nothing
 * once its node is deleted, so these are kept no longer than one import, during which no area or actor is deleted.
 */
final class NodeNumbers {

    private final Database database;
    private final Map<String, Map<String, Long>> bySort = new HashMap<>();

    NodeNumbers(Database database) {
        this.database = database;
    }

    /**
     * Notes the numbers of nodes that were made.
     *
     * @param ids ids of the rows the nodes were made from
     * @param created the record of a statement {@code …-create}
     */
    void note(String sort, List<String> ids, Record created) {
        Map<String, Long> byId = ofSort(sort);
        List<Integer> rows = created.get("rows").asList(Value::asInt);
        List<Long> numbers = created.get("numbers").asList(Value::asLong);
        for (int k = 0; k < rows.size(); k++) {
            byId.put(ids.get(rows.get(k)), numbers.get(k));
        }
    }

    /** Finds the numbers of those of the ids that are not known yet, whether their nodes are published or not. */
    void lookUp(String sort, Stream<String> ids) {
        Map<String, Long> byId = ofSort(sort);
        Set<String> unknown = new HashSet<>();
        ids.filter(id -> !byId.containsKey(id)).forEach(unknown::add);
        Batches.of(List.copyOf(unknown), batch -> {
            for (Record record : database.query(CypherText.of(sort + "-numbers"), Map.of("ids", batch))) {
                byId.put(record.get("id").asString(), record.get("number").asLong());
            }
        });
    }

    /**
     * The number of a node.
     *
     * @throws IllegalStateException if none is known
     */
    long of(String sort, String id) {
        Long number = ofSort(sort).get(id);
        if (number == null) {
            throw new IllegalStateException("There is no " + id + " among the " + sort + " in the database");
        }
        return number;
    }

    private Map<String, Long> ofSort(String sort) {
        return bySort.computeIfAbsent(sort, key -> new HashMap<>());
    }
}
