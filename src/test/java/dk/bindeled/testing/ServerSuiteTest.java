package dk.bindeled.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every integration test runs over a Neo4j server too, or says why not; and what is left out is written down. */
class ServerSuiteTest {

    private static final Pattern MARK = Pattern.compile("@NotOnServer\\(\\s*\"([^\"]+)\"\\)");
    /** What follows the system property. */
    private static final Pattern FOLLOWS =
            Pattern.compile("OpenStore\\.(shared|in|with)|TestDatabase\\.|RunningApplication\\.|new PlansOpen\\(");

    private static final Path RELIABILITY = Path.of("src/docs/reliability.md");

    private static Map<String, String> integrationTests() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            files.filter(file -> file.getFileName().toString().endsWith("IT.java"))
                    .forEach(file -> sources.put(file.getFileName().toString().replace(".java", ""), text(file)));
        }
        return sources;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyIntegrationTestFollowsTheChosenDatabaseOrSaysWhyNot() throws IOException {
        assertThat(integrationTests())
                .hasSizeGreaterThan(15)
                .allSatisfy((name, source) -> assertThat(MARK.matcher(source).find()
                                || FOLLOWS.matcher(source).find())
                        .as("%s asks TestDatabase or OpenStore for its database, or is marked @NotOnServer", name)
                        .isTrue());
    }

    @Test
    void whatIsLeftOutIsListedWithItsReason() throws IOException {
        List<String> listed = Files.readAllLines(RELIABILITY).stream()
                .filter(line -> line.startsWith("| `") && line.contains("IT` |"))
                .toList();
        List<String> marked = integrationTests().entrySet().stream()
                .flatMap(test -> {
                    Matcher mark = MARK.matcher(test.getValue());
                    return mark.find() ? Stream.of("| `" + test.getKey() + "` | " + mark.group(1) + " |") : Stream.of();
                })
                .toList();
        assertThat(listed).containsExactlyElementsOf(marked);
    }
}
