package dk.bindeled.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Removes one person in the caller's transaction, with everything the graph model knows of it, and the key by which the audit could tell which
 * of its lines were the person's.
 */
final class Removal {

    private static final String REFERRALS = CypherText.of("erase-referrals");
    private static final String ACTOR = CypherText.of("erase-actor");
    private static final String MENTIONS = CypherText.of("erase-mentions");
    private static final String FIND_CHANGES = CypherText.of("erase-changes-find");
    private static final String DELETE_CHANGES = CypherText.of("changes-delete-some");
    private static final String REWRITE_CHANGES = CypherText.of("changes-rewrite");
    private static final String STUDIES = CypherText.of("studies-purge");
    private static final String LAYOUTS = CypherText.of("layouts-forget");
    private static final String AUDIT_KEY = CypherText.of("audit-key-forget");

    /** Which field of a kept referral goes with which link. */
    private static final Map<String, Link> PARTIES = Map.of("guide", Link.BY, "citizen", Link.OF, "community", Link.TO);

    private final String personId;
    private final String quoted;
    private final Predicate<String> marks;
    private final List<SoughtText> names;
    private final List<String> studies;

    /**
     * @param marks true for the mark that stands for the person in addresses
     * @param names what names the person
     * @param studies ids of the studies that name the person
     */
    Removal(String personId, Predicate<String> marks, List<SoughtText> names, List<String> studies) {
        this.personId = personId;
        this.quoted = Changes.JSON.writeValueAsString(personId);
        this.marks = marks;
        this.names = names;
        this.studies = studies;
    }

    /** Removes the person and tells what went. */
    ErasedCounts carryOut(TransactionContext transaction) {
        Map<String, Object> which = Map.of("id", personId);
        List<String> referrals = transaction
                .run(REFERRALS, which)
                .list(record -> record.get("id").asString());
        Record actor = transaction.run(ACTOR, which).single();
        long mentions =
                transaction.run(MENTIONS, which).single().get("mentions").asLong();
        long changes = changes(transaction, referrals);
        transaction.run(STUDIES, Map.of("ids", studies)).consume();
        transaction.run(LAYOUTS).consume();
        transaction.run(AUDIT_KEY, which).consume();
        MarkRemoval.Taken taken = MarkRemoval.carryOut(transaction, marks, names);
        return new ErasedCounts(
                actor.get("ties").asLong(),
                actor.get("memberships").asLong(),
                actor.get("places").asLong(),
                referrals.size(),
                actor.get("guided").asLong(),
                mentions,
                changes,
                studies.size(),
                taken.views(),
                taken.exclusions(),
                taken.plans());
    }

    /** What was kept for undoing: of the person itself, of its ties and of its referrals it goes; where others' rows named it, they no longer do. */
    private long changes(TransactionContext transaction, List<String> referrals) {
        List<String> deleted = new ArrayList<>();
        List<Map<String, Object>> rewritten = new ArrayList<>();
        for (Record record : transaction
                .run(FIND_CHANGES, Map.of("id", personId, "quoted", quoted, "referrals", referrals))
                .list()) {
            String number = record.get("number").asString();
            String sort = record.get("sort").asString();
            String key = record.get("key").asString();
            JsonNode before = Changes.JSON.readTree(record.get("before").asString());
            boolean own = (sort.equals(NodeSorts.ACTORS.name()) && key.equals(personId))
                    || (sort.equals(NodeSorts.REFERRALS.name()) && referrals.contains(key))
                    || (sort.equals(Changes.TIES) && isEnd(Changes.JSON.readTree(key)));
            if (own) {
                deleted.add(number);
            } else if (withoutPerson(before)) {
                rewritten.add(Map.of(
                        "number", number,
                        "import", record.get("import").asString(),
                        "before", Changes.JSON.writeValueAsString(before),
                        "origins", record.get("origins").asList(value -> value.asString())));
            }
        }
        transaction.run(DELETE_CHANGES, Map.of("numbers", deleted)).consume();
        transaction.run(REWRITE_CHANGES, Map.of("rows", rewritten)).consume();
        return (long) deleted.size() + rewritten.size();
    }

    private boolean isEnd(JsonNode tie) {
        return tie.path("from").asString("").equals(personId)
                || tie.path("to").asString("").equals(personId);
    }

    /** Takes the person out of a kept row; true if it was in it. */
    private boolean withoutPerson(JsonNode before) {
        boolean changed = false;
        if (before.get("row") instanceof ObjectNode row) {
            for (Map.Entry<String, Link> party : PARTIES.entrySet()) {
                if (row.path(party.getKey()).asString("").equals(personId)) {
                    row.putNull(party.getKey());
                    if (before.get("links") instanceof ObjectNode links) {
                        links.remove(party.getValue().name());
                    }
                    changed = true;
                }
            }
            if (row.get("attributes") instanceof ObjectNode attributes) {
                for (String name : List.copyOf(attributes.propertyNames())) {
                    if (attributes.path(name).asString("").equals(personId)) {
                        attributes.remove(name);
                        changed = true;
                    }
                }
            }
        }
        return changed;
    }
}
