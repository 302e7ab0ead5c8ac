package dk.bindeled.store;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the database answers: an embedded server of our own, which stops with this, or a server that was given. */
final class Endpoint implements AutoCloseable {

    private final String uri;
    private final String user;
    private final String password;
    private final @Nullable EmbeddedServer embedded;
    /** Keeps other programs from the data folder where an embedded server does not do so itself. */
    private final @Nullable DataFolder locked;

    private Endpoint(
            String uri, String user, String password, @Nullable EmbeddedServer embedded, @Nullable DataFolder locked) {
        this.uri = uri;
        this.user = user;
        this.password = password;
        this.embedded = embedded;
        this.locked = locked;
    }

    /**
     * The endpoint the settings ask for; the embedded server is started.
     *
     * @throws StoreUnavailable if the embedded server cannot start, or another program has the data folder
     */
    static Endpoint of(StoreSettings settings) {
        if (settings.usesServer()) {
            StoreSettings.Server server = settings.neo4j();
            // A restore holds the folder itself while it looks at what it has prepared.
            DataFolder locked = settings.restoring() ? null : DataFolder.open(settings.folder());
            return new Endpoint(
                    Objects.requireNonNull(server.uri()).strip(), server.user(), server.password(), null, locked);
        }
        EmbeddedServer server = EmbeddedServer.start(settings.folder());
        return new Endpoint(server.uri(), EmbeddedServer.USER, server.password(), server, null);
    }

    String uri() {
        return uri;
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    /** True for a server of our own, which no other program uses. */
    boolean isOurOwn() {
        return embedded != null;
    }

    /** What a first look at the database came upon: in our own, which nobody else writes, it means that files are damaged. */
    RuntimeException explained(RuntimeException failure) {
        boolean known = failure instanceof StoreUnavailable told && told.problem() != StoreUnavailable.Problem.FAULTY;
        return embedded == null || known ? failure : embedded.explained(failure);
    }

    /** Whether our own server has no room left to write. */
    boolean isDiskFull() {
        return embedded != null && embedded.isDiskFull();
    }

    /** Has our own database start again if it has given up. */
    void mend() {
        if (embedded != null) {
            embedded.mend();
        }
    }

    /** Where the data are, for messages: the folder or the server's address. */
    String place() {
        return embedded == null ? uri : embedded.folder().root().toString();
    }

    /** The same, and where the database writes what it comes upon: our own in a file, a server in one of its own. */
    List<String> placeAndLog() {
        return List.of(
                place(), embedded == null ? EmbeddedServer.LOG : embedded.log().toString());
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
        if (locked != null) {
            locked.close();
        }
    }
}
