package dk.bindeled.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this program, as its build wrote it down. */
public final class ProgramVersion {

    private static final String FILE = "/bindeled-version.properties";

    private ProgramVersion() {}

    /**
     * The version, for instance {@code 0.1.0}.
     *
     * @throws IllegalStateException if the build left no version
     */
    public static String current() {
        Properties written = new Properties();
        try (InputStream file = ProgramVersion.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The build left no " + FILE);
            }
            written.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + FILE, e);
        }
        String version = written.getProperty("version", "");
        if (version.isEmpty() || version.startsWith("@")) {
            throw new IllegalStateException(FILE + " holds no version: " + version);
        }
        return version;
    }
}
