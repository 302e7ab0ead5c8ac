package dk.bindeled.supply;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.testing.NotOnServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs after the interface was built, when npm has taken what it takes. */
@NotOnServer("it uses no database")
class InterfaceLockIT {

    @Test
    void npmTookWhatIsLockedAndNothingElse() throws IOException {
        Path taken = Path.of("package-lock.json");
        assertThat(taken).as("the build copies it here").exists();
        assertThat(packages(taken))
                .as("npm took something else than is locked; CONTRIBUTING.md says how the lock file is renewed")
                .isEqualTo(packages(Path.of("src/main/npm/package-lock.json")));
    }

    private static JsonNode packages(Path lock) throws IOException {
        return JsonMapper.builder().build().readTree(Files.readString(lock)).path("packages");
    }
}
