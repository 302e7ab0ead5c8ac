package dk.bindeled.store;

import dk.bindeled.store.BackupReader.Reading;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Writes what a backup holds into an empty database and its folder, in batches. */
final class GraphLoading implements Reading {

    private static final String NODES = CypherText.of("restore-nodes");
    private static final String RELATIONSHIPS = CypherText.of("restore-relationships");
    private static final String LABELS = CypherText.of("restore-labels");
    private static final String TYPES = CypherText.of("restore-types");

    private static final int MOST_ROWS = 5_000;
    /** Of byte arrays in one batch; the results of studies are large. */
    private static final long MOST_BYTES = 8L << 20;

    private final Database database;
    private final Path folder;
    private final Map<Long, Long> numbers = new HashMap<>();
    private final Map<List<String>, NodeRows> nodes = new HashMap<>();
    private final Map<String, RelationshipRows> relationships = new HashMap<>();
    private int rows;
    private long bytes;

    /**
     * Into a database and the folder it belongs to.
     *
     * @param folder where kept files go
     */
    GraphLoading(Database database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    private record NodeRows(List<Long> numbers, List<Map<String, Value>> properties) {}

    private record RelationshipRows(List<Long> from, List<Long> to, List<Map<String, Value>> properties) {}

    @Override
    public OutputStream kept(String part) throws IOException {
        Path file = KeptFiles.place(folder, part);
        OwnFiles.createFolders(OwnFiles.folderOf(file));
        return new FilterOutputStream(OwnFiles.create(file)) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                super.close();
                OwnFiles.force(file); // what it replaces is deleted, so it must be on the disk
            }
        };
    }

    @Override
    public void node(long number, List<String> labels, Map<String, Value> properties) {
        NodeRows same = nodes.computeIfAbsent(labels, these -> new NodeRows(new ArrayList<>(), new ArrayList<>()));
        same.numbers().add(number);
        same.properties().add(properties);
        count(properties);
    }

    @Override
    public void relationship(long from, long to, String type, Map<String, Value> properties) {
        if (relationships.isEmpty()) {
            writeNodes();
        }
        RelationshipRows same = relationships.computeIfAbsent(
                type, these -> new RelationshipRows(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
        same.from().add(numberOf(from));
        same.to().add(numberOf(to));
        same.properties().add(properties);
        count(properties);
    }

    private long numberOf(long number) {
        Long found = numbers.get(number);
        if (found == null) {
            throw new IllegalArgumentException("A relationship leads to the node " + number + ", which is not there");
        }
        return found;
    }

    private void count(Map<String, Value> properties) {
        rows++;
        for (Value value : properties.values()) {
            bytes += value.type().name().equals("BYTES") ? value.size() : 0;
        }
        if (rows >= MOST_ROWS || bytes >= MOST_BYTES) {
            write();
        }
    }

    /** Writes what has not been written yet. */
    void write() {
        writeNodes();
        relationships.forEach((type, these) -> {
            int made = database.write(transaction -> transaction
                    .run(
                            RELATIONSHIPS,
                            Map.of(
                                    "type", type,
                                    "from", these.from(),
                                    "to", these.to(),
                                    "properties", these.properties()))
                    .consume()
                    .counters()
                    .relationshipsCreated());
            if (made != these.from().size()) {
                throw failed("Of " + these.from().size() + " relationships only " + made + " found both their ends");
            }
        });
        relationships.clear();
    }

    private void writeNodes() {
        nodes.forEach((labels, these) -> {
            Record created = database.write(transaction -> transaction
                    .run(NODES, Map.of("labels", labels, "rows", these.properties()))
                    .single());
            List<Integer> made = created.get("rows").asList(Value::asInt);
            List<Long> theirs = created.get("numbers").asList(Value::asLong);
            for (int k = 0; k < made.size(); k++) {
                numbers.put(these.numbers().get(made.get(k)), theirs.get(k));
            }
        });
        nodes.clear();
        rows = 0;
        bytes = 0;
    }

    /** Throws unless the database holds just what the manifest says. */
    void requireWhole(BackupManifest manifest) {
        Map<String, Long> labels = counts(LABELS);
        Map<String, Long> types = counts(TYPES);
        if (numbers.size() != manifest.nodes()
                || !labels.equals(manifest.labels())
                || !types.equals(manifest.types())) {
            throw failed("The database holds " + labels + " and " + types + " where the backup has " + manifest.labels()
                    + " and " + manifest.types());
        }
    }

    private BackupFailed failed(String what) {
        return new BackupFailed(BackupFailed.Problem.NOT_RESTORED, List.of(folder.toString(), what), null);
    }

    private Map<String, Long> counts(String statement) {
        Map<String, Long> counts = new TreeMap<>();
        database.query(statement, Map.of())
                .forEach(record -> counts.put(
                        record.get("name").asString(), record.get("count").asLong()));
        return counts;
    }
}
