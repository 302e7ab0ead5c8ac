package dk.bindeled.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * The {@code :Import} nodes. A row is part of the network exactly if the import it carries is published; an import under way is
 * {@code pending}, one that is being taken back {@code undoing}.
 */
final class ImportRegister {

    /** Ids are the time in UTC: in text order they are in the order of the imports, and short enough to be stored in place. */
    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private static final String PUBLISHED = CypherText.of("imports-published");
    private static final String LIST = CypherText.of("imports-list");
    private static final String INTERRUPTED = CypherText.of("imports-interrupted");
    private static final String BEGIN = CypherText.of("import-begin");
    private static final String PUBLISH = CypherText.of("import-publish");
    private static final String WITHDRAW = CypherText.of("import-withdraw");
    private static final String FORGET_STUDIES = CypherText.of("studies-forget");
    private static final String FORGET = CypherText.of("import-forget");
    private static final String DELETE_CHANGES = CypherText.of("changes-delete");
    private static final String DELETE_RELATIONSHIPS = CypherText.of("import-delete-relationships");
    private static final String DELETE_NODES = CypherText.of("import-delete-nodes");

    private final Database database;

    ImportRegister(Database database) {
        this.database = database;
    }

    /** Ids of the published imports, oldest first. */
    List<String> published() {
        return database.read(ImportRegister::published);
    }

    /** Ids of the published imports, oldest first. */
    static List<String> published(TransactionContext transaction) {
        return transaction.run(PUBLISHED).list(record -> record.get("id").asString());
    }

    /** The published imports, newest first. */
    List<ImportRecord> list() {
        return database.query(LIST, Map.of()).stream()
                .map(record -> importRecord(record.get("import")))
                .toList();
    }

    /** What is neither published nor cleared away, oldest first. */
    List<ClearedImport> interrupted() {
        return database.query(INTERRUPTED, Map.of()).stream()
                .map(ImportRegister::interrupted)
                .toList();
    }

    /** Notes an import that is invisible until it is published, and gives it an id later than all others. */
    String begin(ImportSource source) {
        List<String> published = published();
        Instant now = Instant.now();
        String id = ID.format(now);
        while (!published.isEmpty() && id.compareTo(published.getLast()) <= 0) {
            now = now.plusMillis(1).isAfter(timeOf(published.getLast()))
                    ? now.plusMillis(1)
                    : timeOf(published.getLast()).plusMillis(1);
            id = ID.format(now);
        }
        Map<String, Object> parameters =
                Map.of("id", id, "at", now.atZone(ZoneOffset.UTC), "by", source.by(), "file", source.file());
        database.run(BEGIN, parameters);
        return id;
    }

    /** Makes a pending import part of the network, in the caller's transaction. Publishing it a second time changes nothing. */
    ImportRecord publish(TransactionContext transaction, String id, NetworkCounts added, NetworkCounts changed) {
        Map<String, Object> counts = new HashMap<>();
        put(counts, "added", added);
        put(counts, "changed", changed);
        ZonedDateTime now = Instant.now().atZone(ZoneOffset.UTC);
        List<Record> records = transaction
                .run(PUBLISH, Map.of("id", id, "at", now, "counts", counts))
                .list();
        if (records.isEmpty()) {
            throw new IllegalStateException("The import " + id + " is not pending");
        }
        return importRecord(records.getFirst().get("import"));
    }

    /** Takes a published import out of the network, in the caller's transaction. */
    void withdraw(TransactionContext transaction, String id) {
        if (transaction.run(WITHDRAW, Map.of("id", id)).list().isEmpty()) {
            throw ImportNotFound.withId(id);
        }
        transaction.run(FORGET_STUDIES, Map.of("id", id)).consume();
    }

    /** Deletes everything that carries an import which is not published, and then the import. May be repeated until it succeeds. */
    void clear(String id) {
        Map<String, Object> which = Map.of("import", id);
        database.runInItsOwnTransactions(DELETE_RELATIONSHIPS, which);
        database.runInItsOwnTransactions(DELETE_NODES, which);
        database.run(DELETE_CHANGES, which);
        database.run(FORGET, Map.of("id", id));
    }

    private static Instant timeOf(String id) {
        return ID.parse(id, Instant::from);
    }

    private static void put(Map<String, Object> counts, String prefix, NetworkCounts what) {
        counts.put(prefix + "Areas", what.areas());
        counts.put(prefix + "Actors", what.actors());
        counts.put(prefix + "Ties", what.ties());
        counts.put(prefix + "Referrals", what.referrals());
    }

    private static NetworkCounts counts(Value properties, String prefix) {
        return new NetworkCounts(
                properties.get(prefix + "Areas").asLong(),
                properties.get(prefix + "Actors").asLong(),
                properties.get(prefix + "Ties").asLong(),
                properties.get(prefix + "Referrals").asLong());
    }

    private static ImportRecord importRecord(Value properties) {
        return new ImportRecord(
                properties.get("id").asString(),
                properties.get("at").asZonedDateTime().toInstant(),
                properties.get("by").asString(),
                properties.get("file").asString(),
                counts(properties, "added"),
                counts(properties, "changed"));
    }

    private static ClearedImport interrupted(Record record) {
        Value properties = record.get("import");
        return new ClearedImport(
                properties.get("id").asString(),
                properties.get("at").asZonedDateTime().toInstant(),
                properties.get("by").asString(),
                properties.get("file").asString(),
                properties.get("state").asString().equals("pending")
                        ? ClearedImport.Work.IMPORT
                        : ClearedImport.Work.UNDO);
    }
}
