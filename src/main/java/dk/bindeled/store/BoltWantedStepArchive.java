package dk.bindeled.store;

import dk.bindeled.network.BodyPair;
import dk.bindeled.network.LadderStep;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Keeps wanted steps as {@code :WantedStep} nodes without relationships, which would hinder the undoing of an import. */
final class BoltWantedStepArchive implements WantedStepArchive {

    private static final String LIST = CypherText.of("wanted-steps-list");
    private static final String SAVE = CypherText.of("wanted-step-save");

    private final Database database;

    BoltWantedStepArchive(Database database) {
        this.database = database;
    }

    @Override
    public List<StoredStep> list() {
        return database.query(LIST, Map.of()).stream()
                .map(record -> stored(record.get("wanted")))
                .toList();
    }

    @Override
    public Saved save(BodyPair pair, @Nullable LadderStep step, long version, String by, Instant at) {
        Map<String, Object> what = new HashMap<>();
        what.put("key", key(pair));
        what.put("a", pair.a());
        what.put("b", pair.b());
        what.put("step", step == null ? null : (long) step.number());
        what.put("version", version);
        what.put("by", by);
        what.put("at", at.atZone(ZoneOffset.UTC));
        Record saved = database.write(transaction -> transaction.run(SAVE, what).single());
        return new Saved(saved.get("kept").asBoolean(), stored(saved.get("wanted")));
    }

    /** Ids may hold any sign, so the key says where the first one ends. */
    static String key(BodyPair pair) {
        return pair.a().length() + ":" + pair.a() + ":" + pair.b();
    }

    private static StoredStep stored(Value wanted) {
        Value step = wanted.get("step");
        return new StoredStep(
                new BodyPair(wanted.get("a").asString(), wanted.get("b").asString()),
                step.isNull() ? null : LadderStep.of(step.asInt()).orElse(null),
                wanted.get("by").asString(),
                wanted.get("at").asZonedDateTime().toInstant(),
                wanted.get("version").asLong());
    }
}
