package dk.bindeled.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * One sort of rows that are nodes in the database: how a row becomes properties, labels and links, and back.
 *
 * @param <T> the rows
 */
abstract class NodeSort<T> {

    /** The property that every node and relationship of the network carries. */
    static final String IMPORT = "import";

    /** The property that holds the later imports which say the same thing too; absent where there are none. */
    static final String STATED_BY = "statedBy";

    private final String name;
    private final Class<T> type;
    private final Set<Link> possibleLinks;
    private final String find;
    private final String create;
    private final String change;
    private final String state;

    NodeSort(String name, Class<T> type, Set<Link> possibleLinks) {
        this.name = name;
        this.type = type;
        this.possibleLinks = possibleLinks;
        this.find = CypherText.of(name + "-find");
        this.create = CypherText.of(name + "-create");
        this.change = CypherText.of(name + "-change");
        this.state = CypherText.of(name + "-state");
    }

    /**
     * A row as it is stored.
     *
     * @param row the row
     * @param origin the import that added it
     * @param links the imports its links came from
     * @param targets the imports that added what the links lead to
     */
    record Stored<T>(T row, String origin, Map<Link, String> links, Map<Link, String> targets) {}

    /** Name of the sort, as used in progress steps and for statements. */
    final String name() {
        return name;
    }

    final Class<T> type() {
        return type;
    }

    /** The links that nodes of this sort can have. */
    final Set<Link> possibleLinks() {
        return possibleLinks;
    }

    /** The statement that reads all rows of the sort; actors, of whom there are many, have none but are read by {@link NetworkReading}. */
    final String readStatement() {
        return CypherText.of(name + "-read");
    }

    final String findStatement() {
        return find;
    }

    final String createStatement() {
        return create;
    }

    final String changeStatement() {
        return change;
    }

    /** The statement that notes that an import says these rows too. */
    final String stateStatement() {
        return state;
    }

    /** The row's id. */
    abstract String id(T row);

    /** Labels besides that of the sort. */
    abstract List<String> labels(T row);

    /** The node's properties without the import; empty fields are left out. */
    abstract Map<String, Object> properties(T row);

    /** Ids of the nodes it refers to; absent where it refers to none. */
    abstract Map<Link, String> links(T row);

    /** What is stored, with the fields that {@code news} fills in replaced. */
    abstract T merged(T stored, T news);

    /** Reads a record of the statement {@code …-find}, or of another that returns a row as it does, such as {@code …-read}. */
    abstract T row(Record record);

    /** The import in the properties of a record of {@code …-find}. */
    abstract Value importOf(Record record);

    /** Reads a record of the statement {@code …-find}. */
    final Stored<T> stored(Record record) {
        Map<Link, String> links = new TreeMap<>();
        Map<Link, String> targets = new TreeMap<>();
        Value origins = record.get("links");
        for (String link : origins.keys()) {
            Value pair = origins.get(link);
            if (!pair.get(0).isNull()) {
                links.put(Link.valueOf(link), pair.get(0).asString());
                targets.put(Link.valueOf(link), pair.get(1).asString());
            }
        }
        return new Stored<>(row(record), importOf(record).asString(), links, targets);
    }

    /** A row as a parameter of the statements {@code …-create}. */
    final Map<String, Object> stamped(T row, String importId) {
        Map<String, Object> properties = properties(row);
        properties.put(IMPORT, importId);
        return properties;
    }

    /** A row as a parameter of the statements {@code …-change}. */
    final Map<String, Object> parameter(T row, String importId) {
        return Map.of("properties", stamped(row, importId), "labels", labels(row));
    }

    /** The first if it is there, else the second. */
    static <V> @Nullable V either(@Nullable V news, @Nullable V stored) {
        return news == null ? stored : news;
    }

    static void putIfThere(Map<? super String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }

    static @Nullable String text(Value value) {
        return value.isNull() ? null : value.asString();
    }

    static void putLink(Map<Link, String> links, Link link, @Nullable String id) {
        if (id != null) {
            links.put(link, id);
        }
    }

    /** Ids of the rows. */
    final List<String> ids(Collection<T> rows) {
        return rows.stream().map(this::id).toList();
    }
}
