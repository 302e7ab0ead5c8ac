package dk.bindeled.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A restore loses no line of an audit. */
class KeptFilesTest {

    @TempDir
    private Path root;

    @TempDir
    private Path backup;

    @BeforeEach
    void anAuditInTheBackup() throws IOException {
        audit(backup, "key A", "one\n");
    }

    private static void audit(Path folder, String key, String lines) throws IOException {
        Files.createDirectories(folder.resolve("audit"));
        Files.writeString(folder.resolve("audit-key"), key);
        Files.writeString(folder.resolve("audit").resolve("2026-11.jsonl"), lines);
    }

    private static String lines(Path folder) throws IOException {
        return Files.readString(folder.resolve("audit").resolve("2026-11.jsonl"));
    }

    @Test
    void intoAnEmptyFolderTheBackupsAuditGoes() throws IOException {
        KeptFiles.settleAudit(backup, root);
        assertThat(root.resolve("audit-key")).hasContent("key A");
        assertThat(lines(root)).isEqualTo("one\n");
    }

    @Test
    void theSameAuditStaysWithTheLinesThatCameAfterTheBackup() throws IOException {
        audit(root, "key A", "one\ntwo\n");
        KeptFiles.settleAudit(backup, root);
        assertThat(lines(root)).isEqualTo("one\ntwo\n");
    }

    @Test
    void theSameAuditIsTakenFromTheBackupWhereThatGoesOnLonger() throws IOException {
        audit(root, "key A", "one\n");
        audit(backup, "key A", "one\ntwo\n");
        Files.writeString(backup.resolve("audit").resolve("2026-12.jsonl"), "three\n");
        KeptFiles.settleAudit(backup, root);
        assertThat(lines(root)).isEqualTo("one\ntwo\n");
        assertThat(root.resolve("audit").resolve("2026-12.jsonl")).hasContent("three\n");
    }

    @Test
    void whereBothWentOnTheInstallationsOwnStaysAndTheBackupsIsPutAside() throws IOException {
        audit(root, "key A", "one\ntwo\n");
        audit(backup, "key A", "one\nelse\n");
        KeptFiles.settleAudit(backup, root);
        assertThat(lines(root)).isEqualTo("one\ntwo\n");
        assertThat(lines(root.resolve("audit-of-backup-1"))).isEqualTo("one\nelse\n");
    }

    @Test
    void locksAndMarksOfTheAuditAreInNoBackup() throws IOException {
        Files.writeString(backup.resolve("audit").resolve("lock"), "");
        Files.writeString(backup.resolve("audit").resolve("checked.new"), "x");
        Files.writeString(backup.resolve("audit").resolve("2026-11.jsonl.half-1"), "x");
        assertThat(KeptFiles.in(backup))
                .containsExactlyInAnyOrder(
                        Path.of("audit-key"),
                        Path.of("audit", "2026-11.jsonl"),
                        Path.of("audit", "2026-11.jsonl.half-1"));
    }

    @Test
    void anotherAuditIsPutAsideAndNotDeleted() throws IOException {
        audit(root, "key B", "other\n");
        KeptFiles.settleAudit(backup, root);
        Path aside = root.resolve("audit-before-restore-1");
        assertThat(lines(root)).isEqualTo("one\n");
        assertThat(lines(aside)).isEqualTo("other\n");
        assertThat(aside.resolve("audit-key")).hasContent("key B");

        audit(backup, "key C", "third\n");
        KeptFiles.settleAudit(backup, root);
        assertThat(lines(root)).isEqualTo("third\n");
        assertThat(lines(root.resolve("audit-before-restore-2"))).isEqualTo("one\n");
        assertThat(lines(aside)).isEqualTo("other\n");
    }

    @Test
    void aBackupWithoutAnAuditLeavesTheOneThereIs(@TempDir Path bare) throws IOException {
        audit(root, "key A", "one\ntwo\n");
        KeptFiles.settleAudit(bare, root);
        assertThat(lines(root)).isEqualTo("one\ntwo\n");
    }

    /** The states in which a stop between two moves leaves the folders. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void afterAnInterruptionItIsFinished(int moves) throws IOException {
        audit(root, "key B", "other\n");
        Path aside = Files.createDirectories(root.resolve("audit-before-restore-1"));
        List<Path[]> done = List.of(
                new Path[] {root.resolve("audit-key"), aside.resolve("audit-key")},
                new Path[] {root.resolve("audit"), aside.resolve("audit")},
                new Path[] {backup.resolve("audit-key"), root.resolve("audit-key")},
                new Path[] {backup.resolve("audit"), root.resolve("audit")});
        for (Path[] move : done.subList(0, moves)) {
            Files.move(move[0], move[1]);
        }
        KeptFiles.settleAudit(backup, root);
        assertThat(root.resolve("audit-key")).hasContent("key A");
        assertThat(lines(root)).isEqualTo("one\n");
        assertThat(lines(aside)).isEqualTo("other\n");
        assertThat(aside.resolve("audit-key")).hasContent("key B");
        assertThat(root.resolve("audit-before-restore-2")).doesNotExist();
    }

    @Test
    void nothingElseOfADataFolderIsEverOverwritten() {
        assertThatIllegalArgumentException().isThrownBy(() -> KeptFiles.place(root, "kept/neo4j-password"));
        assertThatIllegalArgumentException().isThrownBy(() -> KeptFiles.place(root, "kept/audit/../erasures"));
    }
}
