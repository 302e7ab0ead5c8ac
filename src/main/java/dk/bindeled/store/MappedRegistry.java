package dk.bindeled.store;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.Referral;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.neo4j.core.Neo4jClient;

/** Looks single rows up through Spring Data Neo4j's client; what is registered goes the way of every import. */
final class MappedRegistry implements Registry {

    private static final String PUBLISHED = CypherText.of("imports-published");
    private static final String SEARCH = CypherText.of("actors-search");
    private static final String REFERRALS_OF = CypherText.of("referrals-of");

    private final Neo4jClient client;
    private final BoltNetworkWriter writer;
    private final Database database;

    MappedRegistry(Neo4jClient client, BoltNetworkWriter writer, Database database) {
        this.client = client;
        this.writer = writer;
        this.database = database;
    }

    @Override
    public List<Actor> findActors(String text, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("At least one actor must be asked for, not " + limit);
        }
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        return rows(NodeSorts.ACTORS, SEARCH, Map.of("text", wanted, "limit", limit));
    }

    @Override
    public Optional<Actor> findActor(String id) {
        return one(NodeSorts.ACTORS, id);
    }

    @Override
    public List<Area> areas() {
        return rows(NodeSorts.AREAS, NodeSorts.AREAS.readStatement(), Map.of()).stream()
                .sorted(Comparator.comparing(Area::label).thenComparing(Area::id))
                .toList();
    }

    @Override
    public Optional<Referral> findReferral(String id) {
        return one(NodeSorts.REFERRALS, id);
    }

    @Override
    public List<Referral> referralsOf(String actorId) {
        return rows(NodeSorts.REFERRALS, REFERRALS_OF, Map.of("id", actorId));
    }

    @Override
    public ImportRecord save(Referral referral, ImportSource source) {
        return writer.save(referral, source);
    }

    private <T> Optional<T> one(NodeSort<T> sort, String id) {
        return rows(sort, sort.findStatement(), Map.of("ids", List.of(id))).stream()
                .findFirst();
    }

    private <T> List<T> rows(NodeSort<T> sort, String statement, Map<String, Object> which) {
        return database.translating(() -> {
            Map<String, Object> parameters = new HashMap<>(which);
            parameters.put(
                    "published",
                    client.query(PUBLISHED).fetchAs(String.class).all().stream().toList());
            Collection<T> found = client.query(statement)
                    .bindAll(parameters)
                    .fetchAs(sort.type())
                    .mappedBy((types, record) -> sort.row(record))
                    .all();
            return List.copyOf(found);
        });
    }
}
