package dk.bindeled.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.BindeledApplication;
import dk.bindeled.Workshop;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs commands in this process and keeps what the last one printed. */
final class CommandRun {

    static final Path STUDIES = Path.of("src/test/resources/studies");

    private final Locale locale;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    CommandRun() {
        this(Locale.UK);
    }

    CommandRun(Locale locale) {
        this.locale = locale;
    }

    /** Runs a command on a published study. */
    int of(String command, String study, String... options) {
        return of(command, STUDIES.resolve(study), options);
    }

    /** Runs a command on a folder; returns its exit code. */
    int of(String command, Path folder, String... options) {
        out = new StringWriter();
        err = new StringWriter();
        CommandLine line = BindeledCommand.of(BindeledApplication.class, Workshop.class, locale);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        List<String> arguments = new ArrayList<>(List.of(command, folder.toString()));
        arguments.addAll(Arrays.asList(options));
        return line.execute(arguments.toArray(String[]::new));
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    JsonNode json(Path file) throws IOException {
        return JsonMapper.builder().build().readTree(Files.readString(file));
    }

    /** The rows of a table by its columns; no value has a comma in it. */
    static List<Map<String, String>> table(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] header = lines.getFirst().split(",", -1);
        return lines.stream()
                .skip(1)
                .map(line -> {
                    String[] fields = line.split(",", -1);
                    Map<String, String> row = new TreeMap<>();
                    for (int k = 0; k < header.length; k++) {
                        row.put(header[k], fields[k]);
                    }
                    return row;
                })
                .toList();
    }

    /** Two folders with the same files to the byte, so many. */
    static void assertSame(Path one, Path other, int count) throws IOException {
        try (Stream<Path> files = Files.list(one)) {
            List<Path> written = files.toList();
            assertThat(written).hasSize(count);
            for (Path file : written) {
                assertThat(other.resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
    }
}
