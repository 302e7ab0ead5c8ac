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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/** Writes the new rows of a pending import, a transaction for each batch. Nobody sees them before the import is published. */
final class PendingRows {

    private static final String CREATE_TIES = CypherText.of("ties-create");
    private static final String STATE_TIES = CypherText.of("ties-state");
    private static final String CREATE_LINKS = CypherText.of("links-create");
    private static final String ACTORS = NodeSorts.ACTORS.name();

    private final Database database;
    private final String importId;
    private final Progress progress;
    private final long total;
    private final NodeNumbers numbers;
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
        this.numbers = new NodeNumbers(database);
    }

    /** Writes all that is new; areas come before what is placed in them, actors before what joins them. */
    void write(News news) {
        writeNodes(news.areas());
        writeNodes(news.actors());
        numbers.lookUp(ACTORS, news.newTies().stream().flatMap(tie -> Stream.of(tie.from(), tie.to())));
        Comparison.tiesByType(news.newTies()).forEach(this::writeTies);
        writeNodes(news.referrals());
        state(news);
    }

    /** Notes on what is stored already that this import says it too: it stays when what it came from expires. */
    private void state(News news) {
        for (Nodes<?> nodes : news.nodes()) {
            Batches.of(nodes.known(), batch -> {
                step(nodes.sort().name());
                database.run(nodes.sort().stateStatement(), Map.of("ids", batch, "import", importId));
            });
        }
        Comparison.tiesByType(news.knownTies())
                .forEach((type, ties) -> Batches.of(ties, batch -> {
                    step("ties");
                    stateTies(batch, type);
                }));
    }

    private void stateTies(List<Tie> ties, TieType type) {
        Map<String, Object> parameters = TieRows.identifyingColumns(ties, type);
        parameters.put("import", importId);
        database.run(STATE_TIES, parameters);
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
                    batch.stream().map(row -> sort.stamped(row, importId)).toList();
            Record created = once(transaction -> transaction
                    .run(sort.createStatement(), Map.of("rows", parameters, "labels", labels))
                    .single());
            numbers.note(sort.name(), sort.ids(batch), created);
            written += batch.size();
        }));
        // Only now are all nodes there that a link can lead to.
        Map<Link, List<Linked>> byLink = new EnumMap<>(Link.class);
        for (T row : nodes.added()) {
            sort.links(row)
                    .forEach((link, target) -> byLink.computeIfAbsent(link, these -> new ArrayList<>())
                            .add(new Linked(sort.id(row), target)));
        }
        byLink.forEach((link, linked) -> writeLinks(sort.name(), link, linked));
    }

    /** A new node and the node that one of its links leads to. */
    private record Linked(String from, String to) {}

    private void writeLinks(String sort, Link link, List<Linked> links) {
        step(sort);
        numbers.lookUp(link.targets(), links.stream().map(Linked::to));
        Batches.of(links, batch -> {
            step(sort);
            List<Long> from =
                    batch.stream().map(each -> numbers.of(sort, each.from())).toList();
            List<Long> to = batch.stream()
                    .map(each -> numbers.of(link.targets(), each.to()))
                    .toList();
            relate(CREATE_LINKS, Map.of("type", link.name(), "from", from, "to", to), batch.size());
        });
    }

    private void writeTies(TieType type, List<Tie> ties) {
        Batches.of(ties, batch -> {
            step("ties");
            relate(CREATE_TIES, TieRows.columns(batch, type, id -> numbers.of(ACTORS, id)), batch.size());
            written += batch.size();
        });
    }

    /** Makes as many relationships as there are rows: an end that has gone missing must not swallow one. */
    private void relate(String statement, Map<String, Object> columns, int rows) {
        Map<String, Object> parameters = new HashMap<>(columns);
        parameters.put("import", importId);
        once(transaction -> {
            int made =
                    transaction.run(statement, parameters).consume().counters().relationshipsCreated();
            if (made != rows) {
                throw new IllegalStateException(
                        "Of " + rows + " relationships only " + made + " found both their ends in the database");
            }
            return made;
        });
    }

    /**
     * Writes in a transaction of the import. Where the connection is lost while it is committed nobody knows whether the rows are there; they
     * are not written a second time, but the import fails.
     */
    private <T> T once(Function<TransactionContext, T> work) {
        AtomicBoolean done = new AtomicBoolean();
        return database.write(transaction -> {
            if (done.get()) {
                throw new StoreUnavailable(StoreUnavailable.Problem.LOST, List.of(), null);
            }
            ImportRegister.requirePending(transaction, importId);
            T result = work.apply(transaction);
            done.set(true);
            return result;
        });
    }

    private void step(String sort) {
        progress.stopIfCancelled();
        progress.report(total == 0 ? 1 : (double) written / total, "storing-" + sort);
    }
}
