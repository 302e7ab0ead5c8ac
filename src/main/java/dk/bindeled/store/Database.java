package dk.bindeled.store;

import dk.bindeled.store.StoreUnavailable.Problem;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;

/** Transactions on the database, over the one driver there is; a lost connection becomes {@link StoreUnavailable}. */
final class Database {

    /** Records asked for at a time: large, for whole networks are read. */
    private static final SessionConfig SESSION =
            SessionConfig.builder().withFetchSize(20_000).build();

    private final Driver driver;

    Database(Driver driver) {
        this.driver = driver;
    }

    /** Runs {@code work} in a transaction that reads; it may be run again if the connection is lost. */
    <T> T read(Function<TransactionContext, T> work) {
        return reaching(session -> session.executeRead(work::apply));
    }

    /** Runs {@code work} in a transaction that writes; it may be run again if the connection is lost. */
    <T> T write(Function<TransactionContext, T> work) {
        return reaching(session -> session.executeWrite(work::apply));
    }

    /** The records of one statement that reads. */
    List<Record> query(String statement, Map<String, Object> parameters) {
        return read(transaction -> transaction.run(statement, parameters).list());
    }

    /** Runs one statement in a transaction that writes. */
    void run(String statement, Map<String, Object> parameters) {
        write(transaction -> transaction.run(statement, parameters).consume());
    }

    /** Runs one statement that divides itself into transactions. */
    void runInItsOwnTransactions(String statement, Map<String, Object> parameters) {
        reaching(session -> session.run(statement, parameters).consume());
    }

    private <T> T reaching(Function<Session, T> work) {
        return translating(() -> {
            try (Session session = driver.session(SESSION)) {
                return work.apply(session);
            }
        });
    }

    /** Runs {@code work}, which uses the driver or Spring Data; a lost connection becomes {@link StoreUnavailable}. */
    static <T> T translating(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof ServiceUnavailableException
                        || cause instanceof SessionExpiredException
                        || cause instanceof SecurityException) {
                    throw new StoreUnavailable(Problem.LOST, List.of(), e);
                }
            }
            throw e;
        }
    }
}
