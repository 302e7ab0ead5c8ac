package dk.bindeled.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The guide's page on result files tells of every file and column that is written, and of no other. */
class ResultsGuideTest {

    private static final Pattern PART = Pattern.compile("(?ms)^## (\\S+)$(.*?)(?=^## |\\z)");
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\| (`[^|]*) \\|");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"da", "en"})
    void everyColumnOfEveryTableHasItsRow(String language) throws IOException {
        List<String> written = new ArrayList<>();
        for (Path file : ResultFiles.write(StudyFixture.studyWithSupplements(), folder)) {
            written.add(file.getFileName().toString());
            if (file.toString().endsWith(".csv")) {
                assertThat(names(part(language, file.getFileName().toString())))
                        .as(file.toString())
                        .containsExactly(Files.readAllLines(file).getFirst().split(","));
            }
        }
        assertThat(PART.matcher(page(language)).results().map(part -> part.group(1)))
                .containsExactlyElementsOf(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"da", "en"})
    void everyFieldOfTheNetworkHasItsRow(String language) throws IOException {
        ResultFiles.write(StudyFixture.studyWithSupplements(), folder);
        JsonNode network = JsonMapper.builder().build().readTree(Files.readString(folder.resolve("network.json")));

        assertThat(names(part(language, "network.json")))
                .containsSubsequence("value", "n", "expected", "low", "high", "p", "reason")
                .containsSubsequence(network.propertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"da", "en"})
    void everyColumnOfTheChangesHasItsPlace(String language) throws IOException {
        List<String> lines = page(language).lines().toList();
        WhatIfTables.TABLES.forEach((file, columns) -> {
            String row = lines.stream()
                    .filter(line -> line.startsWith("| `" + file + "`"))
                    .findFirst()
                    .orElseThrow();
            for (ResultFiles.Column<?> column : columns) {
                assertThat(row).contains("`" + column.name() + "`");
            }
        });
    }

    @Test
    void aColumnThatIsNotThereIsReported() {
        assertThat(names("| column | what |\n|---|---|\n| `a`, `b` | one `c` |\n"))
                .containsExactly("a", "b");
    }

    private static List<String> names(String part) {
        return FIRST_CELL
                .matcher(part)
                .results()
                .flatMap(cell -> QUOTED.matcher(cell.group(1)).results())
                .map((MatchResult name) -> name.group(1))
                .toList();
    }

    private static String part(String language, String file) throws IOException {
        return PART.matcher(page(language))
                .results()
                .filter(part -> part.group(1).equals(file))
                .map(part -> part.group(2))
                .findFirst()
                .orElseThrow();
    }

    private static String page(String language) throws IOException {
        return Files.readString(Path.of("src", "docs", "guide", language, "results.md"));
    }
}
