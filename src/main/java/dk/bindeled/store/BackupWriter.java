package dk.bindeled.store;

import dk.bindeled.network.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes one backup: what format it is, the kept files, the nodes, the relationships, and last the manifest. */
final class BackupWriter {

    static final String FORMAT_PART = "bindeled-backup.json";
    static final String NODES_PART = "nodes.jsonl";
    static final String RELATIONSHIPS_PART = "relationships.jsonl";
    static final String MANIFEST_PART = "manifest.json";

    private static final String NODES = CypherText.of("backup-nodes");
    private static final String RESULTS = CypherText.of("backup-results");
    private static final String RELATIONSHIPS = CypherText.of("backup-relationships");
    private static final String COUNT = CypherText.of("backup-count");
    private static final String VERSION = CypherText.of("server-version");

    /** Records asked for at a time: nodes may carry long texts, and one result of a study may be some megabytes. */
    private static final int SOME_NODES = 200;

    private static final int ONE_RESULT = 1;
    private static final int MANY = 5_000;
    private static final int LOOK_EVERY = 500;

    private final Database database;
    private final Path folder;
    private final String program;
    private final Progress progress;
    private final Set<Long> written = new HashSet<>();
    private final Map<String, Long> labels = new TreeMap<>();
    private final Map<String, Long> types = new TreeMap<>();
    private Set<String> unpublished = Set.of();
    private long relationships;
    private long read;
    private long total = 1;

    /**
     * A backup that is about to be written.
     *
     * @param folder the data folder
     * @param program version of this program
     */
    BackupWriter(Database database, Path folder, String program, Progress progress) {
        this.database = database;
        this.folder = folder;
        this.program = program;
        this.progress = progress;
    }

    BackupManifest write(OutputStream out) throws IOException {
        Instant at = Instant.now();
        total = Math.max(
                1, database.query(COUNT, Map.of()).getFirst().get("total").asLong());
        unpublished = new HashSet<>(new ImportRegister(database)
                .interrupted().stream().map(ClearedImport::id).toList());
        JsonMapper json = JsonMapper.builder().build();
        try (BackupParts parts = new BackupParts(out)) {
            parts.write(
                    FORMAT_PART,
                    part -> part.write(json.writeValueAsBytes(
                            new TreeMap<>(Map.of("format", BackupManifest.FORMAT, "program", program)))));
            for (Path file : KeptFiles.in(folder)) {
                parts.write(KeptFiles.part(file), part -> Files.copy(folder.resolve(file), part));
            }
            parts.write(NODES_PART, this::writeNodes);
            parts.write(RELATIONSHIPS_PART, this::writeRelationships);
            BackupManifest manifest = new BackupManifest(
                    BackupManifest.FORMAT,
                    program,
                    database.query(VERSION, Map.of()).getFirst().get("version").asString(),
                    at,
                    Schema.applied(database),
                    written.size(),
                    relationships,
                    labels,
                    types,
                    parts.parts());
            parts.write(MANIFEST_PART, part -> part.write(json.writeValueAsBytes(manifest)));
            parts.finish();
            return manifest;
        }
    }

    private void writeNodes(OutputStream part) {
        JsonGenerator json = GraphJson.writer(part);
        Consumer<Record> each = record -> writeNode(json, record);
        database.stream(NODES, SOME_NODES, each);
        database.stream(RESULTS, ONE_RESULT, each);
        json.flush();
    }

    private void writeNode(JsonGenerator json, Record record) {
        step();
        Value properties = record.get("properties");
        List<String> its = record.get("labels").asList(Value::asString);
        if (isUnpublished(properties) || (its.contains("Import") && unpublished.contains(textOf(properties, "id")))) {
            return;
        }
        long number = record.get("number").asLong();
        written.add(number);
        json.writeStartObject();
        json.writeNumberProperty("node", number);
        json.writeName("labels");
        json.writeStartArray();
        its.stream().sorted().forEach(json::writeString);
        json.writeEndArray();
        json.writeName("properties");
        GraphJson.write(json, properties);
        json.writeEndObject();
        its.forEach(label -> labels.merge(label, 1L, Long::sum));
    }

    private void writeRelationships(OutputStream part) {
        JsonGenerator json = GraphJson.writer(part);
        database.stream(RELATIONSHIPS, MANY, record -> writeRelationship(json, record));
        json.flush();
    }

    /** Relationships to what is not part of the network yet are not part of it either. */
    private void writeRelationship(JsonGenerator json, Record record) {
        step();
        Value properties = record.get("properties");
        long from = record.get("from").asLong();
        long to = record.get("to").asLong();
        if (isUnpublished(properties) || !written.contains(from) || !written.contains(to)) {
            return;
        }
        String type = record.get("type").asString();
        json.writeStartObject();
        json.writeNumberProperty("from", from);
        json.writeNumberProperty("to", to);
        json.writeStringProperty("type", type);
        json.writeName("properties");
        GraphJson.write(json, properties);
        json.writeEndObject();
        types.merge(type, 1L, Long::sum);
        relationships++;
    }

    private boolean isUnpublished(Value properties) {
        return !unpublished.isEmpty() && unpublished.contains(textOf(properties, "import"));
    }

    private static String textOf(Value properties, String name) {
        Value value = properties.get(name);
        return value.type().name().equals("STRING") ? value.asString() : "";
    }

    private void step() {
        if (read++ % LOOK_EVERY == 0) {
            progress.stopIfCancelled();
            progress.report(Math.min(1, (double) read / total), "backing-up");
        }
    }
}
