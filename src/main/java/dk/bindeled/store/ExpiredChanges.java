package dk.bindeled.store;

import dk.bindeled.network.Tie;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What becomes of the {@code :Change} records when one import expires. What it changed is put back, unless a later import that stays says the
 * thing too: then that one takes over both the values and the record of what was before. What later imports that stay recorded of this import's
 * own things is theirs from now on, or goes where they are the first to say it.
 */
final class ExpiredChanges {

    private static final String FIND = CypherText.of("expiry-changes");
    private static final String STATERS = CypherText.of("expiry-staters");
    private static final String REWRITE = CypherText.of("changes-rewrite");
    private static final String DELETE = CypherText.of("changes-delete-some");
    private static final String TAKE_LINKS = CypherText.of("expiry-take-links");

    private final TransactionContext transaction;
    private final String importId;
    private final List<String> kept;
    private final List<Map<String, Object>> rewritten = new ArrayList<>();
    private final List<String> deleted = new ArrayList<>();

    /** What is changed: the sort of thing, and its key. */
    private record Thing(String sort, String key) {}

    /** One record. */
    private record Kept(String number, String importId, Thing thing, String before, List<String> origins) {

        static Kept of(Record record) {
            return new Kept(
                    record.get("number").asString(),
                    record.get("import").asString(),
                    new Thing(record.get("sort").asString(), record.get("key").asString()),
                    record.get("before").asString(),
                    record.get("origins").asList(value -> value.asString()));
        }
    }

    /**
     * The changes of one expired import.
     *
     * @param kept ids of the imports that stay, in order
     */
    ExpiredChanges(TransactionContext transaction, String importId, List<String> kept) {
        this.transaction = transaction;
        this.importId = importId;
        this.kept = kept;
    }

    void settle() {
        List<Kept> own = new ArrayList<>();
        Map<Thing, List<Kept>> later = new HashMap<>();
        for (Record record :
                transaction.run(FIND, Map.of("import", importId, "kept", kept)).list()) {
            Kept found = Kept.of(record);
            if (found.importId().equals(importId)) {
                own.add(found);
            } else {
                later.computeIfAbsent(found.thing(), thing -> new ArrayList<>()).add(found);
            }
        }
        Set<Thing> things = new HashSet<>(later.keySet());
        own.forEach(change -> things.add(change.thing()));
        Map<Thing, String> successors = successors(things, later);
        Map<String, List<String>> restored = new HashMap<>();
        for (Kept change : own) {
            String successor = successors.get(change.thing());
            if (successor == null) {
                restored.computeIfAbsent(change.thing().sort(), sort -> new ArrayList<>())
                        .add(change.before());
            } else {
                takeOver(change, successor, later.getOrDefault(change.thing(), List.of()));
            }
        }
        later.forEach((thing, changes) -> {
            String successor = successors.get(thing);
            changes.stream()
                    .filter(change -> change.origins().contains(importId))
                    .filter(change -> own.stream().noneMatch(same -> takesOver(same, change, successor)))
                    .forEach(change -> passOn(change, successor));
        });
        new Changes(transaction, importId).restore(restored);
        transaction.run(DELETE, Map.of("numbers", deleted)).consume();
        transaction.run(REWRITE, Map.of("rows", rewritten)).consume();
    }

    private static boolean takesOver(Kept own, Kept later, @Nullable String successor) {
        return own.thing().equals(later.thing()) && later.importId().equals(successor);
    }

    /** The first import that stays, is later than this one, and says the thing too. */
    private Map<Thing, String> successors(Set<Thing> things, Map<Thing, List<Kept>> later) {
        Map<Thing, SortedSet<String>> staters = new HashMap<>();
        later.forEach((thing, changes) -> changes.forEach(change -> add(staters, thing, change.importId())));
        for (String sort : List.of("areas", "actors", "referrals")) {
            List<String> keys = things.stream()
                    .filter(thing -> thing.sort().equals(sort))
                    .map(Thing::key)
                    .toList();
            for (Record record :
                    transaction.run(STATERS, Map.of("ids", keys, "sort", sort)).list()) {
                Thing thing = new Thing(sort, record.get("id").asString());
                record.get("imports").asList(value -> value.asString()).forEach(by -> add(staters, thing, by));
            }
        }
        Map<Thing, String> first = new HashMap<>();
        staters.forEach((thing, imports) -> imports.stream()
                .filter(by -> by.compareTo(importId) > 0 && kept.contains(by))
                .findFirst()
                .ifPresent(by -> first.put(thing, by)));
        tieStaters(things, first);
        return first;
    }

    private void tieStaters(Collection<Thing> things, Map<Thing, String> first) {
        List<Thing> ties = things.stream()
                .filter(thing -> thing.sort().equals(Changes.TIES))
                .toList();
        for (Thing thing : ties) {
            TieRows.Identity identity = Changes.JSON.readValue(thing.key(), TieRows.Identity.class);
            Tie tie = new Tie(
                    identity.from(),
                    identity.to(),
                    identity.type(),
                    null,
                    identity.since(),
                    null,
                    identity.context(),
                    null);
            Map<String, Object> columns = TieRows.identifyingColumns(List.of(tie), identity.type());
            columns.put("published", kept);
            TreeSet<String> staters = new TreeSet<>();
            for (Record record : transaction
                    .run(CypherText.of("expiry-tie-staters"), columns)
                    .list()) {
                record.get("imports").asList(value -> value.asString()).forEach(staters::add);
            }
            String known = first.get(thing);
            if (known != null) {
                staters.add(known);
            }
            staters.stream()
                    .filter(by -> by.compareTo(importId) > 0 && kept.contains(by))
                    .findFirst()
                    .ifPresent(by -> first.put(thing, by));
        }
    }

    private static void add(Map<Thing, SortedSet<String>> staters, Thing thing, String by) {
        staters.computeIfAbsent(thing, key -> new TreeSet<>()).add(by);
    }

    /** The successor's values stand, and what was before this import is what was before the successor. */
    private void takeOver(Kept change, String successor, List<Kept> later) {
        Kept same = later.stream()
                .filter(other -> other.importId().equals(successor))
                .findFirst()
                .orElse(null);
        rewritten.add(Map.of(
                "number", change.number(),
                "import", successor,
                "before", change.before(),
                "origins", change.origins()));
        if (same != null) {
            deleted.add(same.number());
        }
        transaction
                .run(
                        TAKE_LINKS,
                        Map.of(
                                "sort",
                                change.thing().sort(),
                                "id",
                                change.thing().key(),
                                "import",
                                importId,
                                "by",
                                successor))
                .consume();
    }

    /** What a later import recorded of a thing of this import's. */
    private void passOn(Kept change, @Nullable String successor) {
        String owner = successor == null ? change.importId() : successor;
        JsonNode before = Changes.JSON.readTree(change.before());
        boolean isOrigin = change.thing().sort().equals(Changes.TIES)
                || before.path("origin").asString("").equals(importId);
        if (isOrigin && owner.equals(change.importId())) {
            deleted.add(change.number());
            return;
        }
        if (before instanceof ObjectNode node && node.has("origin")) {
            if (isOrigin) {
                node.put("origin", owner);
            }
            if (node.get("links") instanceof ObjectNode links) {
                for (String link : List.copyOf(links.propertyNames())) {
                    if (links.path(link).asString("").equals(importId)) {
                        links.put(link, owner);
                    }
                }
            }
        }
        TreeSet<String> origins = new TreeSet<>(change.origins());
        origins.remove(importId);
        origins.add(owner);
        rewritten.add(Map.of(
                "number", change.number(),
                "import", change.importId(),
                "before", Changes.JSON.writeValueAsString(before),
                "origins", List.copyOf(origins)));
    }
}
