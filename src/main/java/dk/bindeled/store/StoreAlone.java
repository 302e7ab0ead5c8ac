package dk.bindeled.store;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jAutoConfiguration;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jRepositoriesAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * The store with the little it needs of Spring Boot, for commands and tests that start nothing else. Not marked as a configuration, so that
 * the whole application, which configures Spring Data by itself, does not find it.
 */
@Import(StoreConfiguration.class)
@AutoConfigurationPackage
@ImportAutoConfiguration({
    DataNeo4jAutoConfiguration.class,
    DataNeo4jRepositoriesAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
public final class StoreAlone {}
