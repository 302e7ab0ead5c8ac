package dk.bindeled.faults;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A {@link Worker} as a process of its own, and what it has said. */
final class WorkerRun {

    private static final Path LOG = Path.of("target", "faults-worker.log");

    private final Process process;
    private final BufferedReader said;
    private final List<String> lines = new ArrayList<>();

    /** Starts it before deed {@code from}, to stop before deed {@code until}; {@code properties} are the program's. */
    WorkerRun(int from, int until, String[] properties, Map<String, String> environment) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@src/main/jvm.options",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Worker.class.getName(),
                Integer.toString(from),
                Integer.toString(until)));
        command.addAll(Arrays.asList(properties));
        Files.createDirectories(Objects.requireNonNull(LOG.getParent()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(new File(LOG.toString())));
        builder.environment().putAll(environment);
        process = builder.start();
        said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Listens until a line begins with {@code word}; false if the process ended before. */
    boolean awaits(String word) throws IOException {
        String line = said.readLine();
        while (line != null) {
            lines.add(line);
            if (line.startsWith(word)) {
                return true;
            }
            line = said.readLine();
        }
        return false;
    }

    /** Kills it after so long, and listens to what it had said by then. */
    void killAfter(long milliseconds) throws IOException, InterruptedException {
        process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        // the process's own method would also close what it has said
        process.toHandle().destroyForcibly();
        awaits("never said");
        process.waitFor();
    }

    /** Lets it come to its end; its exit status. */
    int end() throws IOException, InterruptedException {
        awaits("never said");
        return process.waitFor();
    }

    /** What it said that begins with {@code word}, without the word. */
    List<String> heard(String word) {
        return lines.stream()
                .filter(line -> line.startsWith(word + " "))
                .map(line -> line.substring(word.length() + 1))
                .toList();
    }
}
