package dk.bindeled.store;

import ac.simons.neo4j.migrations.core.CypherResource;
import ac.simons.neo4j.migrations.core.MigrationVersion;
import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsException;
import ac.simons.neo4j.migrations.core.ResourceContext;
import dk.bindeled.store.StoreUnavailable.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Brings the constraints and indexes up to date by the migrations in {@code cypher/migrations}, only ever forward. */
final class Schema {

    private static final String MIGRATIONS = "classpath*:cypher/migrations/*.cypher";
    private static final String APPLIED =
            "MATCH (migration:__Neo4jMigration) WHERE migration.version <> 'BASELINE' RETURN migration.version AS version, migration.checksum AS checksum";
    private static final String UNLOCK = "MATCH (lock:__Neo4jMigrationsLock) DELETE lock";

    private final Driver driver;
    private final @Nullable Endpoint endpoint;
    private final String place;

    /** The schema of the database at {@code endpoint}. */
    Schema(Driver driver, Endpoint endpoint) {
        this.driver = driver;
        this.endpoint = endpoint;
        this.place = endpoint.place();
    }

    /** The schema of a database that is being made, at {@code place}. */
    Schema(Driver driver, String place) {
        this.driver = driver;
        this.endpoint = null;
        this.place = place;
    }

    /**
     * Applies the migrations that have not been applied.
     *
     * @param alone true if no other program can be migrating: a lock then was left by one that was killed
     * @throws StoreUnavailable if the database has migrations this program does not know, or knows otherwise
     */
    void migrate(boolean alone) {
        migrate(alone, files());
    }

    /** Brings an empty database to where another one was, so that data of that one fit into it. */
    void migrateTo(Set<String> versions) {
        migrate(
                true,
                files().stream()
                        .filter(file -> versions.contains(version(file)))
                        .toList());
    }

    /**
     * Refuses migrations of a backup that this program does not know, or knows otherwise.
     *
     * @param migrations their checksums, by version
     * @param file the backup, for messages
     */
    static void requireKnown(Map<String, String> migrations, String file) {
        Map<String, String> known = checksums(files(), config(List.of()));
        Set<String> unknown = new HashSet<>(migrations.keySet());
        unknown.removeAll(known.keySet());
        if (!unknown.isEmpty()) {
            String newest = unknown.stream().max(Versions::compare).orElseThrow();
            throw new BackupFailed(BackupFailed.Problem.NEWER, List.of(file, "migration " + newest), null);
        }
        migrations.forEach((version, checksum) -> {
            if (!checksum.equals(known.get(version))) {
                throw new BackupFailed(BackupFailed.Problem.DIFFERENT, List.of(file, "migration " + version), null);
            }
        });
    }

    /** The checksums of the migrations a database has, by version. */
    static Map<String, String> applied(Database database) {
        Map<String, String> applied = new TreeMap<>();
        database.query(APPLIED, Map.of())
                .forEach(record -> applied.put(
                        record.get("version").asString(), record.get("checksum").asString("")));
        return applied;
    }

    private static MigrationsConfig config(List<URL> files) {
        return MigrationsConfig.builder()
                .withLocationsToScan("classpath:cypher/migrations")
                .withResourceScanner(locations -> files)
                .withMigrationClassesDiscoverer(context -> List.of())
                .withVersionSortOrder(MigrationsConfig.VersionSortOrder.SEMANTIC)
                .build();
    }

    private void migrate(boolean alone, List<URL> files) {
        Database database = new Database(driver, endpoint);
        Map<String, String> applied = applied(database);
        Set<String> unknown = new HashSet<>(applied.keySet());
        files.forEach(file -> unknown.remove(version(file)));
        if (!unknown.isEmpty()) {
            String newest = unknown.stream().max(Versions::compare).orElseThrow();
            throw new StoreUnavailable(Problem.NEWER, List.of(place, "migration " + newest), null);
        }
        MigrationsConfig config = config(files);
        if (applied.equals(checksums(files, config))) {
            return; // the library would need a dozen statements to say so, at every start
        }
        if (alone) {
            database.run(UNLOCK, Map.of());
        }
        try {
            database.translating(() -> new Migrations(config, driver).apply());
        } catch (MigrationsException e) {
            String why = String.valueOf(e.getMessage())
                    .lines()
                    .findFirst()
                    .orElse("")
                    .toLowerCase(Locale.ROOT);
            throw new StoreUnavailable(Problem.DIFFERENT, List.of(place, why), e);
        }
    }

    /** The checksums of the migrations in the program, by version. */
    private static Map<String, String> checksums(List<URL> files, MigrationsConfig config) {
        Map<String, String> checksums = new HashMap<>();
        for (URL file : files) {
            checksums.put(
                    version(file),
                    CypherResource.of(ResourceContext.of(file, config)).getChecksum());
        }
        return checksums;
    }

    private static String version(URL file) {
        String path = file.getPath();
        return MigrationVersion.parse(path.substring(path.lastIndexOf('/') + 1)).getValue();
    }

    /** Each migration once, also where two entries of the class path lead to the same folder. */
    private static List<URL> files() {
        try {
            Map<String, URL> files = new TreeMap<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(MIGRATIONS)) {
                files.putIfAbsent(String.valueOf(file.getFilename()), file.getURL());
            }
            return List.copyOf(files.values());
        } catch (IOException e) {
            throw new UncheckedIOException("Listing " + MIGRATIONS, e);
        }
    }
}
