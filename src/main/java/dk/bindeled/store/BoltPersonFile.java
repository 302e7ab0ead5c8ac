package dk.bindeled.store;

import dk.bindeled.network.Actor;
import dk.bindeled.store.StoredPerson.EarlierValues;
import dk.bindeled.store.StoredPerson.KeptIntroduction;
import dk.bindeled.store.StoredPerson.PointingView;
import dk.bindeled.store.StoredPerson.StoredReferral;
import dk.bindeled.store.StoredPerson.StoredTie;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import tools.jackson.databind.JsonNode;

/** Gathers what is stored on a person over Bolt. */
final class BoltPersonFile implements PersonFile {

    private static final String ACTOR = CypherText.of("actors-find");
    private static final String IMPORTS = CypherText.of("expiry-staters");
    private static final String TIES = CypherText.of("person-ties");
    private static final String REFERRALS = CypherText.of("person-referrals");
    private static final String CHANGES = CypherText.of("erase-changes-find");
    private static final String STUDIES = CypherText.of("studies-headers");
    private static final String VIEWS = CypherText.of("person-views");
    private static final String PLANS = CypherText.of("person-plans");
    private static final String EXCLUSIONS = CypherText.of("person-exclusions");

    /** Fields of kept rows that name somebody else. */
    private static final Set<String> OTHERS = Set.of("from", "to", "guide", "citizen", "community", "attributes", "id");

    private final Database database;

    BoltPersonFile(Database database) {
        this.database = database;
    }

    @Override
    public Optional<StoredPerson> of(String personId, String mark) {
        List<String> published = database.read(ImportRegister::published);
        return database.query(ACTOR, Map.of("ids", List.of(personId), "published", published)).stream()
                .map(NodeSorts.ACTORS::row)
                .filter(Actor::isPerson)
                .findFirst()
                .map(actor -> file(actor, mark, published));
    }

    private StoredPerson file(Actor actor, String mark, List<String> published) {
        Map<String, Object> which = Map.of("id", actor.id(), "published", published);
        List<String> imports = database.query(IMPORTS, Map.of("ids", List.of(actor.id()), "sort", "actors")).stream()
                .flatMap(record -> strings(record.get("imports")).stream())
                .filter(published::contains)
                .toList();
        List<StoredTie> ties = database.query(TIES, which).stream()
                .map(record -> new StoredTie(
                        TieRows.tie(record, text -> text), text(record.get("body")), strings(record.get("imports"))))
                .toList();
        List<StoredReferral> referrals = database.query(REFERRALS, which).stream()
                .map(record -> new StoredReferral(
                        NodeSorts.REFERRALS.row(record),
                        text(record.get("communityName")),
                        strings(record.get("imports"))))
                .toList();
        return new StoredPerson(
                actor,
                imports,
                ties,
                referrals,
                earlier(actor, referrals),
                studies(actor),
                pointing(VIEWS, mark),
                exclusions(mark),
                pointing(PLANS, mark));
    }

    private List<EarlierValues> earlier(Actor actor, List<StoredReferral> referrals) {
        Map<String, Object> which = Map.of(
                "id", actor.id(),
                "quoted", Changes.JSON.writeValueAsString(actor.id()),
                "referrals",
                        referrals.stream().map(each -> each.referral().id()).toList());
        List<EarlierValues> earlier = new ArrayList<>();
        for (Record record : database.query(CHANGES, which)) {
            JsonNode before = Changes.JSON.readTree(record.get("before").asString());
            JsonNode row = before.has("row") ? before.get("row") : before;
            String sort = record.get("sort").asString();
            boolean own = sort.equals(NodeSorts.ACTORS.name())
                    && record.get("key").asString().equals(actor.id());
            TreeMap<String, String> fields = new TreeMap<>();
            row.properties().forEach(field -> put(fields, field.getKey(), field.getValue()));
            if (own && row.has("attributes")) {
                row.get("attributes")
                        .properties()
                        .forEach(field ->
                                fields.put(field.getKey(), field.getValue().asString("")));
            }
            earlier.add(new EarlierValues(record.get("import").asString(), sort, fields));
        }
        return earlier;
    }

    private static void put(Map<String, String> fields, String name, JsonNode value) {
        if (!OTHERS.contains(name) && !value.isNull()) {
            fields.put(name, value.isValueNode() ? value.asString() : value.toString());
        }
    }

    private List<StoredStudy> studies(Actor actor) {
        List<String> naming = new NamingStudies(database).of(actor.id(), null);
        return database.query(STUDIES, Map.of("ids", naming)).stream()
                .map(record -> header(record.get("study")))
                .toList();
    }

    private List<PointingView> pointing(String statement, String mark) {
        return database.query(statement, Map.of("mark", mark)).stream()
                .map(record -> new PointingView(
                        record.get("changedAt").asZonedDateTime().toInstant(),
                        record.get("owner").asString()))
                .toList();
    }

    private List<KeptIntroduction> exclusions(String mark) {
        return database.query(EXCLUSIONS, Map.of("mark", mark)).stream()
                .map(record -> new KeptIntroduction(
                        record.get("at").asZonedDateTime().toInstant(),
                        record.get("by").asString()))
                .toList();
    }

    private static StoredStudy header(Value study) {
        Instant at = study.get("at").asZonedDateTime().toInstant();
        return new StoredStudy(
                study.get("id").asString(),
                study.get("kind").asString(),
                at,
                study.get("by").asString(),
                study.get("parameters").asString(),
                study.get("seed").asLong(),
                study.get("version").asString(),
                study.get("fingerprint").asString(),
                Map.of());
    }

    private static List<String> strings(Value list) {
        return list.asList(value -> value.asString());
    }

    private static @Nullable String text(Value value) {
        return value.isNull() ? null : value.asString();
    }
}
