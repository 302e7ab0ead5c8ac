package dk.bindeled.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.privacy.Audit;
import dk.bindeled.privacy.CurrentUser;
import dk.bindeled.privacy.Deed;
import dk.bindeled.testing.RunningApplication;
import dk.bindeled.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The audit of a running installation as the command line sees it. */
class AuditCommandIT {

    private final RunningApplication running = RunningApplication.get();
    private final CommandRun run = new CommandRun();

    @TempDir
    private Path folder;

    @BeforeEach
    void someLines() {
        CurrentUser.asProgram(() -> {
            for (int k = 0; k < 3; k++) {
                running.bean(Audit.class).record(Deed.LOOKED_AT, List.of("b" + k), "quality");
            }
            return running;
        });
    }

    @Test
    void whatRunsIsCheckedAndCopiedAsItStands() throws IOException {
        assertThat(audit(running.data(), "--verify")).as(run.err()).isZero();
        assertThat(run.out()).contains("intact").containsPattern("[0-9a-f]{64}");
        if (TestDatabase.ON_SERVER) {
            assertThat(run.err())
                    .as("this is not the folder the environment is of")
                    .contains("BINDELED_NEO4J_URI");
        } else {
            assertThat(run.err()).as("compared with the database").isEmpty();
        }

        Path copy = folder.resolve("copy.jsonl");
        assertThat(audit(running.data(), "--export", copy.toString()))
                .as(run.err())
                .isZero();
        assertThat(Files.readAllLines(copy)).isEqualTo(lines(running.data()));
        assertThat(audit(running.data(), "--export", copy.toString())).isEqualTo(2);
        assertThat(run.err()).contains("copy.jsonl", "already");
    }

    @Test
    void aLineThatWasChangedIsNamedWithItsPlace() throws IOException {
        FileSystemUtils.copyRecursively(running.data().resolve("audit"), folder.resolve("audit"));
        Files.copy(running.data().resolve("audit-key"), folder.resolve("audit-key"));
        assertThat(audit(folder, "--verify")).as(run.err()).isZero();
        assertThat(run.err()).contains("not compared");

        Path file = files(folder).getLast();
        List<String> changed = Files.readAllLines(file);
        changed.set(changed.size() - 2, changed.get(changed.size() - 2).replace("quality", "research"));
        Files.write(file, changed);

        assertThat(audit(folder, "--verify")).isEqualTo(1);
        assertThat(run.out())
                .contains("broken", file.getFileName().toString(), Integer.toString(changed.size() - 1), "export");
    }

    @Test
    void whereNothingIsAskedOrNothingIsThereItSaysWhatToDo() {
        assertThat(audit(running.data())).isEqualTo(2);
        assertThat(run.err()).contains("--verify", "--export");
        assertThat(audit(folder, "--verify")).isEqualTo(2);
        assertThat(run.err()).contains(folder.toString(), "--data");
    }

    private int audit(Path data, String... options) {
        String[] all = Stream.concat(Stream.of(data.toString()), Arrays.stream(options))
                .toArray(String[]::new);
        return run.of("audit", Path.of("--data"), all);
    }

    private static List<String> lines(Path data) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : files(data)) {
            lines.addAll(Files.readAllLines(file));
        }
        return lines;
    }

    private static List<Path> files(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("audit"))) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
    }
}
