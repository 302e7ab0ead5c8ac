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
    private static final String ALL = CypherText.of("audit-keys-all");
    private static final String CARRY_OVER = CypherText.of("audit-keys-carry-over");
    private static final String CHECK = CypherText.of("key-check-read");
    private static final String KEEP_CHECK = CypherText.of("key-check-keep");
    private static final String RESTORED = CypherText.of("audit-restored-read");
    private static final String RESTORED_FROM = CypherText.of("audit-restored-keep");
    private static final String NOTED = CypherText.of("audit-restored-forget");
    private static final String HEAD = CypherText.of("audit-head-read");
    private static final String KEEP = CypherText.of("audit-head-keep");
    private static final int BATCH = 10_000;

    private final Database database;
    private final Tombstones tombstones;
    private final SecureRandom random = new SecureRandom();

    BoltAuditMemory(Database database, Tombstones tombstones) {
        this.database = database;
        this.tombstones = tombstones;
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
                // A page that was opened before an erasure must not bring the person's id back.
                tombstones.requireNone(
                        rows.stream().map(row -> String.valueOf(row.get("id"))).toList());
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
    public Map<String, byte[]> allKeys() {
        Map<String, byte[]> keys = new HashMap<>();
        take(database.query(ALL, Map.of()), keys);
        return keys;
    }

    @Override
    public void carryOver(Map<String, byte[]> keys, String restored) {
        List<Map<String, Object>> rows = new ArrayList<>();
        keys.forEach((id, key) -> rows.add(Map.of("id", id, "key", key)));
        database.write(transaction -> {
            transaction.run(CARRY_OVER, Map.of("rows", rows)).consume();
            return transaction.run(RESTORED_FROM, Map.of("why", restored)).consume();
        });
    }

    @Override
    public Optional<String> restored() {
        return database.query(RESTORED, Map.of()).stream()
                .findFirst()
                .map(found -> found.get("why").asString());
    }

    @Override
    public void restoredIsNoted() {
        database.run(NOTED, Map.of());
    }

    @Override
    public Optional<String> keyCheck(String file) {
        return database.query(CHECK, Map.of("file", file)).stream()
                .findFirst()
                .map(found -> found.get("check").asString());
    }

    @Override
    public void keepKeyCheck(String file, String check) {
        database.run(KEEP_CHECK, Map.of("file", file, "check", check));
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
