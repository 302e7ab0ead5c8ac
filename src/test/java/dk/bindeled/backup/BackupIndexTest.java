package dk.bindeled.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.store.BackupFailed.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupIndexTest {

    @TempDir
    private Path folder;

    @Test
    void whatWasAddedIsReadAgainNewestFirst() throws IOException {
        BackupIndex index = new BackupIndex(folder);
        assertThat(index.read()).isEqualTo(BackupIndex.Content.NOTHING);
        BackupMade old = made("gammel æ.zip", "2024-06-01T00:00:00Z");
        BackupMade fresh = made("ny.zip", "2024-06-02T00:00:00.123Z");
        index.add(fresh);
        index.add(old);
        index.add(new FailedBackup(Instant.EPOCH, Problem.NO_SPACE, List.of("/b")));
        index.add(new FailedBackup(Instant.EPOCH, null, List.of()));
        BackupIndex.Content read = new BackupIndex(folder).read();
        assertThat(read.made()).containsExactly(fresh, old);
        assertThat(read.failed().getLast().message(Locale.ENGLISH)).contains("no room", "/b");
        assertThat(read.failed().getFirst().message(Locale.ENGLISH)).isEmpty();
        assertThat(Files.getPosixFilePermissions(folder.resolve("backups.json")))
                .hasSize(2);
        index.remove(old);
        assertThat(index.read().made()).containsExactly(fresh);
    }

    @Test
    void aDamagedListIsBegunAnew() throws IOException {
        Files.writeString(folder.resolve("backups.json"), "{\"made\": [");
        BackupIndex index = new BackupIndex(folder);
        assertThat(index.read()).isEqualTo(BackupIndex.Content.NOTHING);
        index.add(made("ny.zip", "2024-06-02T00:00:00Z"));
        assertThat(index.read().made()).hasSize(1);
    }

    private BackupMade made(String name, String at) {
        return new BackupMade(
                folder.resolve(name),
                Instant.parse(at),
                7,
                "ab",
                true,
                true,
                BackupMade.Origin.SCREEN,
                "Else",
                "1",
                2,
                3);
    }
}
