package dk.bindeled.cli;

import java.nio.file.Path;
import java.util.Map;

/** Where data live unless the user says otherwise. */
final class DataFolders {

    private DataFolders() {}

    /** The folder of an installation, {@code ${XDG_DATA_HOME:-~/.local/share}/bindeled}. */
    static Path standard() {
        return shared(System.getenv()).resolve("bindeled");
    }

    /** The folder of the demo municipality, beside the installation's, so that trying the demo never touches real data. */
    static Path demo() {
        return shared(System.getenv()).resolve("bindeled-demo");
    }

    static Path shared(Map<String, String> environment) {
        String configured = environment.getOrDefault("XDG_DATA_HOME", "");
        return configured.isBlank() ? Path.of(System.getProperty("user.home"), ".local", "share") : Path.of(configured);
    }
}
