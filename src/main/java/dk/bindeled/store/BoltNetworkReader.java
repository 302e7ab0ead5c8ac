package dk.bindeled.store;

import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/** Reads the network over Bolt. */
final class BoltNetworkReader implements NetworkReader {

    private static final String TIES_OF = CypherText.of("ties-of");
    private static final String TIES_BETWEEN = CypherText.of("ties-between");
    private static final String TIES_TOLD = CypherText.of("ties-told");
    private static final String IMPORTS = CypherText.of("imports-list");
    private static final String COUNTS = CypherText.of("counts");
    private static final String MARKS = CypherText.of("state-mark");
    private static final String ANY = CypherText.of("network-any");

    private final Database database;
    private final Completeness completeness;

    BoltNetworkReader(Database database) {
        this.database = database;
        this.completeness = new Completeness(database);
    }

    @Override
    public NetworkRows read(Progress progress) {
        @Nullable List<String> lacking = null;
        while (true) {
            List<String> marks = database.read(BoltNetworkReader::marks);
            RuntimeException found;
            try {
                NetworkRows rows = whole(progress);
                // Imports change existing actors in place, undoing and erasing delete: what was read across such a
                // moment is read again.
                if (marks.equals(database.read(BoltNetworkReader::marks))) {
                    progress.report(1, "reading-referrals");
                    return rows;
                }
                continue;
            } catch (NetworkReading.Incomplete e) {
                found = e;
            }
            if (marks.equals(lacking) && marks.equals(database.read(BoltNetworkReader::marks))) {
                throw database.faulty(found);
            }
            lacking = marks;
        }
    }

    private NetworkRows whole(Progress progress) {
        List<String> published = database.read(ImportRegister::published);
        NetworkRows rows = database.read(transaction -> new NetworkReading(transaction, published, progress).rows());
        if (completeness.lacksTies(rows.ties().size(), published)) {
            throw new NetworkReading.Incomplete(
                    "Of the ties that are counted only " + rows.ties().size() + " are found");
        }
        return rows;
    }

    @Override
    public Snapshot snapshot(SnapshotQuery query, LocalDate today, Progress progress) {
        NetworkRows rows = read(progress.part(0, 0.8));
        progress.report(0.8, "building-snapshot");
        progress.stopIfCancelled();
        Snapshot snapshot = Snapshot.of(rows, query, today);
        progress.report(1, "building-snapshot");
        return snapshot;
    }

    @Override
    public boolean isEmpty() {
        return database.read(transaction ->
                transaction.run(ANY, published(transaction)).list().isEmpty());
    }

    @Override
    public NetworkCounts counts() {
        Record record = database.read(
                transaction -> transaction.run(COUNTS, published(transaction)).single());
        return new NetworkCounts(
                record.get("areas").asLong(),
                record.get("actors").asLong(),
                record.get("ties").asLong(),
                record.get("referrals").asLong());
    }

    @Override
    public String stateMark() {
        // The network is what its imports made it and erasures left of it, and no two of these share an id.
        String ids = String.join("\n", database.read(BoltNetworkReader::marks));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(ids.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public List<Tie> tiesOf(String actorId) {
        return ties(TIES_OF, Map.of("id", actorId));
    }

    @Override
    public List<Tie> tiesBetween(Set<String> actorIds, Set<String> otherActorIds) {
        return ties(TIES_BETWEEN, Map.of("ids", List.copyOf(actorIds), "others", List.copyOf(otherActorIds)));
    }

    @Override
    public List<SourcedTie> sourcedTiesOf(String actorId, LocalDate date) {
        return sourced(actorId, null, date);
    }

    @Override
    public List<SourcedTie> sourcedTiesBetween(String actorId, String otherActorId, LocalDate date) {
        return sourced(actorId, otherActorId, date);
    }

    private List<SourcedTie> sourced(String actorId, @Nullable String otherId, LocalDate date) {
        return database.read(transaction -> {
            Map<String, ImportRecord> imports = new HashMap<>();
            for (Record record : transaction.run(IMPORTS).list()) {
                ImportRecord known = ImportRegister.importRecord(record.get("import"));
                imports.put(known.id(), known);
            }
            Map<String, Object> parameters = new HashMap<>(published(transaction));
            parameters.put("id", actorId);
            parameters.put("other", otherId == null ? Values.NULL : otherId);
            parameters.put("date", date);
            return transaction.run(TIES_TOLD, parameters).list(record -> sourced(record, imports)).stream()
                    .sorted(Comparator.comparing(SourcedTie::tie, TieRows.ORDER))
                    .toList();
        });
    }

    private static SourcedTie sourced(Record record, Map<String, ImportRecord> imports) {
        return new SourcedTie(
                TieRows.tie(record, UnaryOperator.identity()),
                record.get("imports").asList(Value::asString).stream()
                        .distinct()
                        .map(imports::get)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private List<Tie> ties(String statement, Map<String, Object> which) {
        return database.read(transaction -> {
            Map<String, Object> parameters = new HashMap<>(which);
            parameters.putAll(published(transaction));
            return transaction
                    .run(statement, parameters)
                    .list(record -> TieRows.tie(record, UnaryOperator.identity()))
                    .stream()
                    .sorted(TieRows.ORDER)
                    .toList();
        });
    }

    private static List<String> marks(TransactionContext transaction) {
        return transaction.run(MARKS).list(record -> record.get("mark").asString());
    }

    private static Map<String, Object> published(TransactionContext transaction) {
        return Map.of("published", ImportRegister.published(transaction));
    }
}
