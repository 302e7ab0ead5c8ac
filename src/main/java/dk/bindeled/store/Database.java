package dk.bindeled.store;

import dk.bindeled.store.StoreUnavailable.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.DatabaseException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;

/** Transactions on the database, over the one driver there is; a lost connection becomes {@link StoreUnavailable}. */
final class Database {

    /** Records asked for at a time: large, for whole networks are read. */
    private static final SessionConfig SESSION =
            SessionConfig.builder().withFetchSize(20_000).build();

    /** What the driver says, in an exception of no sort of its own, where a server is frozen rather than gone. */
    private static final String NO_CONNECTION = "Unable to acquire connection from the pool";

    private final Driver driver;
    private final @Nullable Endpoint endpoint;
    private final AtomicBoolean ill = new AtomicBoolean();

    /** A database of which nothing is known but how to reach it: a full disk is then told by what the driver says. */
    Database(Driver driver) {
        this(driver, null);
    }

    Database(Driver driver, @Nullable Endpoint endpoint) {
        this.driver = driver;
        this.endpoint = endpoint;
    }

    /** Runs {@code work} in a transaction that reads; it may be run again if the connection is lost. */
    <T> T read(Function<TransactionContext, T> work) {
        return reaching(session -> session.executeRead(work::apply));
    }

    /** Runs {@code work} in a transaction that writes; it may be run again if the connection is lost. */
    <T> T write(Function<TransactionContext, T> work) {
        requireRoom();
        return reaching(session -> session.executeWrite(work::apply));
    }

    /** Runs {@code work} in a transaction that writes, and takes everything back that it did. */
    <T> T tryOut(Function<TransactionContext, T> work) {
        List<T> result = new ArrayList<>();
        try {
            write(transaction -> {
                result.clear();
                result.add(work.apply(transaction));
                throw new TakenBack();
            });
        } catch (TakenBack e) {
            return result.getFirst();
        }
        throw new IllegalStateException("A transaction was kept that was to be taken back");
    }

    /**
     * Refuses to write where little room is left: what is not begun cannot break off.
     *
     * @throws StoreUnavailable if the disk is full
     */
    void requireRoom() {
        if (endpoint != null && endpoint.isDiskFull()) {
            throw new StoreUnavailable(Problem.DISK_FULL, List.of(endpoint.place()), null);
        }
    }

    /** The records of one statement that reads. */
    List<Record> query(String statement, Map<String, Object> parameters) {
        return read(transaction -> transaction.run(statement, parameters).list());
    }

    /**
     * Hands over the records of one statement that reads, one by one, so that they need not fit into memory. It is not run again if the
     * connection is lost.
     *
     * @param atATime records asked for at a time
     */
    void stream(String statement, int atATime, Consumer<Record> each) {
        SessionConfig some = SessionConfig.builder()
                .withFetchSize(atATime)
                .withDefaultAccessMode(AccessMode.READ)
                .build();
        translating(() -> {
            try (Session session = driver.session(some);
                    Transaction transaction = session.beginTransaction()) {
                transaction.run(statement).forEachRemaining(each);
                return each;
            }
        });
    }

    /** Runs one statement in a transaction that writes. */
    void run(String statement, Map<String, Object> parameters) {
        write(transaction -> transaction.run(statement, parameters).consume());
    }

    /** Runs one statement that divides itself into transactions. */
    void runInItsOwnTransactions(String statement, Map<String, Object> parameters) {
        reaching(session -> session.run(statement, parameters).consume());
    }

    /** What was done is to be taken back. */
    @SuppressWarnings("serial") // never serialised
    private static final class TakenBack extends RuntimeException {

        TakenBack() {
            super("Nothing of it is kept", null, false, false);
        }
    }

    private <T> T reaching(Function<Session, T> work) {
        return translating(() -> {
            try (Session session = driver.session(SESSION)) {
                return work.apply(session);
            }
        });
    }

    /**
     * Runs {@code work}, which uses the driver or Spring Data; a lost connection and a full disk become {@link StoreUnavailable}. Once there is
     * room again the database is mended, and the work goes on.
     */
    <T> T translating(Supplier<T> work) {
        if (endpoint != null && ill.get() && !endpoint.isDiskFull()) {
            endpoint.mend();
            ill.set(false);
        }
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw translated(e);
        }
    }

    private RuntimeException translated(RuntimeException failure) {
        boolean lost = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreUnavailable) {
                return failure;
            }
            if (cause instanceof Neo4jException && endpoint != null && endpoint.isDiskFull()) {
                ill.set(true);
                return new StoreUnavailable(Problem.DISK_FULL, List.of(endpoint.place()), failure);
            }
            if (cause instanceof DatabaseException && endpoint != null && endpoint.isOurOwn()) {
                return new StoreUnavailable(Problem.FAULTY, endpoint.placeAndLog(), failure);
            }
            lost |= cause instanceof ServiceUnavailableException
                    || cause instanceof SessionExpiredException
                    || hasNoConnection(cause)
                    || cause instanceof SecurityException;
        }
        return lost ? new StoreUnavailable(Problem.LOST, List.of(), failure) : failure;
    }

    /** What to throw where the database answers, but with less than it holds: its files are damaged. */
    RuntimeException faulty(RuntimeException found) {
        return endpoint == null ? found : new StoreUnavailable(Problem.FAULTY, endpoint.placeAndLog(), found);
    }

    private static boolean hasNoConnection(Throwable cause) {
        return cause instanceof ClientException
                && String.valueOf(cause.getMessage()).startsWith(NO_CONNECTION);
    }
}
