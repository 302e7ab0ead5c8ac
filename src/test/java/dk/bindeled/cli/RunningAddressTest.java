package dk.bindeled.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningAddressTest {

    @TempDir
    Path folder;

    @Test
    void theAddressOfARunningInstallationIsFoundUntilItEnds() {
        try (RunningAddress running = RunningAddress.write(folder, "http://127.0.0.1:8080")) {
            assertThat(running).isNotNull();
            assertThat(RunningAddress.read(folder)).contains("http://127.0.0.1:8080");
        }
        assertThat(RunningAddress.read(folder)).isEmpty();
    }

    @Test
    void theNoteOfAKilledInstallationIsNotBelieved() throws IOException {
        Process ended = new ProcessBuilder("true").start();
        long pid = ended.pid();
        ended.onExit().join();
        Files.write(folder.resolve("address"), List.of("http://127.0.0.1:8080", String.valueOf(pid)));
        assertThat(RunningAddress.read(folder)).isEmpty();
    }

    @Test
    void aTornNoteIsNoAddress() throws IOException {
        Files.writeString(folder.resolve("address"), "http://127.0.0.1");
        assertThat(RunningAddress.read(folder)).isEmpty();
        Files.writeString(folder.resolve("address"), "a\nb\n");
        assertThat(RunningAddress.read(folder)).isEmpty();
    }

    @Test
    void dataLiveWhereTheDesktopStandardSaysAndTheDemoBeside() {
        assertThat(DataFolders.shared(Map.of("XDG_DATA_HOME", "/srv/data"))).isEqualTo(Path.of("/srv/data"));
        assertThat(DataFolders.shared(Map.of())).isEqualTo(Path.of(System.getProperty("user.home"), ".local", "share"));
        assertThat(DataFolders.demo()).isEqualTo(DataFolders.standard().resolveSibling("bindeled-demo"));
    }
}
