package dk.bindeled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The threat model promises nothing that no test shows. */
class ThreatModelTest {

    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*(?:Test|IT))(?:\\.(\\w+))?`");

    @Test
    void everyTestThatTheThreatModelNamesExists() throws IOException {
        String page = Files.readString(Path.of("src/docs/threat-model.md"));

        assertThat(NAMED.matcher(page).results().count()).isGreaterThan(30);
        assertThat(missing(page)).isEmpty();
    }

    @Test
    void aTestThatIsNotThereIsReported() throws IOException {
        assertThat(missing("| a | b | `OpenPortsIT`, `OpenPortsIT.bolt`, `NobodyWroteThisTest` |"))
                .containsExactly("OpenPortsIT.bolt", "NobodyWroteThisTest");
    }

    @Test
    void everyThreatHasADefence() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("src/docs/threat-model.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| threat") && !line.startsWith("| asset"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(40).allSatisfy(row -> {
            String[] cells = row.split("\\|", -1);
            assertThat(cells.length).as(row).isIn(4, 5);
            assertThat(cells[2].strip()).as(row).isNotEmpty();
        });
    }

    /** Names of tests that are no class under src/test, or no test of theirs. */
    private static List<String> missing(String page) throws IOException {
        Map<String, Path> classes;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            classes = files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""), file -> file, (a, b) -> a));
        }
        List<String> missing = new ArrayList<>();
        for (var found : NAMED.matcher(page).results().toList()) {
            Path file = classes.get(found.group(1));
            String method = found.group(2);
            boolean there = file != null
                    && (method == null
                            || Pattern.compile("(?m)^    void " + method + "\\(")
                                    .matcher(Files.readString(file))
                                    .find());
            if (!there) {
                missing.add(method == null ? found.group(1) : found.group(1) + "." + method);
            }
        }
        return missing;
    }
}
