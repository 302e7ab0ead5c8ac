package dk.bindeled.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide's page on files names every file, column and word that is understood. */
class FilesGuideTest {

    private static Set<String> quoted() throws IOException {
        String guide = Files.readString(Path.of("src/docs/guide/files.md")).replaceAll("(?s)```.*?```", "");
        return Pattern.compile("`([^`\n]+)`")
                .matcher(guide)
                .results()
                .map(match -> Folded.of(match.group(1)))
                .collect(Collectors.toSet());
    }

    @Test
    void every_column_is_named_in_the_guide() throws IOException {
        Stream<String> names = Arrays.stream(Column.values()).flatMap(column -> column.names().stream());

        assertThat(quoted()).containsAll(names.map(Folded::of).toList());
    }

    @Test
    void every_word_is_named_in_the_guide() throws IOException {
        Set<String> quoted = quoted();

        assertThat(quoted)
                .containsAll(Values.KINDS.keySet())
                .containsAll(Values.COMMUNITY)
                .containsAll(Values.TIE_TYPES.keySet())
                .containsAll(Values.CHANNELS.keySet())
                .containsAll(Values.LEVELS.keySet())
                .containsAll(Values.SECTORS.keySet())
                .containsAll(Values.YES_NO.keySet());
    }

    @Test
    void every_file_is_named_in_the_guide() throws IOException {
        assertThat(quoted())
                .contains("areas_csv", "actors_csv", "ties_csv", "referrals_csv")
                .contains("omraader_csv", "aktoerer_csv", "relationer_csv", "vejvisninger_csv");
    }
}
