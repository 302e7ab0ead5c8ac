package dk.bindeled.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another process at work on the database under test, which says what it does and is killed in the midst of it. */
public final class Victim implements AutoCloseable {

    private final Process process;
    private final BufferedReader said;

    private Victim(Process process) {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Starts one.
     *
     * @param program its {@code main} takes {@link TestDatabase#arguments}
     * @param heap at most, for instance {@code 500m}
     */
    public static Victim start(Class<?> program, String heap, Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@src/main/jvm.options",
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(TestDatabase.arguments(folder)));
        return new Victim(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** The next line that it says; it is a failure if it says no more. */
    public String next() throws IOException {
        String heard = said.readLine();
        assertThat(heard).as("the process went on").isNotNull();
        return heard;
    }

    /** Kills it at once ({@code kill -9}), and sees to it that nothing else has ended it. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            said.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(process.exitValue()).as("killed").isEqualTo(137);
    }
}
