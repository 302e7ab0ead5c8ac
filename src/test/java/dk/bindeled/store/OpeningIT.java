package dk.bindeled.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.store.StoreUnavailable.Problem;
import dk.bindeled.testing.NotOnServer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Folders and servers, good and bad. */
@NotOnServer("it is about the data folder, and starts servers where it needs one")
class OpeningIT {

    private static final Locale DANISH = Locale.of("da", "DK");
    private static final String EARLY = "--bindeled.open-early=true";
    private static final ImportSource SOURCE = new ImportSource("Else", "landsby");

    private final Path folder = OpenStore.temporaryFolder();

    @AfterEach
    void deleteFolder() {
        OpenStore.delete(folder);
    }

    /** What is wrong; the message is one line in both languages and names what the user can look for. */
    private static Problem problemOf(String named, String... properties) {
        Throwable thrown = catchThrowable(() -> OpenStore.with(properties).close());
        while (thrown != null && !(thrown instanceof StoreUnavailable)) {
            thrown = thrown.getCause();
        }
        assertThat(thrown).isInstanceOf(StoreUnavailable.class);
        StoreUnavailable unavailable = (StoreUnavailable) thrown;
        assertThat(List.of(unavailable.message(Locale.ENGLISH), unavailable.message(DANISH)))
                .doesNotHaveDuplicates()
                .allSatisfy(message ->
                        assertThat(message).contains(named).doesNotContain("\n").doesNotContain("{"));
        assertThat(unavailable.getMessage()).isEqualTo(unavailable.message(Locale.ENGLISH));
        assertThat(unavailable.getExitCode()).isNotZero();
        return unavailable.problem();
    }

    private Problem problemOfFolder() {
        return problemOf(folder.toString(), "--bindeled.data=" + folder);
    }

    @Test
    void whatIsStoredIsThereAfterClosingAndOpening() {
        NetworkRows rows = Village.everyField();
        try (OpenStore store = OpenStore.in(folder)) {
            store.writer().load(rows, SOURCE, Progress.UNWATCHED);
        }
        try (OpenStore store = OpenStore.in(folder)) {
            assertThat(store.reader().read(Progress.UNWATCHED).ties()).containsExactlyInAnyOrderElementsOf(rows.ties());
            assertThat(store.writer().clearedAtStart()).isEmpty();
        }
    }

    @Test
    void thePasswordIsReadableByTheOwnerOnlyAndNeededToConnect() throws IOException {
        Path data = folder.resolve("new").resolve("data");
        try (OpenStore store = OpenStore.in(data)) {
            Path password = data.resolve("neo4j-password");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                    .isEqualTo("rwx------");
            assertThat(Files.readString(password)).hasSizeGreaterThanOrEqualTo(43);
            assertThat(store.endpoint().uri()).startsWith("bolt://127.0.0.1:");
            assertThat(data.resolve("neo4j-address"))
                    .hasContent(store.endpoint().uri());
            assertThat(problemOf(
                            store.endpoint().uri(),
                            "--bindeled.neo4j.uri=" + store.endpoint().uri(),
                            "--bindeled.neo4j.password=wrong-password"))
                    .isEqualTo(Problem.REFUSED);
        }
        assertThat(data.resolve("neo4j-address")).doesNotExist();
    }

    @Test
    void theDatabaseIsClosedToOthersAlsoInAFolderThatIsNot() throws IOException {
        Path data = Files.createDirectory(
                folder.resolve("open"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        try (OpenStore store = OpenStore.in(data)) {
            assertThat(store.reader().isEmpty()).isTrue();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("neo4j"))))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void aServerServesTheSameCode() {
        NetworkRows rows = Village.everyField();
        try (OpenStore host = OpenStore.in(folder)) {
            String[] properties = {
                "--bindeled.data=" + folder.resolve("guest"),
                "--bindeled.neo4j.uri=" + host.endpoint().uri(),
                "--bindeled.neo4j.password=" + host.endpoint().password()
            };
            ImportRecord record;
            try (OpenStore guest = OpenStore.with(properties)) {
                assertThat(guest.endpoint().isOurOwn()).isFalse();
                record = guest.writer().load(rows, SOURCE, Progress.UNWATCHED);
                assertThat(guest.reader().read(Progress.UNWATCHED).ties())
                        .containsExactlyInAnyOrderElementsOf(rows.ties());
            }
            assertThat(host.writer().imports()).containsExactly(record);
            host.writer().undo(record.id(), Progress.UNWATCHED);
            assertThat(host.everything()).isEmpty();
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsNamed() {
        assertThat(problemOf("bolt://127.0.0.1:1", "--bindeled.neo4j.uri=bolt://127.0.0.1:1"))
                .isEqualTo(Problem.UNREACHABLE);
        assertThat(problemOf("http://127.0.0.1:1", "--bindeled.neo4j.uri=http://127.0.0.1:1"))
                .isEqualTo(Problem.BAD_ADDRESS);
    }

    @Test
    void aFolderInUseIsRefused() {
        try (OpenStore store = OpenStore.in(folder)) {
            assertThat(problemOfFolder()).isEqualTo(Problem.LOCKED);
            assertThat(store.reader().isEmpty()).isTrue();
        }
    }

    @Test
    void aDatabaseThatIsOpenedBesideTheStartIsTheSameOne() {
        try (OpenStore store = OpenStore.with(EARLY, "--bindeled.data=" + folder)) {
            assertThat(store.isOpenedEarly()).isTrue();
            store.writer().load(Village.everyField(), SOURCE, Progress.UNWATCHED);
            assertThat(problemOf(folder.toString(), EARLY, "--bindeled.data=" + folder))
                    .isEqualTo(Problem.LOCKED);
        }
        try (OpenStore store = OpenStore.in(folder)) {
            assertThat(store.reader().isEmpty()).isFalse();
        }
    }

    @Test
    void aStartThatFailsElsewhereClosesWhatItOpenedEarly() {
        assertThat(catchThrowable(() -> new SpringApplicationBuilder(StoreAlone.class, Faulty.class)
                        .web(WebApplicationType.NONE)
                        .run(EARLY, "--bindeled.data=" + folder)))
                .rootCause()
                .hasMessageContaining("elsewhere");
        assertThat(folder.resolve("neo4j-password")).as("it was open").exists();
        assertThat(folder.resolve("neo4j-address")).as("and is closed").doesNotExist();
        try (OpenStore store = OpenStore.in(folder)) {
            assertThat(store.reader().isEmpty()).isTrue();
        }
    }

    /** Part of an application, and of no use: it fails before anyone asks for the database. */
    @Configuration(proxyBeanMethods = false)
    static class Faulty {

        @Bean
        static BeanPostProcessor fault(Environment environment) {
            environment.getRequiredProperty("elsewhere");
            return new BeanPostProcessor() {};
        }
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "not a folder");
        assertThat(problemOf(file.toString(), "--bindeled.data=" + file)).isEqualTo(Problem.NOT_A_FOLDER);
        assertThat(Files.readString(file)).isEqualTo("not a folder");
    }

    @Test
    void aDamagedDatabaseIsRefused() throws IOException {
        try (OpenStore store = OpenStore.in(folder)) {
            store.writer().load(Village.everyField(), SOURCE, Progress.UNWATCHED);
        }
        spoil("neo4j/data/databases/neo4j");
        assertThat(problemOfFolder()).isEqualTo(Problem.DAMAGED);
    }

    @Test
    void aDamagedDatabaseOfUsersIsRefusedInsteadOfWaitedForForEver() throws IOException {
        try (OpenStore store = OpenStore.in(folder)) {
            assertThat(store.reader().isEmpty()).isTrue();
        }
        spoil("neo4j/data/transactions/system");
        assertThat(problemOfFolder()).isEqualTo(Problem.DAMAGED);
    }

    private void spoil(String database) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder.resolve(database))) {
            files = all.filter(file -> file.getFileName().toString().startsWith("neostore"))
                    .filter(Files::isRegularFile)
                    .toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.write(
                        ByteBuffer.allocate((int) Math.min(channel.size(), 8192))
                                .put(new byte[] {0x55, 0x2a}),
                        0);
            }
        }
    }

    @Test
    void aFolderOfANewerProgramIsRefused() throws IOException {
        Path marker = folder.resolve("bindeled.properties");
        Files.writeString(marker, "format=2\nneo4j=2026.08.1\n");
        assertThat(problemOfFolder()).isEqualTo(Problem.NEWER);
        Files.writeString(marker, "format=1\nneo4j=2126.01.0\n");
        assertThat(problemOfFolder()).isEqualTo(Problem.NEWER);
        Files.writeString(marker, "format=none\n");
        assertThat(problemOfFolder()).isEqualTo(Problem.DAMAGED);
        assertThat(folder.resolve("neo4j")).doesNotExist();
    }

    @Test
    void migrationsAreAppliedOnceAndUnknownOrChangedOnesAreRefused() {
        String history =
                "MATCH (m:__Neo4jMigration) WHERE m.version <> 'BASELINE' RETURN m.version, m.checksum ORDER BY 1";
        List<String> first;
        try (OpenStore store = OpenStore.in(folder)) {
            first = store.database().query(history, Map.of()).stream()
                    .map(record -> record.values().toString())
                    .toList();
            assertThat(first).hasSizeGreaterThanOrEqualTo(3);
            assertThat(store.database()
                            .query("SHOW CONSTRAINTS YIELD name WHERE name ENDS WITH '_id' RETURN name", Map.of()))
                    .hasSizeGreaterThanOrEqualTo(6);
            store.database().run("CREATE (:__Neo4jMigrationsLock {id: 'left', name: 'by a killed program'})", Map.of());
            // as if it had been killed before it could note the last one
            store.database()
                    .run(
                            "MATCH (m:__Neo4jMigration) WHERE m.version <> 'BASELINE'"
                                    + " WITH m ORDER BY m.version DESC LIMIT 1 DETACH DELETE m",
                            Map.of());
        }
        try (OpenStore store = OpenStore.in(folder)) {
            assertThat(store.database().query(history, Map.of()).stream()
                            .map(record -> record.values().toString()))
                    .isEqualTo(first);
            assertThat(store.database().query("MATCH (lock:__Neo4jMigrationsLock) RETURN lock", Map.of()))
                    .isEmpty();
            store.database()
                    .run(
                            "MATCH (m:__Neo4jMigration {version: '001'}) SET m.was = m.checksum, m.checksum = '1'",
                            Map.of());
        }
        assertThat(problemOfFolder()).isEqualTo(Problem.DIFFERENT);
    }

    @Test
    void aDatabaseWithNewerMigrationsIsRefused() {
        try (OpenStore store = OpenStore.in(folder)) {
            store.database().run("""
                            MATCH (last:__Neo4jMigration) WHERE NOT (last)-[:MIGRATED_TO]->()
                            CREATE (last)-[:MIGRATED_TO {at: datetime(), in: duration('PT1S'), by: 'x', connectedAs: 'x'}]->
                                   (:__Neo4jMigration {version: '999', description: 'Later', type: 'CYPHER',
                                                       source: 'V999__Later.cypher', checksum: '1'})""", Map.of());
        }
        assertThat(problemOf("migration 999", "--bindeled.data=" + folder)).isEqualTo(Problem.NEWER);
    }
}
