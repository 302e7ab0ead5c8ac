package dk.bindeled.store;

import dk.bindeled.network.Progress;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import dk.bindeled.store.News.Nodes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the new rows of a pending import, a transaction for each batch. Nobody sees them before the import is published. */
final class PendingRows {

    private static final String CREATE_TIES = CypherText.of("ties-create");

    private final Database database;
    private final String importId;
    private final Progress progress;
    private final long total;
    private long written;

    /**
     * Rows of one import.
     *
     * @param importId the import
     * @param progress told the share of rows written, and asked between batches whether to stop
     * @param total how many rows there are
     */
    PendingRows(Database database, String importId, Progress progress, long total) {
        this.database = database;
        this.importId = importId;
        this.progress = progress;
        this.total = total;
    }

    /** Writes all that is new; areas come before what is placed in them, actors before what joins them. */
    void write(News news) {
        writeNodes(news.areas());
        writeNodes(news.actors());
        Comparison.tiesByType(news.newTies()).forEach(this::writeTies);
        writeNodes(news.referrals());
    }

    private <T> void writeNodes(Nodes<T> nodes) {
        NodeSort<T> sort = nodes.sort();
        Map<List<String>, List<T>> byLabels = new HashMap<>();
        for (T row : nodes.added()) {
            byLabels.computeIfAbsent(sort.labels(row), labels -> new ArrayList<>())
                    .add(row);
        }
        byLabels.forEach((labels, rows) -> Batches.of(rows, batch -> {
            step(sort.name());
            List<Map<String, Object>> parameters =
                    batch.stream().map(row -> sort.parameter(row, importId)).toList();
            database.run(sort.createStatement(), Map.of("rows", parameters, "labels", labels));
            written += batch.size();
        }));
        // Only now are all nodes there that a link can lead to.
        Batches.of(nodes.added(), batch -> {
            step(sort.name());
            Map<Link, List<Map<String, Object>>> links = new EnumMap<>(Link.class);
            for (T row : batch) {
                sort.links(row).forEach((link, target) -> Changes.addLink(links, link, sort.id(row), target, importId));
            }
            links.forEach((link, rows) -> database.run(link.statement(), Map.of("rows", rows)));
        });
    }

    private void writeTies(TieType type, List<Tie> ties) {
        Batches.of(ties, batch -> {
            step("ties");
            Map<String, Object> parameters = TieRows.columns(batch, type);
            parameters.put("import", importId);
            database.run(CREATE_TIES, parameters);
            written += batch.size();
        });
    }

    private void step(String sort) {
        progress.stopIfCancelled();
        progress.report(total == 0 ? 1 : (double) written / total, "storing-" + sort);
    }
}
