package dk.bindeled.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.Workshop;
import dk.bindeled.network.Progress;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.privacy.Audit;
import dk.bindeled.privacy.AuditFilter;
import dk.bindeled.privacy.CurrentUser;
import dk.bindeled.study.ResultFiles;
import dk.bindeled.study.Studies;
import dk.bindeled.study.Study;
import dk.bindeled.study.StudyParameters;
import dk.bindeled.testing.RunningApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The real commands on the demo municipality: while it runs, and into folders of their own. */
class BackupCommandIT {

    private final RunningApplication running = RunningApplication.get();
    private final CommandRun run = new CommandRun();

    @TempDir
    private Path folder;

    private Path passphrase;

    @BeforeEach
    void aPassphrase() throws IOException {
        passphrase = Files.writeString(folder.resolve("passphrase"), "hest æble cykel lygte\nnot this line\n");
    }

    @Test
    void whatRunsIsBackedUpEncryptedAndRestoredWithTheSameStudiesToTheByte() throws Exception {
        Studies studies = running.bean(Studies.class);
        Study before = CurrentUser.asProgram(() -> studies.run(StudyParameters.defaults(), "test", Progress.UNWATCHED));
        Path copies = Files.createDirectory(folder.resolve("copies"));
        try (RunningAddress _ = RunningAddress.write(running.data(), running.address())) {
            assertThat(backup(running.data(), copies, "--passphrase-file", passphrase.toString()))
                    .as(run.err())
                    .isZero();
        }
        Path backup = Path.of(run.out().strip());
        assertThat(files(copies)).containsExactly(backup);
        assertThat(Files.getPosixFilePermissions(backup)).hasSize(2);
        assertThat(running.data().resolve("backup-wishes")).isEmptyDirectory();

        Path fresh = folder.resolve("fresh");
        assertThat(restore(backup, fresh)).isEqualTo(2);
        assertThat(run.err()).contains("--passphrase-file");
        Path wrong = Files.writeString(folder.resolve("wrong"), "hest æble cykel lampe");
        assertThat(restore(backup, fresh, "--passphrase-file", wrong.toString()))
                .isEqualTo(2);
        assertThat(run.err()).contains("does not fit");
        assertThat(fresh).doesNotExist();
        assertThat(restore(backup, fresh, "--passphrase-file", passphrase.toString()))
                .as(run.err())
                .isZero();
        assertThat(files(fresh).stream().map(file -> file.getFileName().toString()))
                .doesNotContain("restoring", "restored", "replaced");
        try (ConfigurableApplicationContext context = new Server(Workshop.class).work(fresh)) {
            Study after = context.getBean(Studies.class).run(StudyParameters.defaults(), "other", Progress.UNWATCHED);
            assertThat(after.by())
                    .as("it was stored and not run anew")
                    .isEqualTo(before.by())
                    .isNotEqualTo("other");
            ResultFiles.write(before, folder.resolve("before"));
            ResultFiles.write(after, folder.resolve("after"));
            StudyParameters earlier =
                    StudyParameters.of(SnapshotQuery.defaults().withDate(LocalDate.of(2023, 12, 31)));
            ResultFiles.write(
                    CurrentUser.asProgram(() -> studies.run(earlier, "test", Progress.UNWATCHED)),
                    folder.resolve("before-anew"));
            ResultFiles.write(
                    context.getBean(Studies.class).run(earlier, "test", Progress.UNWATCHED),
                    folder.resolve("after-anew"));
        }
        CommandRun.assertSame(
                folder.resolve("before-anew"),
                folder.resolve("after-anew"),
                files(folder.resolve("before-anew")).size());
        CommandRun.assertSame(
                folder.resolve("before"),
                folder.resolve("after"),
                files(folder.resolve("before")).size());

        assertThat(restore(backup, fresh, "--passphrase-file", passphrase.toString()))
                .as("over data")
                .isEqualTo(2);
        assertThat(run.err()).contains("--replace");
        assertThat(restore(backup, fresh, "--replace", "--passphrase-file", passphrase.toString()))
                .as(run.err())
                .isZero();
        assertThat(files(fresh.resolve("backups"))).hasSize(1);
        assertThat(restore(files(fresh.resolve("backups")).getFirst(), fresh, "--check"))
                .as(run.err())
                .isZero();
        try (ConfigurableApplicationContext context = new Server(Workshop.class).work(fresh)) {
            Audit audit = context.getBean(Audit.class);
            assertThat(audit.newest(new AuditFilter(null, "", "restored"), 10))
                    .as("both restores, the first recorded before the second")
                    .hasSize(2);
            assertThat(audit.newest(new AuditFilter(null, "", "backed_up"), 10)).isNotEmpty();
            assertThat(audit.verify().intact()).isTrue();
        }
        assertThat(fresh.resolve("audit-before-restore-1")).doesNotExist();
    }

    @Test
    void onAFullDiskNothingIsLeftAndItSaysSo() throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        assertThat(command("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", small.toString()))
                .as("this test needs the right to mount a small file system")
                .isZero();
        try (RunningAddress _ = RunningAddress.write(running.data(), running.address())) {
            assertThat(backup(running.data(), small)).as(run.err()).isEqualTo(1);
            assertThat(run.err()).contains("no room");
            assertThat(small).isEmptyDirectory();
        } finally {
            command("umount", small.toString());
        }
    }

    @Test
    void aShortPassphraseAFileThatIsThereAndAFolderWithoutAnInstallationAreRefused() throws Exception {
        Path brief = Files.writeString(folder.resolve("brief"), "hest");
        assertThat(backup(folder, folder.resolve("b.zip"), "--passphrase-file", brief.toString()))
                .isEqualTo(2);
        assertThat(run.err()).contains("at least 12");
        assertThat(backup(folder, folder.resolve("b.zip"))).isEqualTo(2);
        assertThat(run.err()).contains("no installation");
        assertThat(restore(passphrase, folder.resolve("fresh"))).isEqualTo(2);
        assertThat(run.err()).contains("not a backup");
        assertThat(restore(folder.resolve("gone"), folder.resolve("fresh"))).isEqualTo(3);
        try (RunningAddress _ = RunningAddress.write(running.data(), running.address())) {
            assertThat(backup(running.data(), passphrase)).isEqualTo(2);
        }
        assertThat(run.err()).contains("already");
        assertThat(passphrase).content().startsWith("hest");
    }

    private int backup(Path data, Path to, String... options) {
        return run.of("backup", Path.of("--data"), with(options, data.toString(), "--to", to.toString()));
    }

    private int restore(Path file, Path data, String... options) {
        return run.of("restore", file, with(options, "--data", data.toString()));
    }

    private static String[] with(String[] options, String... first) {
        return Stream.concat(Arrays.stream(first), Arrays.stream(options)).toArray(String[]::new);
    }

    private static int command(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private static List<Path> files(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.sorted().toList();
        }
    }
}
