package dk.bindeled.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import dk.bindeled.store.News.Changed;
import dk.bindeled.store.News.ChangedTie;
import dk.bindeled.store.News.Nodes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Changes what is stored in the caller's transaction, keeps what it was as {@code :Change} nodes, and puts it back from them.
 */
final class Changes {

    private static final String CREATE = CypherText.of("changes-create");
    private static final String READ = CypherText.of("changes-read");
    private static final String CHANGE_TIES = CypherText.of("ties-change");
    static final String TIES = "ties";

    /** Questions such as {@code isPerson()} are no part of a row. */
    static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(Visibility.NONE))
            .build();

    /** A node as it was: its row, and the imports that it and its links came from. */
    record NodeBefore<T>(T row, String origin, Map<Link, String> links) {}

    private final TransactionContext transaction;
    private final String importId;

    /**
     * Changes by one import.
     *
     * @param transaction the transaction in which everything is done
     * @param importId the import
     */
    Changes(TransactionContext transaction, String importId) {
        this.transaction = transaction;
        this.importId = importId;
    }

    /** Makes the changes and keeps what was there before. */
    void apply(News news) {
        for (Nodes<?> nodes : news.nodes()) {
            applyNodes(nodes);
        }
        List<Map<String, Object>> kept = new ArrayList<>();
        List<Tie> ties = new ArrayList<>();
        for (ChangedTie changed : news.changedTies()) {
            ties.add(changed.after());
            kept.add(Map.of(
                    "sort", TIES,
                    "key", JSON.writeValueAsString(TieRows.Identity.of(changed.before())),
                    "before", JSON.writeValueAsString(changed.before()),
                    "origins", List.of(changed.origin())));
        }
        keep(kept);
        changeTies(ties);
    }

    /** Puts everything back that the import has changed. */
    void restore() {
        Map<String, List<String>> before = new HashMap<>();
        for (Record record : transaction.run(READ, Map.of("import", importId)).list()) {
            before.computeIfAbsent(record.get("sort").asString(), sort -> new ArrayList<>())
                    .add(record.get("before").asString());
        }
        restore(before);
    }

    /** Puts back what is kept, sort by sort. */
    void restore(Map<String, List<String>> before) {
        for (NodeSort<?> sort : List.of(NodeSorts.AREAS, NodeSorts.ACTORS, NodeSorts.REFERRALS)) {
            restoreNodes(sort, before.getOrDefault(sort.name(), List.of()));
        }
        changeTies(before.getOrDefault(TIES, List.of()).stream()
                .map(text -> JSON.readValue(text, Tie.class))
                .toList());
    }

    private <T> void applyNodes(Nodes<T> nodes) {
        NodeSort<T> sort = nodes.sort();
        List<Map<String, Object>> kept = new ArrayList<>();
        List<Map<String, Object>> rows = new ArrayList<>();
        Map<Link, List<Map<String, Object>>> links = new EnumMap<>(Link.class);
        for (Changed<T> changed : nodes.changed()) {
            NodeSort.Stored<T> before = changed.before();
            T after = changed.after();
            TreeSet<String> origins = new TreeSet<>(before.links().values());
            origins.addAll(before.targets().values());
            origins.add(before.origin());
            kept.add(Map.of(
                    "sort", sort.name(),
                    "key", sort.id(after),
                    "before", JSON.writeValueAsString(new NodeBefore<>(before.row(), before.origin(), before.links())),
                    "origins", List.copyOf(origins)));
            rows.add(sort.parameter(after, before.origin()));
            Map<Link, String> was = sort.links(before.row());
            Map<Link, String> becomes = sort.links(after);
            for (Link link : sort.possibleLinks()) {
                String target = becomes.get(link);
                if (!Objects.equals(was.get(link), target)) {
                    addLink(links, link, sort.id(after), target, importId);
                }
            }
        }
        keep(kept);
        change(sort, rows, links);
    }

    private <T> void restoreNodes(NodeSort<T> sort, List<String> texts) {
        List<Map<String, Object>> rows = new ArrayList<>();
        Map<Link, List<Map<String, Object>>> links = new EnumMap<>(Link.class);
        for (String text : texts) {
            NodeBefore<T> before =
                    JSON.readValue(text, JSON.getTypeFactory().constructParametricType(NodeBefore.class, sort.type()));
            rows.add(sort.parameter(before.row(), before.origin()));
            Map<Link, String> targets = sort.links(before.row());
            for (Link link : sort.possibleLinks()) {
                addLink(
                        links,
                        link,
                        sort.id(before.row()),
                        targets.get(link),
                        before.links().get(link));
            }
        }
        change(sort, rows, links);
    }

    private void change(NodeSort<?> sort, List<Map<String, Object>> rows, Map<Link, List<Map<String, Object>>> links) {
        Batches.of(rows, batch -> run(sort.changeStatement(), Map.of("rows", batch)));
        links.forEach((link, these) -> Batches.of(these, batch -> run(link.statement(), Map.of("rows", batch))));
    }

    private void changeTies(List<Tie> ties) {
        for (Map.Entry<TieType, List<Tie>> ofType : Comparison.tiesByType(ties).entrySet()) {
            String type = ofType.getKey().name();
            List<Map<String, Object>> rows =
                    ofType.getValue().stream().map(TieRows::change).toList();
            Batches.of(rows, batch -> run(CHANGE_TIES, Map.of("rows", batch, "type", type)));
        }
    }

    private void keep(List<Map<String, Object>> kept) {
        Batches.of(kept, batch -> run(CREATE, Map.of("rows", batch, "import", importId)));
    }

    private void run(String statement, Map<String, Object> parameters) {
        transaction.run(statement, parameters).consume();
    }

    /** Notes that a node gets a link, or loses it where there is no target. */
    private static void addLink(
            Map<Link, List<Map<String, Object>>> links,
            Link link,
            String id,
            @Nullable String target,
            @Nullable String importId) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", id);
        row.put("to", target);
        row.put("import", importId);
        links.computeIfAbsent(link, these -> new ArrayList<>()).add(row);
    }
}
