package dk.bindeled.store;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data are: the properties {@code bindeled.data} and {@code bindeled.neo4j.*}, or the environment's {@code BINDELED_DATA} and
 * {@code BINDELED_NEO4J_*}.
 *
 * @param data folder of the embedded database; {@code ${XDG_DATA_HOME:-~/.local/share}/bindeled} if none is given
 * @param neo4j the server to use instead of the embedded database, if it has an address
 * @param restoring true if a restore is opening its own data, before they are published
 */
@ConfigurationProperties("bindeled")
public record StoreSettings(
        @Nullable Path data,
        @DefaultValue Server neo4j,
        @DefaultValue("false") boolean restoring) {

    /**
     * A Neo4j server.
     *
     * @param uri its address, for instance {@code neo4j://localhost:7687}; null or blank for the embedded database
     * @param user user, {@code neo4j} by default
     * @param password the user's password
     */
    public record Server(
            @Nullable String uri,
            @DefaultValue("neo4j") String user,
            @DefaultValue("") String password) {

        /** None: the database is the one in the data folder. */
        public static final Server NONE = of(Map.of());

        /** The server that an environment names, for commands that run without the application. */
        public static Server of(Map<String, String> environment) {
            return new Server(
                    environment.get("BINDELED_NEO4J_URI"),
                    environment.getOrDefault("BINDELED_NEO4J_USER", "neo4j"),
                    environment.getOrDefault("BINDELED_NEO4J_PASSWORD", ""));
        }

        @Override
        public String toString() {
            return "Server[uri=" + uri + ", user=" + user + "]";
        }
    }

    /** The data folder, given or by default. */
    public Path folder() {
        if (data != null) {
            return data.toAbsolutePath().normalize();
        }
        String configured = System.getenv("XDG_DATA_HOME");
        Path shared = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "share")
                : Path.of(configured);
        return shared.resolve("bindeled").toAbsolutePath();
    }

    /** True if a server is used instead of the embedded database. */
    public boolean usesServer() {
        return neo4j.uri() != null && !neo4j.uri().isBlank();
    }
}
