package dk.bindeled.store;

import dk.bindeled.network.ImportPurpose;
import dk.bindeled.network.LegalBasis;
import dk.bindeled.network.Referral;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/**
 * The {@code :Import} nodes. A row is part of the network exactly if the import it carries is published; an import under way is
 * {@code pending}, one that is being cleared away {@code clearing}, one that is being taken back {@code undoing}.
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
    private static final String LOCK = CypherText.of("import-lock");
    private static final String STATE = CypherText.of("import-state");
    private static final String CLAIM = CypherText.of("import-claim");
    private static final String WITHDRAW = CypherText.of("import-withdraw");
    private static final String FORGET_STUDIES = CypherText.of("studies-forget");
    private static final String FORGET = CypherText.of("import-forget");
    private static final String OF_ACTORS = CypherText.of("imports-of-actors");
    private static final String PURGE_STUDIES = CypherText.of("studies-purge-since");
    private static final String FORGET_STATED_NODES = CypherText.of("import-forget-stated-nodes");
    private static final String FORGET_STATED_TIES = CypherText.of("import-forget-stated-ties");
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
        ZonedDateTime at = now.atZone(ZoneOffset.UTC);
        Map<String, Object> fields = purposeFields(source.purpose());
        fields.put("by", source.by());
        fields.put("file", source.file());
        Map<String, Object> parameters = Map.of("id", id, "at", at, "fields", fields);
        database.write(transaction -> {
            // Where the answer to the commit was lost, the transaction is run again.
            boolean begun = transaction.run(STATE, Map.of("id", parameters.get("id"))).list().stream()
                    .anyMatch(record ->
                            record.get("import").get("at").asZonedDateTime().isEqual(at));
            if (!begun) {
                transaction.run(BEGIN, parameters).consume();
            }
            return at;
        });
        return id;
    }

    /** What the persons of a referral are kept for: the citizen, else the guide, else what was stated last; not stated where nobody said. */
    ImportPurpose purposeOf(Referral referral) {
        List<String> ids = Stream.of(referral.citizen(), referral.guide(), referral.community())
                .filter(Objects::nonNull)
                .toList();
        Map<String, ImportPurpose> byActor = new HashMap<>();
        for (Record record : database.query(OF_ACTORS, Map.of("ids", ids))) {
            byActor.put(record.get("id").asString(), purpose(record.get("import")));
        }
        return Stream.concat(
                        ids.stream().filter(byActor::containsKey).map(byActor::get),
                        list().stream().map(ImportRecord::purpose))
                .filter(ImportPurpose::isStated)
                .findFirst()
                .orElse(ImportPurpose.NOT_STATED);
    }

    /**
     * Holds on to a pending import until the caller's transaction ends: what the transaction writes is seen by whoever clears the import.
     *
     * @throws IllegalStateException if the import is not pending any more
     */
    static void requirePending(TransactionContext transaction, String id) {
        transaction.run(LOCK, Map.of("id", id)).consume();
        List<Record> records = transaction.run(STATE, Map.of("id", id)).list();
        if (records.isEmpty()
                || !records.getFirst().get("import").get("state").asString().equals("pending")) {
            throw new IllegalStateException("The import " + id + " is not pending");
        }
    }

    /** Whether an import is being taken back, also where the answer that said so was lost on the way. */
    static boolean isWithdrawn(TransactionContext transaction, String id) {
        transaction.run(LOCK, Map.of("id", id)).consume();
        return transaction.run(STATE, Map.of("id", id)).list().stream()
                .anyMatch(record -> record.get("import").get("state").asString().equals("undoing"));
    }

    /**
     * The import if it is published already. A transaction whose answer was lost on the way may still be publishing it: it is waited for, and
     * until the caller's transaction ends nobody else publishes or clears it.
     */
    static Optional<ImportRecord> publishedAlready(TransactionContext transaction, String id) {
        transaction.run(LOCK, Map.of("id", id)).consume();
        return transaction.run(STATE, Map.of("id", id)).list().stream()
                .map(record -> record.get("import"))
                .filter(properties -> properties.get("state").asString().equals("published"))
                .map(ImportRegister::importRecord)
                .findFirst();
    }

    /** Makes a pending import part of the network, in the caller's transaction. */
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

    /** The same where the import's time is over: of studies run since it remains that they were run. */
    void expire(TransactionContext transaction, String id) {
        if (transaction.run(WITHDRAW, Map.of("id", id)).list().isEmpty()) {
            throw ImportNotFound.withId(id);
        }
        transaction
                .run(PURGE_STUDIES, Map.of("id", id, "at", Instant.now().atZone(ZoneOffset.UTC)))
                .consume();
    }

    /**
     * Deletes everything that carries an import which is not published, and then the import. May be repeated until it succeeds.
     *
     * @return false if the import turned out to be published: then it stays
     */
    boolean clear(String id) {
        boolean published = database.write(transaction -> {
            if (publishedAlready(transaction, id).isPresent()) {
                return true;
            }
            transaction.run(CLAIM, Map.of("id", id)).consume();
            return false;
        });
        if (published) {
            return false;
        }
        Map<String, Object> which = Map.of("import", id);
        database.runInItsOwnTransactions(DELETE_RELATIONSHIPS, which);
        database.runInItsOwnTransactions(DELETE_NODES, which);
        database.runInItsOwnTransactions(FORGET_STATED_TIES, which);
        database.runInItsOwnTransactions(FORGET_STATED_NODES, which);
        database.run(DELETE_CHANGES, which);
        database.run(FORGET, Map.of("id", id));
        return true;
    }

    /** A purpose as properties of an import; where there is no last day, the property is taken away. */
    static Map<String, Object> purposeFields(ImportPurpose purpose) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("purpose", purpose.text());
        fields.put("legalBasis", purpose.basis().code());
        LocalDate lastDay = purpose.expiresOn();
        fields.put("expiresOn", lastDay == null ? Values.NULL : lastDay);
        return fields;
    }

    private static ImportPurpose purpose(Value properties) {
        Value expiresOn = properties.get("expiresOn");
        return new ImportPurpose(
                properties.get("purpose").asString(""),
                LegalBasis.fromCode(properties.get("legalBasis").asString("")).orElse(LegalBasis.NOT_STATED),
                expiresOn.isNull() ? null : expiresOn.asLocalDate());
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

    static ImportRecord importRecord(Value properties) {
        return new ImportRecord(
                properties.get("id").asString(),
                properties.get("at").asZonedDateTime().toInstant(),
                properties.get("by").asString(),
                properties.get("file").asString(),
                purpose(properties),
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
                properties.get("state").asString().equals("undoing")
                        ? ClearedImport.Work.UNDO
                        : ClearedImport.Work.IMPORT);
    }
}
