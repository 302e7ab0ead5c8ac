package dk.bindeled.store;

import dk.bindeled.network.Progress;
import dk.bindeled.store.ErasureFiles.Line;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Erases over Bolt: one transaction for each person, in which nothing else changes the network and no study is kept. */
final class BoltErasures implements Erasures {

    private static final Logger LOG = LoggerFactory.getLogger(BoltErasures.class);
    private static final String FIND = CypherText.of("erase-find");
    private static final String NAMESAKES = CypherText.of("erase-namesakes");
    private static final String NOTE = CypherText.of("erasures-note");
    private static final String LIST = CypherText.of("erasures-list");
    private static final String ONE = CypherText.of("erasures-one");
    private static final String END = CypherText.of("erasures-end");
    private static final String ALL_IDS = CypherText.of("erase-all-ids");

    private final Database database;
    private final Turns turns;
    private final Tombstones tombstones;
    private final Path folder;

    /**
     * Takes over what a restored database does not know, and removes who has come back with it. That is looked for at every start, for the last one
     * may have been interrupted in it.
     */
    BoltErasures(Database database, Turns turns, Tombstones tombstones, Path folder) {
        this.database = database;
        this.turns = turns;
        this.tombstones = tombstones;
        this.folder = folder;
        int again = eraseAgain(Progress.UNWATCHED);
        if (again > 0) {
            LOG.warn("The database was older than {} erasures; they were done again", again);
        }
    }

    @Override
    public ErasedCounts extent(String personId, String mark) {
        return turns.alone(() -> {
            Removal removal = removal(personId, mark::equals);
            return database.tryOut(removal::carryOut);
        });
    }

    @Override
    public Erasure erase(String personId, String mark, String reason, String note, String by, Instant at) {
        return turns.alone(() -> {
            Removal removal = removal(personId, mark::equals);
            String id = UUID.randomUUID().toString();
            Line line = tombstones.of(id, personId, mark, at);
            Map<String, Object> fields = new HashMap<>();
            fields.put("at", at.atZone(ZoneOffset.UTC));
            fields.put("by", by);
            fields.put("reason", reason);
            fields.put("note", note);
            fields.put("hash", line.hash());
            fields.put("key", line.key());
            fields.put("markHash", line.markHash());
            // Run again where the connection was lost while it was committed: then it may already have been.
            Erasure done = database.write(transaction -> {
                List<Record> committed = transaction.run(ONE, Map.of("id", id)).list();
                return committed.isEmpty()
                        ? carriedOut(transaction, removal, id, fields)
                        : erasure(committed.getFirst().get("erasure"));
            });
            tombstones.keep();
            return done;
        });
    }

    private static Erasure carriedOut(
            TransactionContext transaction, Removal removal, String id, Map<String, Object> fields) {
        Map<String, Object> all = new HashMap<>(fields);
        all.putAll(properties(removal.carryOut(transaction)));
        return erasure(
                transaction.run(NOTE, Map.of("id", id, "fields", all)).single().get("erasure"));
    }

    @Override
    public int eraseAgain(Progress progress) {
        tombstones.takeOver();
        return turns.alone(() -> {
            List<String> back = new ArrayList<>();
            Tombstones.Recognition recognition = tombstones.recognition();
            if (!recognition.isEmpty()) {
                database.query(ALL_IDS, Map.of()).stream()
                        .map(record -> record.get("id").asString())
                        .filter(id -> recognition.erasedAt(id).isPresent())
                        .forEach(back::add);
                database.write(transaction -> MarkRemoval.carryOut(transaction, recognition::wasMark, List.of()));
            }
            for (String personId : back) {
                progress.report((double) back.indexOf(personId) / back.size(), "erasing");
                Removal removal = removal(personId, recognition::wasMark);
                String id = tombstones.find(personId).orElseThrow().id();
                database.write(transaction -> carriedOut(transaction, removal, id, Map.of()));
            }
            progress.report(1, "erasing");
            return back.size();
        });
    }

    @Override
    public List<Erasure> list() {
        return database.query(LIST, Map.of()).stream()
                .map(record -> erasure(record.get("erasure")))
                .toList();
    }

    @Override
    public Optional<Erasure> erasureOf(String personId) {
        return tombstones.find(personId).flatMap(line -> byId(line.id()));
    }

    @Override
    public Optional<Erasure> lift(String personId, String by) {
        Optional<Line> line = tombstones.find(personId);
        line.ifPresent(known -> end(known.id(), by));
        return line.flatMap(known -> byId(known.id()));
    }

    private void end(String id, String by) {
        turns.inTurn(() -> {
            database.run(END, Map.of("ids", List.of(id), "by", by));
            tombstones.keep();
            return id;
        });
    }

    private Optional<Erasure> byId(String id) {
        return list().stream().filter(erasure -> erasure.id().equals(id)).findFirst();
    }

    @Override
    public long withoutKey() {
        return tombstones.withoutKey();
    }

    @Override
    public Traces traces(String personId, String mark, @Nullable String label) {
        String name = label != null && !hasNamesakes(personId, label) ? label : null;
        return new TraceSearch(database, folder).of(personId, mark, name);
    }

    @Override
    public NetworkCounts counts() {
        return new BoltNetworkReader(database).counts();
    }

    private Removal removal(String personId, Predicate<String> marks) {
        List<Record> found = database.query(FIND, Map.of("id", personId));
        if (found.isEmpty()) {
            throw ActorNotFound.one();
        }
        Value label = found.getFirst().get("label");
        String name = label.isNull() || hasNamesakes(personId, label.asString()) ? null : label.asString();
        List<SoughtText> names = Stream.concat(
                        Stream.of(SoughtText.id(personId)),
                        Stream.ofNullable(name).map(SoughtText::name))
                .toList();
        return new Removal(personId, marks, names, new NamingStudies(database).of(personId, name));
    }

    private boolean hasNamesakes(String personId, String label) {
        return !database.query(NAMESAKES, Map.of("id", personId, "label", label))
                .isEmpty();
    }

    private static Map<String, Object> properties(ErasedCounts counts) {
        return Map.ofEntries(
                Map.entry("ties", counts.ties()),
                Map.entry("memberships", counts.memberships()),
                Map.entry("places", counts.places()),
                Map.entry("referrals", counts.referrals()),
                Map.entry("guided", counts.guided()),
                Map.entry("mentions", counts.mentions()),
                Map.entry("changes", counts.changes()),
                Map.entry("studies", counts.studies()),
                Map.entry("views", counts.views()),
                Map.entry("exclusions", counts.exclusions()),
                Map.entry("plans", counts.plans()));
    }

    private static Erasure erasure(Value properties) {
        Function<String, Long> count = name -> properties.get(name).asLong(0);
        return new Erasure(
                properties.get("id").asString(),
                properties.get("at").asZonedDateTime().toInstant(),
                properties.get("by").asString(""),
                properties.get("reason").asString(""),
                properties.get("note").asString(""),
                new ErasedCounts(
                        count.apply("ties"),
                        count.apply("memberships"),
                        count.apply("places"),
                        count.apply("referrals"),
                        count.apply("guided"),
                        count.apply("mentions"),
                        count.apply("changes"),
                        count.apply("studies"),
                        count.apply("views"),
                        count.apply("exclusions"),
                        count.apply("plans")),
                properties.get("times").asLong(0),
                !properties.get("hash").isNull(),
                properties.get("endedBy").isNull()
                        ? null
                        : properties.get("endedBy").asString());
    }
}
