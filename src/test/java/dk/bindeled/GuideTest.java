package dk.bindeled;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.intake.CheckedFolder;
import dk.bindeled.intake.Intake;
import dk.bindeled.intake.IntakeOptions;
import dk.bindeled.network.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuideTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern EXAMPLE = Pattern.compile("```\n(id[,;].*?)```", Pattern.DOTALL);

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> broken = brokenLinks(
                PretendMachine.ofTheProject("README.md"), Files.readString(PretendMachine.ofTheProject("README.md")));
        for (Path page : pages(".")) {
            broken.addAll(brokenLinks(page, Files.readString(page)));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void aLinkThatLeadsNowhereIsReported() {
        Path page = PretendMachine.ofTheProject("README.md");

        assertThat(brokenLinks(page, "[here](src/docs/guide) [gone](src/docs/gone.md) [web](https://example.org/gone)"))
                .containsExactly("README.md: src/docs/gone.md");
    }

    @Test
    void bothLanguagesHaveTheSamePagesOfTheSameParts() throws IOException {
        List<Path> danish = pages("da");
        List<Path> english = pages("en");

        assertThat(names(danish)).isNotEmpty().isEqualTo(names(english));
        for (int k = 0; k < danish.size(); k++) {
            assertThat(parts(danish.get(k))).as(danish.get(k).toString()).isEqualTo(parts(english.get(k)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"da", "en"})
    void theLeastThatWorksDoesWork(String language, @TempDir Path folder) throws IOException {
        Matcher example = EXAMPLE.matcher(
                Files.readString(PretendMachine.ofTheProject("src/docs/guide/" + language + "/data.md")));
        assertThat(example.find()).isTrue();
        Files.writeString(folder.resolve("actors.csv"), example.group(1));

        CheckedFolder checked = Intake.check(folder, IntakeOptions.withEveryAttribute(), Progress.UNWATCHED);

        assertThat(checked.faults()).isEmpty();
    }

    private static List<String> brokenLinks(Path page, String text) {
        List<String> broken = new ArrayList<>();
        LINK.matcher(text).results().map(link -> link.group(1)).forEach(link -> {
            String path = link.replaceFirst("#.*", "");
            if (!link.contains("://") && !Files.exists(page.resolveSibling(path))) {
                broken.add(page.getFileName() + ": " + link);
            }
        });
        return broken;
    }

    private static List<Path> pages(String folder) throws IOException {
        try (Stream<Path> files =
                Files.walk(PretendMachine.ofTheProject("src/docs/guide").resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> names(List<Path> pages) {
        return pages.stream().map(page -> page.getFileName().toString()).toList();
    }

    /** What a page is made of, without its words: headings, rows of tables, points and examples, in order. */
    private static List<String> parts(Path page) throws IOException {
        return Files.readAllLines(page).stream()
                .map(line -> line.replaceFirst("^(#+|\\||-|\\d\\.|```)?.*", "$1"))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
