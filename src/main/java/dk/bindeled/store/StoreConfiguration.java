package dk.bindeled.store;

import java.util.Map;
import org.neo4j.driver.Driver;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The store's beans: the endpoint, the one driver, and what reads and writes over it. Enough by itself for a program without the rest of
 * the application. Starting it throws {@link StoreUnavailable}, as the cause of Spring's exception, if the database cannot be opened.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreSettings.class)
public class StoreConfiguration {

    /** Begun long before where the application's start said so. */
    @Bean
    @ConditionalOnMissingBean
    Opening opening(StoreSettings settings) {
        return Opening.of(settings);
    }

    @Bean
    Endpoint neo4jEndpoint(Opening opening) {
        return opening.endpoint();
    }

    /** Keeps writers waiting while a backup reads. */
    @Bean
    WriteGate writeGate() {
        return new WriteGate();
    }

    /** The only way to the database, embedded or not; closed before the endpoint is. */
    @Bean
    @DependsOn("neo4jEndpoint")
    Driver neo4jDriver(Opening opening, WriteGate gate) {
        return GatedDriver.of(opening.driver(), gate);
    }

    @Bean
    Database database(Driver driver, Endpoint endpoint) {
        return new Database(driver, endpoint);
    }

    @Bean
    NetworkReader networkReader(Database database) {
        return new BoltNetworkReader(database);
    }

    /** Whether the database answers, asked as everything here is; the usual one asks in a way that does not pass the gate. */
    @Bean
    HealthIndicator neo4jHealthContributor(Database database) {
        String statement = CypherText.of("server-version");
        return () -> {
            try {
                database.query(statement, Map.of());
                return Health.up().build();
            } catch (StoreUnavailable e) {
                return Health.down().build();
            }
        };
    }

    @Bean
    Turns turns() {
        return new Turns();
    }

    @Bean
    Tombstones tombstones(Database database, StoreSettings settings) {
        return new Tombstones(database, new ErasureFiles(settings.folder()));
    }

    @Bean
    BoltNetworkWriter networkWriter(Database database, Turns turns, Tombstones tombstones) {
        return new BoltNetworkWriter(database, turns, tombstones);
    }

    @Bean
    Expiry expiry(Database database, Turns turns) {
        return new BoltExpiry(database, turns);
    }

    @Bean
    Erasures erasures(Database database, Turns turns, Tombstones tombstones, StoreSettings settings) {
        return new BoltErasures(database, turns, tombstones, settings.folder());
    }

    @Bean
    PersonFile personFile(Database database) {
        return new BoltPersonFile(database);
    }

    @Bean
    Registry registry(Neo4jClient client, BoltNetworkWriter writer, Database database) {
        return new MappedRegistry(client, writer, database);
    }

    @Bean
    StudyArchive studyArchive(
            StudyRepository studies,
            PlatformTransactionManager transactions,
            NetworkReader reader,
            Turns turns,
            Database database) {
        return new MappedStudyArchive(studies, new TransactionTemplate(transactions), reader, turns, database);
    }

    @Bean
    UserAccounts userAccounts(UserRepository users, Database database) {
        return new MappedUserAccounts(users, database);
    }

    @Bean
    AuditMemory auditMemory(Database database, Tombstones tombstones) {
        return new BoltAuditMemory(database, tombstones);
    }

    @Bean
    ReleaseArchive releaseArchive(Database database) {
        return new BoltReleaseArchive(database);
    }

    @Bean
    SavedViewArchive savedViewArchive(Database database, Turns turns, Tombstones tombstones) {
        return new BoltSavedViewArchive(database, turns, tombstones);
    }

    @Bean
    ExclusionArchive exclusionArchive(Database database, Turns turns) {
        return new BoltExclusionArchive(database, turns);
    }

    @Bean
    PlanArchive planArchive(Database database, Turns turns) {
        return new BoltPlanArchive(database, turns);
    }

    @Bean
    WantedStepArchive wantedStepArchive(Database database) {
        return new BoltWantedStepArchive(database);
    }

    @Bean
    Backups backups(Database database, WriteGate gate, StoreSettings settings) {
        return new Backups(database, gate, settings.folder());
    }
}
