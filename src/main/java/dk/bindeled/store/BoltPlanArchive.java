package dk.bindeled.store;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** Keeps plans as {@code :Plan} nodes, each change as JSON. What is written is written while nobody is being erased and no import expires. */
final class BoltPlanArchive implements PlanArchive {

    private static final String FIND = CypherText.of("plan-find");
    private static final String LIST = CypherText.of("plans-list");
    private static final String CREATE = CypherText.of("plan-create");
    private static final String SAVE = CypherText.of("plan-save");
    private static final String SHARE = CypherText.of("plan-share");
    private static final String DELETE = CypherText.of("plan-delete");
    private static final String KNOWN = CypherText.of("actors-known");
    private static final String EVERYBODY = CypherText.of("plan-persons");

    private final Database database;
    private final Turns turns;

    BoltPlanArchive(Database database, Turns turns) {
        this.database = database;
        this.turns = turns;
    }

    @Override
    public Optional<StoredPlan> find(String id) {
        return database.read(transaction -> find(transaction, id));
    }

    private static Optional<StoredPlan> find(TransactionContext transaction, String id) {
        return transaction.run(FIND, Map.of("id", id)).list().stream()
                .findFirst()
                .map(record -> stored(record.get("plan")));
    }

    @Override
    public List<StoredPlan> list(String owner, Collection<String> roles) {
        return database.query(LIST, Map.of("owner", owner, "roles", List.copyOf(roles))).stream()
                .map(record -> stored(record.get("plan")))
                .toList();
    }

    @Override
    public Optional<StoredPlan> create(StoredPlan plan, int most, Persons persons) {
        return turns.keeping(() -> database.write(transaction -> {
            StoredPlan checked = inData(transaction, plan, Set.of(), persons);
            Map<String, Object> properties = new HashMap<>();
            properties.put("id", checked.id());
            properties.put("name", checked.name());
            properties.put("owner", checked.owner());
            properties.put("sharedWith", checked.sharedWith());
            properties.put("status", checked.status());
            properties.put("steps", texts(checked.steps()));
            properties.put("changedBy", checked.changedBy());
            properties.put("changedAt", moment(checked));
            properties.put("version", checked.version());
            return transaction
                    .run(CREATE, Map.of("id", plan.id(), "owner", plan.owner(), "most", most, "properties", properties))
                    .list()
                    .stream()
                    .findFirst()
                    .map(record -> stored(record.get("plan")));
        }));
    }

    @Override
    public Optional<Saved> save(StoredPlan plan, Persons persons) {
        return turns.keeping(() -> database.write(transaction -> {
            Set<String> already =
                    find(transaction, plan.id()).map(StoredPlan::marks).orElse(Set.of());
            StoredPlan checked = inData(transaction, plan, already, persons);
            Map<String, Object> what = Map.of(
                    "id", checked.id(),
                    "version", checked.version(),
                    "name", checked.name(),
                    "status", checked.status(),
                    "steps", texts(checked.steps()),
                    "by", checked.changedBy(),
                    "at", moment(checked));
            return transaction.run(SAVE, what).list().stream()
                    .findFirst()
                    .map(record -> new Saved(record.get("kept").asBoolean(), stored(record.get("plan"))));
        }));
    }

    @Override
    public Optional<StoredPlan> share(String id, @Nullable String role) {
        Map<String, Object> what = new HashMap<>(Map.of("id", id));
        what.put("role", role);
        List<Record> shared =
                database.write(transaction -> transaction.run(SHARE, what).list());
        return shared.stream().findFirst().map(record -> stored(record.get("plan")));
    }

    @Override
    public void delete(String id) {
        database.run(DELETE, Map.of("id", id));
    }

    /**
     * The plan without those who are not in the data; whoever stands in it already stays, for an import that is undone is meant to come back corrected.
     * Where it is not known whose a mark is, everybody in the data is gone through, which takes a moment and is rare.
     */
    private static StoredPlan inData(
            TransactionContext transaction, StoredPlan plan, Set<String> already, Persons persons) {
        Set<String> kept = new HashSet<>(plan.marks());
        kept.retainAll(already);
        Set<String> asked = new HashSet<>(plan.marks());
        asked.removeAll(kept);
        List<String> published = asked.isEmpty() ? List.of() : ImportRegister.published(transaction);
        if (!asked.isEmpty()) {
            List<String> ids = asked.stream()
                    .filter(persons.idOf()::containsKey)
                    .map(persons.idOf()::get)
                    .toList();
            transaction
                    .run(KNOWN, Map.of("ids", ids, "published", published))
                    .forEachRemaining(record ->
                            kept.add(persons.markOf().apply(record.get("id").asString())));
            asked.removeIf(persons.idOf()::containsKey);
        }
        if (!asked.isEmpty()) {
            transaction.run(EVERYBODY, Map.of("published", published)).forEachRemaining(record -> {
                String mark = persons.markOf().apply(record.get("id").asString());
                if (asked.contains(mark)) {
                    kept.add(mark);
                }
            });
        }
        return plan.with(plan.steps().stream()
                .map(step -> step.with(mark -> kept.contains(mark) ? mark : StoredPlan.GONE))
                .toList());
    }

    private static List<String> texts(List<StoredPlan.Step> steps) {
        return steps.stream().map(BoltPlanArchive::text).toList();
    }

    static String text(StoredPlan.Step step) {
        return Changes.JSON.writeValueAsString(step);
    }

    static StoredPlan.Step step(String text) {
        return Changes.JSON.readValue(text, StoredPlan.Step.class);
    }

    private static ZonedDateTime moment(StoredPlan plan) {
        return plan.changedAt().atZone(ZoneOffset.UTC);
    }

    private static StoredPlan stored(Value plan) {
        return new StoredPlan(
                plan.get("id").asString(),
                plan.get("name").asString(),
                plan.get("owner").asString(),
                plan.get("sharedWith").isNull() ? null : plan.get("sharedWith").asString(),
                plan.get("status").asString(),
                plan.get("steps").asList(step -> step(step.asString())),
                plan.get("changedBy").asString(),
                plan.get("changedAt").asZonedDateTime().toInstant(),
                plan.get("version").asLong());
    }
}
