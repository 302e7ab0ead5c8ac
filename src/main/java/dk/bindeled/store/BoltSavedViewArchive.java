package dk.bindeled.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Keeps saved views as {@code :SavedView} nodes. What is written is written while nobody is being erased. */
final class BoltSavedViewArchive implements SavedViewArchive {

    private static final String FIND = CypherText.of("view-find");
    private static final String LIST = CypherText.of("views-list");
    private static final String CREATE = CypherText.of("view-create");
    private static final String SAVE = CypherText.of("view-save");
    private static final String RENAME = CypherText.of("view-rename");
    private static final String SHARE = CypherText.of("view-share");
    private static final String DELETE = CypherText.of("view-delete");

    private final Database database;
    private final Turns turns;
    private final Tombstones tombstones;

    BoltSavedViewArchive(Database database, Turns turns, Tombstones tombstones) {
        this.database = database;
        this.turns = turns;
        this.tombstones = tombstones;
    }

    @Override
    public Optional<StoredView> find(String id) {
        return database.query(FIND, Map.of("id", id)).stream().findFirst().map(record -> stored(record.get("view")));
    }

    @Override
    public List<StoredView> list(String owner, Collection<String> roles) {
        return database.query(LIST, Map.of("owner", owner, "roles", List.copyOf(roles))).stream()
                .map(record -> stored(record.get("view")))
                .toList();
    }

    @Override
    public Optional<StoredView> create(StoredView view, int most) {
        return turns.keeping(() -> {
            Map<String, Object> properties = new HashMap<>();
            properties.put("id", view.id());
            properties.put("name", view.name());
            properties.put("owner", view.owner());
            properties.put("sharedWith", view.sharedWith());
            properties.put("query", tombstones.withoutErased(view.query()));
            properties.put("changedAt", view.changedAt().atZone(ZoneOffset.UTC));
            properties.put("version", view.version());
            return written(
                    CREATE, Map.of("id", view.id(), "owner", view.owner(), "most", most, "properties", properties));
        });
    }

    @Override
    public Optional<Saved> save(String id, long version, String query, Instant at) {
        return turns.keeping(() -> {
            Map<String, Object> what = Map.of(
                    "id",
                    id,
                    "version",
                    version,
                    "query",
                    tombstones.withoutErased(query),
                    "at",
                    at.atZone(ZoneOffset.UTC));
            return write(SAVE, what)
                    .map(record -> new Saved(record.get("kept").asBoolean(), stored(record.get("view"))));
        });
    }

    @Override
    public Optional<StoredView> rename(String id, String name) {
        return turns.keeping(() -> written(RENAME, Map.of("id", id, "name", name)));
    }

    @Override
    public Optional<StoredView> share(String id, @Nullable String role) {
        Map<String, Object> what = new HashMap<>(Map.of("id", id));
        what.put("role", role);
        return written(SHARE, what);
    }

    @Override
    public void delete(String id) {
        database.run(DELETE, Map.of("id", id));
    }

    private Optional<StoredView> written(String statement, Map<String, Object> parameters) {
        return write(statement, parameters).map(record -> stored(record.get("view")));
    }

    private Optional<Record> write(String statement, Map<String, Object> parameters) {
        return database
                .write(transaction -> transaction.run(statement, parameters).list())
                .stream()
                .findFirst();
    }

    private static StoredView stored(Value view) {
        return new StoredView(
                view.get("id").asString(),
                view.get("name").asString(),
                view.get("owner").asString(),
                view.get("sharedWith").isNull() ? null : view.get("sharedWith").asString(),
                view.get("query").asString(),
                view.get("changedAt").asZonedDateTime().toInstant(),
                view.get("version").asLong());
    }
}
