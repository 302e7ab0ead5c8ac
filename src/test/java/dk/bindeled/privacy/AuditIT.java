package dk.bindeled.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.privacy.Break.Kind;
import dk.bindeled.store.AuditMemory;
import dk.bindeled.store.StoreAlone;
import dk.bindeled.store.StoreUnavailable;
import dk.bindeled.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** The audit with a real database, which keeps the persons' keys and how far the chain has come. */
class AuditIT {

    private static final Who IDA = new Who("ida", "analyst");
    private static final Who BO = new Who("bo", "coordinator");

    @TempDir
    private static Path database;

    private static ConfigurableApplicationContext context;

    @TempDir
    private Path data;

    private AuditMemory memory;
    private Audit audit;

    @BeforeAll
    static void openDatabase() {
        SpringApplication spring = new SpringApplication(StoreAlone.class);
        spring.setWebApplicationType(WebApplicationType.NONE);
        context = spring.run(TestDatabase.arguments(database));
    }

    @AfterAll
    static void closeDatabase() {
        context.close();
        TestDatabase.giveUp(database);
    }

    @BeforeEach
    void openAudit() {
        memory = context.getBean(AuditMemory.class);
        run("MATCH (node) WHERE node:AuditKey OR node:AuditHead OR node:AuditRestored DELETE node", Map.of());
        audit = new Audit(data, memory, Chains.NOON);
    }

    @AfterEach
    void closeAudit() {
        audit.close();
    }

    @Test
    void whoLookedAtAPersonIsToldAlsoWhereManyWereLookedAtTogether() throws IOException {
        List<String> estate = IntStream.range(0, 5_000).mapToObj(k -> "b" + k).toList();
        audit.record(IDA, Deed.LOOKED_AT, "map.drawing", List.of(estate, List.of("x1")), "evaluation");
        audit.record(BO, Deed.LOOKED_AT, "map.drawing", List.of(estate), "guidance");
        audit.record(BO, Deed.LOOKED_AT, "map.panel", List.of(List.of("b17", "x1")), "guidance");

        assertThat(audit.looksAt("b17"))
                .extracting(Look::who, Look::place, Look::why)
                .startsWith(
                        org.assertj.core.groups.Tuple.tuple("bo", "map.panel", "guidance"),
                        org.assertj.core.groups.Tuple.tuple("bo", "map.drawing", "guidance"),
                        org.assertj.core.groups.Tuple.tuple("ida", "map.drawing", "evaluation"));
        assertThat(audit.looksAt("b4999")).extracting(Look::who).contains("bo", "ida");
        assertThat(audit.looksAt("nobody")).isEmpty();
        List<String> lines = Chains.lines(ChainFolder.of(data));
        assertThat(lines.stream().filter(line -> line.contains("\"listed\"")))
                .as("listed once")
                .hasSize(1);
        assertThat(String.join("", lines)).doesNotContain("\"b17\"").doesNotContain("\"x1\"");
        assertThat(audit.verify().intact()).isTrue();
    }

    @Test
    void theQuestionWhoLookedIsRecordedItself() {
        audit.record(IDA, Deed.LOOKED_AT, "map.panel", List.of(List.of("b1")), "evaluation");
        audit.looksAt("b1");

        assertThat(audit.looksAt("b1")).extracting(Look::deed).contains("audit_read", "looked_at");
    }

    @Test
    void whoeverIsErasedCannotBeFoundInOldLinesAndHasAnotherPseudonymAfterwards() throws IOException {
        audit.record(IDA, Deed.LOOKED_AT, "map.panel", List.of(List.of("b1")), "evaluation");
        String before = LineText.read(Chains.lines(ChainFolder.of(data)).getLast())
                .orElseThrow()
                .persons()
                .getFirst();
        assertThat(Seals.pseudonym("b1", memory.findKey("b1").orElseThrow())).isEqualTo(before);

        forgetKey("b1");

        assertThat(memory.findKey("b1")).isEmpty();
        assertThat(audit.looksAt("b1")).isEmpty();
        assertThat(audit.verify().intact())
                .as("nothing of the chain is touched")
                .isTrue();
        audit.record(IDA, Deed.LOOKED_AT, "map.panel", List.of(List.of("b1")), "evaluation");
        assertThat(Chains.lines(ChainFolder.of(data)).getLast()).doesNotContain(before);
    }

    @Test
    void whoeverKnocksWithoutEndIsCountedAndDoesNotFillTheDisk() {
        AtomicReference<Instant> now = new AtomicReference<>(Chains.NOON.instant());
        SignInRecord record = new SignInRecord(audit, new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        });
        for (int k = 0; k < 25; k++) {
            record.refused("password");
        }
        AuditFilter refusals = new AuditFilter(null, "", "sign_in_failed");
        assertThat(audit.newest(refusals, 100)).hasSize(10);
        now.set(now.get().plusSeconds(60));
        record.refused("link unknown");
        assertThat(audit.newest(refusals, 100))
                .extracting(AuditLine::why)
                .startsWith("link unknown", "further refusals: 15", "password")
                .hasSize(12);
    }

    private static void run(String statement, Map<String, Object> parameters) {
        try (Session session = context.getBean(Driver.class).session()) {
            session.run(statement, parameters).consume();
        }
    }

    /** What the erasure of a person does to the database and to what is remembered. */
    private void forgetKey(String id) {
        run("MATCH (key:AuditKey {id: $id}) DELETE key", Map.of("id", id));
        audit.forget();
    }

    @Test
    void aRestoreIsRecordedAtTheNextStartAndKeepsTheKeysOfWhoIsThere() {
        audit.record(IDA, Deed.LOOKED_AT, "map.panel", List.of(List.of("b1", "x1")), "evaluation");
        AuditAfterRestore carrying = new AuditAfterRestore(memory, Chains.NOON);
        List<String> remembered = carrying.remember();
        forgetKey("b1");
        forgetKey("x1");
        run("CREATE (:Actor {id: 'b1', import: 'restored'})", Map.of());
        try {
            carrying.afterRestore(remembered);
        } finally {
            run("MATCH (one:Actor {import: 'restored'}) DELETE one", Map.of());
        }
        audit.close();
        audit = new Audit(data, memory, Chains.NOON);

        assertThat(audit.looksAt("b1")).extracting(Look::who).contains("ida");
        assertThat(memory.findKey("x1")).as("nobody of that id was restored").isEmpty();
        assertThat(audit.newest(new AuditFilter(null, "", "restored"), 10)).hasSize(1);
        audit.close();
        audit = new Audit(data, memory, Chains.NOON);
        assertThat(audit.newest(new AuditFilter(null, "", "restored"), 10))
                .as("once")
                .hasSize(1);
    }

    @Test
    void afterARestartTheChainGoesOnAndAPersonIsStillFound() {
        audit.record(IDA, Deed.LOOKED_AT, "map.panel", List.of(List.of("b1")), "evaluation");
        audit.close();
        audit = new Audit(data, memory, Chains.NOON);

        assertThat(audit.looksAt("b1")).extracting(Look::who).contains("ida");
        assertThat(audit.verify().intact()).isTrue();
        assertThat(audit.newest(new AuditFilter(null, "ida", ""), 10)).hasSize(1);
        assertThat(audit.newest(AuditFilter.everything(), 10))
                .extracting(AuditLine::deed)
                .contains("chain_begun");
    }

    @Test
    void aTailThatWasCutOffWhileTheProgramStoodStillStaysVisibleForEver() throws IOException {
        for (int k = 0; k < 5; k++) {
            audit.record(IDA, Deed.LOOKED_AT, "map.panel", List.of(List.of("b" + k)), "evaluation");
        }
        audit.close();
        ChainFolder folder = ChainFolder.of(data);
        Chains.replace(folder, new ArrayList<>(Chains.lines(folder).subList(0, 3)));
        Files.deleteIfExists(folder.mark());

        audit = new Audit(data, memory, Chains.NOON);
        audit.record(IDA, Deed.LOOKED_AT, "map.panel", List.of(List.of("b9")), "evaluation");

        assertThat(audit.newest(AuditFilter.everything(), 10))
                .extracting(AuditLine::deed)
                .contains("chain_broken");
        Break found = audit.verify().breaks().getFirst();
        assertThat(found.kind()).isEqualTo(Kind.MISSING);
        assertThat(found.sequence()).isEqualTo(4);
        assertThat(found.last()).isEqualTo(6);
    }

    @Test
    void withoutTheProgramTheEndIsComparedWithTheServerThatIsNamed() throws IOException {
        for (int k = 0; k < 3; k++) {
            audit.record(IDA, Deed.LOOKED_AT, "map.panel", List.of(List.of("b" + k)), "evaluation");
        }
        audit.close();
        AuditFiles alone = new AuditFiles(data, Map.of());
        AuditFiles over = new AuditFiles(data, named());

        assertThat(alone.verify().verification().compared()).isFalse();
        assertThat(over.verify().verification().compared()).isTrue();
        assertThat(over.verify().verification().intact()).isTrue();

        ChainFolder folder = ChainFolder.of(data);
        Chains.replace(folder, new ArrayList<>(Chains.lines(folder).subList(0, 3)));
        Files.deleteIfExists(folder.mark());
        assertThat(alone.verify().verification().intact())
                .as("what is left is whole in itself")
                .isTrue();
        assertThat(over.verify().verification().breaks())
                .extracting(Break::kind)
                .containsExactly(Kind.CUT);

        AuditFiles.Checked gone = new AuditFiles(data, Map.of("BINDELED_NEO4J_URI", "bolt://127.0.0.1:1")).verify();
        assertThat(gone.unasked()).isInstanceOf(StoreUnavailable.class);
        assertThat(gone.verification().compared()).isFalse();
        assertThat(gone.verification().lines()).as("checked all the same").isEqualTo(3);
    }

    /** The environment that names this test's database as a server, which it is also where it runs in this process. */
    private static Map<String, String> named() throws IOException {
        return TestDatabase.ON_SERVER
                ? Map.of(
                        "BINDELED_NEO4J_URI",
                        context.getEnvironment().getRequiredProperty("bindeled.neo4j.uri"),
                        "BINDELED_NEO4J_PASSWORD",
                        context.getEnvironment().getRequiredProperty("bindeled.neo4j.password"))
                : Map.of(
                        "BINDELED_NEO4J_URI",
                        Files.readString(database.resolve("neo4j-address")),
                        "BINDELED_NEO4J_PASSWORD",
                        Files.readString(database.resolve("neo4j-password")));
    }

    @Test
    void halfALineIsNotedInTheChain() throws IOException {
        audit.record(IDA, Deed.LOOKED_AT, "map.panel", List.of(List.of("b1")), "evaluation");
        audit.close();
        Files.writeString(
                Chains.file(ChainFolder.of(data)), "{\"seq\":3,\"at", java.nio.file.StandardOpenOption.APPEND);

        audit = new Audit(data, memory, Chains.NOON);

        assertThat(audit.newest(AuditFilter.everything(), 1))
                .extracting(AuditLine::deed)
                .containsExactly("half_line");
        assertThat(audit.verify().intact()).isTrue();
    }

    @Test
    void aMissingKeyIsAnErrorOnceThereAreLines() throws IOException {
        audit.record(IDA, Deed.SIGNED_IN, "", List.of(), "");
        audit.close();
        Files.delete(data.resolve(ChainFolder.KEY_FILE));

        assertThatThrownBy(() -> new Audit(data, memory, Chains.NOON).open())
                .isInstanceOfSatisfying(
                        KeyUnusable.class, fault -> assertThat(fault.problem()).isEqualTo(KeyUnusable.Problem.MISSING));
        assertThat(data.resolve(ChainFolder.KEY_FILE)).doesNotExist();
    }

    @Test
    void nothingIsDoneThatCannotBeRecorded() throws IOException {
        ChainFolder folder = ChainFolder.of(data);
        Files.createDirectories(folder.path());
        Files.createSymbolicLink(Chains.file(folder), Path.of("/dev/full"));
        List<String> done = new ArrayList<>();

        assertThatThrownBy(() -> audit.during(Deed.IMPORTED, List.of(), "lindeaa", () -> done.add("imported")))
                .isInstanceOf(RuntimeException.class);
        assertThat(done).isEmpty();
    }

    @Test
    void whatWasDoneIsToldAlsoIfItsEndCannotBeRecorded() {
        String result = audit.during(Deed.IMPORTED, List.of(), "lindeaa", () -> {
            audit.close(); // from here on no line can be finished
            return "imported";
        });
        assertThat(result).isEqualTo("imported");
    }

    @Test
    void whatFailsIsRecordedAsFailed() {
        assertThatThrownBy(() -> audit.during(Deed.IMPORTED, List.of(), "lindeaa", () -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(audit.newest(new AuditFilter(null, "", "imported"), 5))
                .extracting(AuditLine::place)
                .containsExactly("failed", "begun");
    }

    @Test
    void theExportHoldsEveryLineAsItStands() throws IOException {
        audit.record(IDA, Deed.LOOKED_AT, "map.panel", List.of(List.of("b1")), "=cmd()");
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        audit.exportLines(lines);
        audit.exportTable(table);

        assertThat(lines.toString(StandardCharsets.UTF_8))
                .startsWith(Files.readString(Chains.file(ChainFolder.of(data))).substring(0, 500));
        assertThat(table.toString(StandardCharsets.UTF_8)).contains("\"'=cmd()\"", "audit_exported");
    }
}
