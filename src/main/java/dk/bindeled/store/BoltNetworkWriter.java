package dk.bindeled.store;

import dk.bindeled.network.Actor;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Referral;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes imports over Bolt: new rows in batches nobody sees, then one transaction that publishes them and makes the changes. */
final class BoltNetworkWriter implements NetworkWriter {

    private static final Logger LOG = LoggerFactory.getLogger(BoltNetworkWriter.class);
    private static final List<String> BUILT_UPON =
            List.of(CypherText.of("import-built-upon-by-relationships"), CypherText.of("import-built-upon-by-changes"));

    private final Database database;
    private final ImportRegister register;
    private final List<ClearedImport> clearedAtStart;
    private final Turns turns;
    private final Tombstones tombstones;

    /** Clears away what was under way when the program last stopped. */
    BoltNetworkWriter(Database database, Turns turns, Tombstones tombstones) {
        this.database = database;
        this.turns = turns;
        this.tombstones = tombstones;
        this.register = new ImportRegister(database);
        this.clearedAtStart = clearInterrupted();
    }

    @Override
    public ImportRecord load(NetworkRows rows, ImportSource source, Progress progress) {
        return inTurn(() -> {
            tombstones.requireNone(rows.actors().stream().map(Actor::id).toList());
            return load(comparison -> comparison.news(rows), source, progress);
        });
    }

    /** Stores one referral with exactly these fields; what it is for is what its persons are there for, where nothing else is said. */
    ImportRecord save(Referral referral, ImportSource source) {
        return inTurn(() -> load(
                comparison -> comparison.news(referral),
                source.purpose().isStated()
                        ? source
                        : new ImportSource(source.by(), source.file(), register.purposeOf(referral)),
                Progress.UNWATCHED));
    }

    private ImportRecord load(Function<Comparison, News> comparing, ImportSource source, Progress progress) {
        progress.stopIfCancelled();
        News news = comparing.apply(new Comparison(database, register.published()));
        String id = register.begin(source);
        try {
            NetworkCounts added = news.added();
            new PendingRows(database, id, progress.part(0, 0.95), added.total()).write(news);
            progress.stopIfCancelled();
            progress.report(0.95, "publishing");
            ImportRecord published = database.write(transaction -> publish(transaction, id, news));
            progress.report(1, "publishing");
            return published;
        } catch (RuntimeException e) {
            clearAfter(e, id);
            throw e;
        }
    }

    /** The transaction is run again if the connection breaks while it is committed: then it may already have been. */
    private ImportRecord publish(TransactionContext transaction, String id, News news) {
        return ImportRegister.publishedAlready(transaction, id).orElseGet(() -> {
            new Changes(transaction, id).apply(news);
            return register.publish(transaction, id, news.added(), news.changed());
        });
    }

    /** What cannot be cleared now, because the database is gone, is invisible and is cleared before the next import or at the next start. */
    private void clearAfter(RuntimeException failure, String id) {
        try {
            register.clear(id);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void undo(String importId, Progress progress) {
        inTurn(() -> {
            progress.report(0, "undoing");
            database.write(transaction -> {
                withdraw(transaction, importId);
                return importId;
            });
            progress.report(0.1, "undoing");
            register.clear(importId);
            progress.report(1, "undoing");
            return importId;
        });
    }

    private void withdraw(TransactionContext transaction, String id) {
        if (ImportRegister.isWithdrawn(transaction, id)) {
            return;
        }
        List<String> published = ImportRegister.published(transaction);
        if (!published.contains(id)) {
            throw ImportNotFound.withId(id);
        }
        if (!published.getLast().equals(id)) {
            TreeSet<String> later = new TreeSet<>();
            for (String statement : BUILT_UPON) {
                for (Record record :
                        transaction.run(statement, Map.of("import", id)).list()) {
                    later.add(record.get("import").asString());
                }
            }
            if (!later.isEmpty()) {
                throw new ImportBuiltUpon(
                        id,
                        register.list().stream()
                                .filter(record -> later.contains(record.id()))
                                .toList());
            }
        }
        new Changes(transaction, id).restore();
        register.withdraw(transaction, id);
    }

    @Override
    public List<ImportRecord> imports() {
        return register.list();
    }

    @Override
    public List<ClearedImport> clearedAtStart() {
        return clearedAtStart;
    }

    private List<ClearedImport> clearInterrupted() {
        List<ClearedImport> cleared = new ArrayList<>();
        for (ClearedImport interrupted : register.interrupted()) {
            if (register.clear(interrupted.id())) {
                cleared.add(interrupted);
                LOG.warn("{}", interrupted.message(Locale.getDefault()));
            }
        }
        return List.copyOf(cleared);
    }

    private <T> T inTurn(Supplier<T> work) {
        return turns.inTurn(() -> {
            // What an earlier import of this run left, because the database was gone.
            register.interrupted().forEach(interrupted -> register.clear(interrupted.id()));
            return work.get();
        });
    }
}
