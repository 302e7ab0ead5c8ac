package dk.bindeled.store;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neo4j.driver.Value;

/** Keeps excluded introductions as {@code :ExcludedIntroduction} nodes. What is kept is kept while nobody is being erased. */
final class BoltExclusionArchive implements ExclusionArchive {

    private static final String LIST = CypherText.of("exclusions-list");
    private static final String COUNT = CypherText.of("exclusions-count");
    private static final String CREATE = CypherText.of("exclusion-create");
    private static final String DELETE = CypherText.of("exclusion-delete");
    private static final String KNOWN = CypherText.of("actors-known");

    private final Database database;
    private final Turns turns;

    BoltExclusionArchive(Database database, Turns turns) {
        this.database = database;
        this.turns = turns;
    }

    @Override
    public List<StoredExclusion> list() {
        return database.query(LIST, Map.of()).stream()
                .map(record -> stored(record.get("excluded")))
                .toList();
    }

    @Override
    public long count() {
        return database.query(COUNT, Map.of()).getFirst().get("exclusions").asLong();
    }

    @Override
    public Optional<StoredExclusion> exclude(StoredExclusion excluded, Collection<String> ids) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("key", excluded.key());
        properties.put("one", excluded.one());
        properties.put("other", excluded.other());
        properties.put("by", excluded.by());
        properties.put("at", excluded.at().atZone(ZoneOffset.UTC));
        properties.put("why", excluded.why());
        Set<String> wanted = Set.copyOf(ids);
        return turns.keeping(() -> database.write(transaction -> {
            List<String> published = ImportRegister.published(transaction);
            long known = transaction.run(KNOWN, Map.of("ids", List.copyOf(wanted), "published", published)).stream()
                    .count();
            return known < wanted.size()
                    ? Optional.<StoredExclusion>empty()
                    : Optional.of(stored(transaction
                            .run(CREATE, Map.of("key", excluded.key(), "properties", properties))
                            .single()
                            .get("excluded")));
        }));
    }

    @Override
    public void include(String key) {
        database.run(DELETE, Map.of("key", key));
    }

    private static StoredExclusion stored(Value excluded) {
        return new StoredExclusion(
                excluded.get("one").asString(),
                excluded.get("other").asString(),
                excluded.get("by").asString(),
                excluded.get("at").asZonedDateTime().toInstant(),
                excluded.get("why").isNull() ? null : excluded.get("why").asString());
    }
}
