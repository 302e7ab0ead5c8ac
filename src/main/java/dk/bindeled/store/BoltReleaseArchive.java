package dk.bindeled.store;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Keeps releases as {@code :Release} nodes. */
final class BoltReleaseArchive implements ReleaseArchive {

    private static final String CREATE = CypherText.of("release-create");
    private static final String LIST = CypherText.of("releases-list");
    private static final String WITHDRAW = CypherText.of("release-withdraw");

    private final Database database;

    BoltReleaseArchive(Database database) {
        this.database = database;
    }

    @Override
    public boolean save(StoredRelease release) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("id", release.date().toString());
        properties.put("date", release.date());
        properties.put("at", release.at().atZone(ZoneOffset.UTC));
        properties.put("by", release.by());
        properties.put("network", release.network());
        properties.put("version", release.version());
        properties.put("limit", release.limit());
        properties.put("withdrawn", release.withdrawn());
        properties.put("tables", release.tables().toArray());
        List<Record> kept = database.write(transaction -> transaction
                .run(CREATE, Map.of("id", release.date().toString(), "properties", properties))
                .list());
        return kept.getFirst().get("created").asBoolean();
    }

    @Override
    public List<StoredRelease> list() {
        return database.query(LIST, Map.of()).stream()
                .map(record -> stored(record.get("release")))
                .toList();
    }

    @Override
    public void withdraw(LocalDate date, boolean withdrawn) {
        database.run(WITHDRAW, Map.of("id", date.toString(), "withdrawn", withdrawn));
    }

    private static StoredRelease stored(Value properties) {
        return new StoredRelease(
                properties.get("date").asLocalDate(),
                properties.get("at").asZonedDateTime().toInstant(),
                properties.get("by").asString(),
                properties.get("network").asString(),
                properties.get("version").asString(),
                properties.get("limit").asInt(),
                properties.get("withdrawn").asBoolean(),
                Bytes.of(properties.get("tables").asByteArray()));
    }
}
