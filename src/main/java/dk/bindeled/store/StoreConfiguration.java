package dk.bindeled.store;

import org.neo4j.driver.Driver;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
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

    /** The only way to the database, embedded or not; closed before the endpoint is. */
    @Bean
    @DependsOn("neo4jEndpoint")
    Driver neo4jDriver(Opening opening) {
        return opening.driver();
    }

    @Bean
    Database database(Driver driver) {
        return new Database(driver);
    }

    @Bean
    NetworkReader networkReader(Database database) {
        return new BoltNetworkReader(database);
    }

    @Bean
    BoltNetworkWriter networkWriter(Database database) {
        return new BoltNetworkWriter(database);
    }

    @Bean
    Registry registry(Neo4jClient client, BoltNetworkWriter writer) {
        return new MappedRegistry(client, writer);
    }

    @Bean
    StudyArchive studyArchive(StudyRepository studies, PlatformTransactionManager transactions) {
        return new MappedStudyArchive(studies, new TransactionTemplate(transactions));
    }
}
