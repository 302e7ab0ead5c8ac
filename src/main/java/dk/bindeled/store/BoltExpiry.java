package dk.bindeled.store;

import dk.bindeled.network.ImportPurpose;
import dk.bindeled.network.Progress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/**
 * Takes expired imports back over Bolt. First what others say too is handed over to them, in batches, which changes nothing anybody can see;
 * then one transaction settles changes, keeps what others lead to, and hides the imports; then what is left of them is deleted, in batches.
 */
final class BoltExpiry implements Expiry {

    private static final List<String> HAND_OVER =
            List.of(CypherText.of("expiry-hand-over-nodes"), CypherText.of("expiry-hand-over-ties"));
    private static final String FORGET_KEYS = CypherText.of("audit-keys-forget-absent");
    private static final String BARE_PERSONS = CypherText.of("expiry-bare-persons");
    private static final String KEEP_LED_TO = CypherText.of("expiry-keep-led-to");
    private static final String PERSONS = CypherText.of("expiry-persons");
    private static final String STATE = CypherText.of("import-state-purpose");

    private final Database database;
    private final Turns turns;
    private final ImportRegister register;

    BoltExpiry(Database database, Turns turns) {
        this.database = database;
        this.turns = turns;
        this.register = new ImportRegister(database);
    }

    @Override
    public List<ImportRecord> expire(LocalDate today, UnaryOperator<String> markOf, Progress progress) {
        List<ImportRecord> gone = expired(register.list(), today);
        return gone.isEmpty() ? gone : turns.alone(() -> expireNow(today, markOf, progress));
    }

    private List<ImportRecord> expireNow(LocalDate today, UnaryOperator<String> markOf, Progress progress) {
        progress.report(0, "expiring");
        register.interrupted().forEach(interrupted -> register.clear(interrupted.id()));
        List<ImportRecord> all = register.list();
        List<ImportRecord> gone = expired(all, today);
        List<String> goneIds = gone.stream().map(ImportRecord::id).toList();
        List<String> kept = all.stream()
                .filter(record -> !gone.contains(record))
                .map(ImportRecord::id)
                .sorted()
                .toList();
        for (String id : goneIds) {
            for (String statement : HAND_OVER) {
                database.runInItsOwnTransactions(statement, Map.of("import", id, "kept", kept));
            }
        }
        progress.report(0.3, "expiring");
        database.write(transaction -> {
            // Newest first: each finds what it changed as it left it.
            goneIds.forEach(id -> new ExpiredChanges(transaction, id, kept).settle());
            keepLedTo(transaction, goneIds, kept);
            clearMarks(transaction, goneIds, markOf);
            goneIds.forEach(id -> register.expire(transaction, id));
            return goneIds;
        });
        progress.report(0.6, "expiring");
        goneIds.forEach(register::clear);
        database.run(FORGET_KEYS, Map.of());
        progress.report(1, "expiring");
        return gone;
    }

    private static List<ImportRecord> expired(List<ImportRecord> all, LocalDate today) {
        return all.stream().filter(record -> record.purpose().hasExpired(today)).toList();
    }

    /** A body that is kept may lie in an area that is to be kept, which may be part of another. */
    private static void keepLedTo(TransactionContext transaction, List<String> gone, List<String> kept) {
        Map<String, Object> which = Map.of("gone", gone, "kept", kept);
        transaction.run(BARE_PERSONS, which).consume();
        while (transaction.run(KEEP_LED_TO, which).single().get("nodes").asLong() > 0) {
            // once more: what was kept leads on
        }
    }

    private static void clearMarks(TransactionContext transaction, List<String> gone, UnaryOperator<String> markOf) {
        Set<String> marks = new HashSet<>();
        transaction
                .run(PERSONS, Map.of("gone", gone))
                .forEachRemaining(
                        record -> marks.add(markOf.apply(record.get("id").asString())));
        MarkRemoval.carryOut(transaction, marks::contains, List.of());
    }

    @Override
    public ImportRecord state(String importId, ImportPurpose purpose, String by, String why, Instant at) {
        Map<String, Object> fields = new HashMap<>(ImportRegister.purposeFields(purpose));
        fields.put("statedBy", by);
        fields.put("statedAt", at.atZone(ZoneOffset.UTC));
        fields.put("statedWhy", why);
        List<Record> changed = database.write(transaction ->
                transaction.run(STATE, Map.of("id", importId, "fields", fields)).list());
        if (changed.isEmpty()) {
            throw ImportNotFound.withId(importId);
        }
        return ImportRegister.importRecord(changed.getFirst().get("import"));
    }
}
