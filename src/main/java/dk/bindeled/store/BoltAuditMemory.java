package dk.bindeled.store;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.neo4j.driver.Record;

/** Keeps the audit's keys and head as nodes of their own, which no import and no study touches. */
final class BoltAuditMemory implements AuditMemory {

    private static final String FIND = CypherText.of("audit-keys-find");
    private static final String CREATE = CypherText.of("audit-keys-create");
    private static final String FORGET = CypherText.of("audit-key-forget");
    private static final String HEAD = CypherText.of("audit-head-read");
    private static final String KEEP = CypherText.of("audit-head-keep");
    private static final int BATCH = 10_000;

    private final Database database;
    private final SecureRandom random = new SecureRandom();

    BoltAuditMemory(Database database) {
        this.database = database;
    }

    @Override
    public Map<String, byte[]> keys(Collection<String> ids) {
        Map<String, byte[]> keys = new HashMap<>();
        // In one order for all: two who make keys at a time wait for each other instead of stopping each other.
        List<String> wanted = List.copyOf(new TreeSet<>(ids));
        for (int from = 0; from < wanted.size(); from += BATCH) {
            List<String> some = wanted.subList(from, Math.min(from + BATCH, wanted.size()));
            take(database.query(FIND, Map.of("ids", some)), keys);
            List<Map<String, Object>> rows = new ArrayList<>();
            for (String id : some) {
                if (!keys.containsKey(id)) {
                    byte[] key = new byte[KEY_BYTES];
                    random.nextBytes(key);
                    rows.add(Map.of("id", id, "key", key));
                }
            }
            if (!rows.isEmpty()) {
                take(
                        database.write(transaction ->
                                transaction.run(CREATE, Map.of("rows", rows)).list()),
                        keys);
            }
        }
        return keys;
    }

    @Override
    public Optional<byte[]> findKey(String id) {
        Map<String, byte[]> found = new HashMap<>();
        take(database.query(FIND, Map.of("ids", List.of(id))), found);
        return Optional.ofNullable(found.get(id));
    }

    @Override
    public boolean forgetKey(String id) {
        return database.write(transaction -> transaction
                        .run(FORGET, Map.of("id", id))
                        .single()
                        .get("forgotten")
                        .asLong())
                > 0;
    }

    @Override
    public Optional<Head> head() {
        return database.query(HEAD, Map.of()).stream()
                .findFirst()
                .map(found -> new Head(
                        found.get("sequence").asLong(), found.get("hash").asString()));
    }

    @Override
    public void keep(Head head) {
        database.run(KEEP, Map.of("sequence", head.sequence(), "hash", head.hash()));
    }

    private static void take(List<Record> found, Map<String, byte[]> keys) {
        found.forEach(record ->
                keys.put(record.get("id").asString(), record.get("key").asByteArray()));
    }
}
