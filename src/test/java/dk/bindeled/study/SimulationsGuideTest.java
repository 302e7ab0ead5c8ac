package dk.bindeled.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide's page on simulations tells of every table and column that is written, and of no other. */
class SimulationsGuideTest {

    private static final Pattern PART = Pattern.compile("(?ms)^## (\\S+\\.csv)$(.*?)(?=^## |\\z)");
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\| `([^`|]*)` \\|");

    @ParameterizedTest
    @ValueSource(strings = {"da", "en"})
    void everyColumnOfEveryTableHasItsRow(String language) throws IOException {
        String page = Files.readString(Path.of("src", "docs", "guide", language, "simulations.md"));
        List<String> told = PART.matcher(page)
                .results()
                .map(part -> part.group(1) + ": "
                        + FIRST_CELL
                                .matcher(part.group(2))
                                .results()
                                .map(cell -> cell.group(1))
                                .toList())
                .toList();
        List<String> written = SimulationTables.ALL.stream()
                .map(table -> table.file() + ": "
                        + table.columns().stream().map(ResultFiles.Column::name).toList())
                .toList();
        assertThat(told).isEqualTo(written);
    }
}
