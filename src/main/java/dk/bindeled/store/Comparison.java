package dk.bindeled.store;

import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import dk.bindeled.store.News.Changed;
import dk.bindeled.store.News.ChangedTie;
import dk.bindeled.store.News.Nodes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.neo4j.driver.Record;

/** Compares rows with what is stored: checks that they refer to something, and finds what is new and what changes. */
final class Comparison {

    private static final String AREAS_KNOWN = CypherText.of("areas-known");
    private static final String ACTORS_KNOWN = CypherText.of("actors-known");
    private static final String FIND_TIES = CypherText.of("ties-find");

    private final Database database;
    private final List<String> published;

    /**
     * Compares with the rows of some imports.
     *
     * @param published ids of the imports
     */
    Comparison(Database database, List<String> published) {
        this.database = database;
        this.published = published;
    }

    /**
     * What is new in the rows; a field that a row leaves empty stays as it is stored.
     *
     * @throws IllegalArgumentException if an id or tie comes twice, or a row refers to something that is neither stored nor among them
     */
    News news(NetworkRows rows) {
        requireReferences(rows);
        List<Tie> newTies = new ArrayList<>();
        List<ChangedTie> changedTies = new ArrayList<>();
        List<Tie> knownTies = new ArrayList<>();
        tiesByType(rows.ties()).forEach((type, ties) -> compareTies(type, ties, newTies, changedTies, knownTies));
        return new News(
                compare(NodeSorts.AREAS, rows.areas(), NodeSorts.AREAS::merged),
                compare(NodeSorts.ACTORS, rows.actors(), NodeSorts.ACTORS::merged),
                compare(NodeSorts.REFERRALS, rows.referrals(), NodeSorts.REFERRALS::merged),
                newTies,
                changedTies,
                knownTies);
    }

    /** What is new in one referral, which replaces a stored one with all its fields. */
    News news(Referral referral) {
        NetworkRows rows = new NetworkRows(List.of(), List.of(), List.of(), List.of(referral));
        requireReferences(rows);
        return new News(
                Nodes.allNew(NodeSorts.AREAS, List.of()),
                Nodes.allNew(NodeSorts.ACTORS, List.of()),
                compare(NodeSorts.REFERRALS, rows.referrals(), (stored, news) -> news),
                List.of(),
                List.of(),
                List.of());
    }

    private void requireReferences(NetworkRows rows) {
        Set<String> areas = distinct("area", NodeSorts.AREAS.ids(rows.areas()));
        Set<String> actors = distinct("actor", NodeSorts.ACTORS.ids(rows.actors()));
        distinct("referral", NodeSorts.REFERRALS.ids(rows.referrals()));
        distinct("tie", rows.ties().stream().map(TieRows.Identity::of).toList());
        requireKnown(
                "area",
                AREAS_KNOWN,
                areas,
                Stream.concat(
                        rows.areas().stream().flatMap(area -> targets(NodeSorts.AREAS, area)),
                        rows.actors().stream().flatMap(actor -> targets(NodeSorts.ACTORS, actor))));
        requireKnown(
                "actor",
                ACTORS_KNOWN,
                actors,
                Stream.concat(
                        rows.ties().stream().flatMap(tie -> Stream.of(tie.from(), tie.to())),
                        rows.referrals().stream().flatMap(referral -> targets(NodeSorts.REFERRALS, referral))));
    }

    private static <T> Stream<String> targets(NodeSort<T> sort, T row) {
        return sort.links(row).values().stream();
    }

    private static <K> Set<K> distinct(String what, List<K> keys) {
        Set<K> seen = HashSet.newHashSet(keys.size());
        for (K key : keys) {
            if (!seen.add(key)) {
                throw new IllegalArgumentException("The rows contain the " + what + " " + key + " twice");
            }
        }
        return seen;
    }

    private void requireKnown(String what, String statement, Set<String> present, Stream<String> wanted) {
        Set<String> missing = new HashSet<>();
        wanted.filter(id -> !present.contains(id)).forEach(missing::add);
        if (!missing.isEmpty() && !published.isEmpty()) {
            Batches.of(
                    List.copyOf(missing),
                    ids -> find(statement, Map.of("ids", ids))
                            .forEach(record -> missing.remove(record.get("id").asString())));
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("The rows refer to the " + what + " "
                    + missing.stream().sorted().findFirst().orElseThrow() + ", which is neither among them nor stored");
        }
    }

    private <T> Nodes<T> compare(NodeSort<T> sort, List<T> rows, BinaryOperator<T> merging) {
        if (published.isEmpty()) {
            return Nodes.allNew(sort, rows);
        }
        List<T> added = new ArrayList<>();
        List<Changed<T>> changed = new ArrayList<>();
        List<String> known = new ArrayList<>();
        Batches.of(rows, batch -> {
            Map<String, NodeSort.Stored<T>> stored = new HashMap<>();
            for (Record record : find(sort.findStatement(), Map.of("ids", sort.ids(batch)))) {
                NodeSort.Stored<T> found = sort.stored(record);
                stored.put(sort.id(found.row()), found);
            }
            for (T row : batch) {
                NodeSort.Stored<T> before = stored.get(sort.id(row));
                if (before == null) {
                    added.add(row);
                    continue;
                }
                known.add(sort.id(row));
                T after = merging.apply(before.row(), row);
                if (!after.equals(before.row())) {
                    changed.add(new Changed<>(before, after));
                }
            }
        });
        return new Nodes<>(sort, added, changed, known);
    }

    static Map<TieType, List<Tie>> tiesByType(Collection<Tie> ties) {
        Map<TieType, List<Tie>> byType = new EnumMap<>(TieType.class);
        for (Tie tie : ties) {
            byType.computeIfAbsent(tie.type(), type -> new ArrayList<>()).add(tie);
        }
        return byType;
    }

    private void compareTies(
            TieType type, List<Tie> ties, List<Tie> newTies, List<ChangedTie> changedTies, List<Tie> knownTies) {
        if (published.isEmpty()) {
            newTies.addAll(ties);
            return;
        }
        Batches.of(ties, batch -> {
            Map<Integer, Record> stored = new HashMap<>();
            for (Record record : find(FIND_TIES, TieRows.identifyingColumns(batch, type))) {
                stored.put(record.get("row").asInt(), record);
            }
            for (int row = 0; row < batch.size(); row++) {
                Record found = stored.get(row);
                if (found == null) {
                    newTies.add(batch.get(row));
                    continue;
                }
                knownTies.add(batch.get(row));
                Tie before = TieRows.tie(found, text -> text);
                Tie after = TieRows.merged(before, batch.get(row));
                if (!Objects.equals(before, after)) {
                    changedTies.add(new ChangedTie(before, found.get("import").asString(), after));
                }
            }
        });
    }

    private List<Record> find(String statement, Map<String, Object> which) {
        Map<String, Object> parameters = new HashMap<>(which);
        parameters.put("published", published);
        return database.query(statement, parameters);
    }
}
