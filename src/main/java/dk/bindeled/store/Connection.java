package dk.bindeled.store;

import dk.bindeled.store.StoreUnavailable.Problem;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.NotificationSeverity;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.kernel.internal.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the one driver, and checks that what answers is a Neo4j server that will do. */
final class Connection {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final Pattern ADDRESS = Pattern.compile("(bolt|neo4j)(\\+s|\\+ssc)?://\\S+");
    private static final String SERVER_VERSION = CypherText.of("server-version");

    private Connection() {}

    /**
     * Connects to a server.
     *
     * @throws StoreUnavailable if nothing answers, user or password are refused, or the server is too old
     */
    static Driver open(String uri, String user, String password) {
        if (!ADDRESS.matcher(uri).matches()) {
            throw new StoreUnavailable(Problem.BAD_ADDRESS, List.of(uri), null);
        }
        Driver driver;
        try {
            driver = GraphDatabase.driver(uri, AuthTokens.basic(user, password), config());
        } catch (IllegalArgumentException e) {
            throw new StoreUnavailable(Problem.BAD_ADDRESS, List.of(uri), e);
        }
        try {
            requireVersion(driver, uri);
            return driver;
        } catch (SecurityException e) {
            driver.close();
            throw new StoreUnavailable(Problem.REFUSED, List.of(uri, user), e);
        } catch (Neo4jException e) {
            driver.close();
            throw new StoreUnavailable(Problem.UNREACHABLE, List.of(uri), e);
        } catch (RuntimeException e) {
            driver.close();
            throw e;
        }
    }

    private static Config config() {
        return Config.builder()
                .withConnectionTimeout(5, TimeUnit.SECONDS)
                .withConnectionAcquisitionTimeout(30, TimeUnit.SECONDS)
                .withMaxTransactionRetryTime(5, TimeUnit.SECONDS)
                // A database without any referral yet is no reason to warn of a missing label.
                .withMinimumNotificationSeverity(NotificationSeverity.OFF)
                .withTelemetryDisabled(true)
                .withUserAgent("bindeled")
                .build();
    }

    private static void requireVersion(Driver driver, String uri) {
        driver.verifyConnectivity();
        try (Session session = driver.session()) {
            ServerVersion version = new ServerVersion(
                    uri, session.run(SERVER_VERSION).single().get("version").asString());
            version.require();
            version.remark(Version.getNeo4jVersion(), Locale.getDefault()).ifPresent(LOG::warn);
        }
    }
}
