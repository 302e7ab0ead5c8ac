package dk.bindeled.store;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the database answers: an embedded server of our own, which stops with this, or a server that was given. */
final class Endpoint implements AutoCloseable {

    private final String uri;
    private final String user;
    private final String password;
    private final @Nullable EmbeddedServer embedded;

    private Endpoint(String uri, String user, String password, @Nullable EmbeddedServer embedded) {
        this.uri = uri;
        this.user = user;
        this.password = password;
        this.embedded = embedded;
    }

    /**
     * The endpoint the settings ask for; the embedded server is started.
     *
     * @throws StoreUnavailable if the embedded server cannot start
     */
    static Endpoint of(StoreSettings settings) {
        if (settings.usesServer()) {
            StoreSettings.Server server = settings.neo4j();
            return new Endpoint(Objects.requireNonNull(server.uri()).strip(), server.user(), server.password(), null);
        }
        EmbeddedServer server = EmbeddedServer.start(settings.folder());
        return new Endpoint(server.uri(), EmbeddedServer.USER, server.password(), server);
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

    /** Where the data are, for messages: the folder or the server's address. */
    String place() {
        return embedded == null ? uri : embedded.folder().root().toString();
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
