package dk.bindeled.store;

import dk.bindeled.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The store's beans on a real Neo4j, as tests use them. */
final class OpenStore implements AutoCloseable {

    private static @Nullable OpenStore shared;

    private final ConfigurableApplicationContext context;

    private OpenStore(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** The one database most tests use, emptied. It is made at the first call and deleted when the tests have run. */
    static synchronized OpenStore shared() {
        if (shared == null) {
            Path folder = temporaryFolder();
            OpenStore opened = in(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                opened.close();
                delete(folder);
            }));
            shared = opened;
        }
        shared.empty();
        return shared;
    }

    /** The database in a folder, or that of the server which stands for it. */
    static OpenStore in(Path folder) {
        return with(TestDatabase.arguments(folder));
    }

    /** A database with these properties, each as {@code --name=value}. */
    static OpenStore with(String... properties) {
        List<String> all = new ArrayList<>(List.of("--spring.main.register-shutdown-hook=false"));
        all.addAll(List.of(properties));
        return new OpenStore(new SpringApplicationBuilder(StoreAlone.class)
                .web(WebApplicationType.NONE)
                .run(all.toArray(String[]::new)));
    }

    /** Whether the database was opened before the rest of the application was made. */
    boolean isOpenedEarly() {
        return context.containsBean("earlyOpening") && !context.containsBean("opening");
    }

    NetworkReader reader() {
        return context.getBean(NetworkReader.class);
    }

    NetworkWriter writer() {
        return context.getBean(NetworkWriter.class);
    }

    /** A writer that starts on this database as a program does, and clears what an earlier one left. */
    NetworkWriter writerStartedAgain() {
        return new BoltNetworkWriter(database(), new Turns(), context.getBean(Tombstones.class));
    }

    Registry registry() {
        return context.getBean(Registry.class);
    }

    StudyArchive studies() {
        return context.getBean(StudyArchive.class);
    }

    ReleaseArchive releases() {
        return context.getBean(ReleaseArchive.class);
    }

    SavedViewArchive views() {
        return context.getBean(SavedViewArchive.class);
    }

    ExclusionArchive exclusions() {
        return context.getBean(ExclusionArchive.class);
    }

    PlanArchive plans() {
        return context.getBean(PlanArchive.class);
    }

    WantedStepArchive wantedSteps() {
        return context.getBean(WantedStepArchive.class);
    }

    Erasures erasures() {
        return context.getBean(Erasures.class);
    }

    Expiry expiry() {
        return context.getBean(Expiry.class);
    }

    PersonFile personFile() {
        return context.getBean(PersonFile.class);
    }

    Backups backups() {
        return context.getBean(Backups.class);
    }

    /** Runs a statement in a session like those of Spring Data. */
    void run(String statement) {
        try (Session session = driver().session()) {
            session.run(statement).consume();
        }
    }

    Endpoint endpoint() {
        return context.getBean(Endpoint.class);
    }

    Database database() {
        return context.getBean(Database.class);
    }

    Driver driver() {
        return context.getBean(Driver.class);
    }

    /** Deletes everything but the migrations. */
    void empty() {
        database().run("MATCH (node) WHERE NOT node:__Neo4jMigration DETACH DELETE node", Map.of());
    }

    /** Everything there is, as text, in an order of its own: two equal lists mean two equal graphs. */
    List<String> everything() {
        return database().query("""
                        CALL () {
                          MATCH (node) WHERE NOT node:__Neo4jMigration AND NOT node:Import
                          RETURN labels(node) AS what, properties(node) AS fields, [] AS ends
                          UNION ALL
                          MATCH (from)-[tie]->(to) WHERE NOT from:__Neo4jMigration
                          RETURN [type(tie)] AS what, properties(tie) AS fields, [from.id, to.id] AS ends
                        }
                        RETURN what, fields, ends""", Map.of()).stream()
                .map(record -> record.get("what").asList(value -> value.asString()).stream()
                                .sorted()
                                .toList() + " "
                        + new java.util.TreeMap<>(record.get("fields").asMap()) + " " + record.get("ends"))
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        context.close();
    }

    static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("bindeled-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        TestDatabase.giveUp(folder);
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
