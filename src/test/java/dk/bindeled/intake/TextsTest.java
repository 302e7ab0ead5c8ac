package dk.bindeled.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** English and Danish say the same things. */
class TextsTest {

    private static final Locale DANISH = Locale.of("da", "DK");

    private static Properties bundle(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(TextsTest.class.getResourceAsStream("/messages/" + name))) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }

    @Test
    void both_languages_have_the_same_texts_with_the_same_places_for_values() throws IOException {
        Properties english = bundle("intake.properties");
        Properties danish = bundle("intake_da.properties");

        assertThat(danish.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(places(danish.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
            assertThat(key).startsWith("intake.");
            assertThat(danish.getProperty(key))
                    .as("an apostrophe starts a quotation in %s", key)
                    .doesNotContain("'");
            assertThat(english.getProperty(key))
                    .as("an apostrophe starts a quotation in %s", key)
                    .doesNotContain("'");
        }
    }

    private static List<Boolean> places(String pattern) {
        List<Boolean> places = new ArrayList<>();
        int count = new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex().length;
        for (int i = 0; i < count; i++) {
            places.add(pattern.contains("{" + i));
        }
        return places;
    }

    @Test
    void every_kind_of_fault_has_a_text_and_an_advice_in_both_languages() throws IOException {
        List<String> keys = Arrays.stream(FaultKind.values())
                .flatMap(kind ->
                        List.of("intake.fault." + kind.code(), "intake.fault." + kind.code() + ".advice").stream())
                .toList();

        assertThat(bundle("intake.properties").stringPropertyNames()).containsAll(keys);
        for (FaultKind kind : FaultKind.values()) {
            Fault fault = new Fault(kind, "ties.csv", 3, "type", "x", "y", List.of("1", "2"));
            for (String text : List.of(
                    fault.text(Locale.ENGLISH),
                    fault.text(DANISH),
                    fault.advice(Locale.ENGLISH),
                    fault.advice(DANISH))) {
                assertThat(text).matches("\\S.+[.?)]").doesNotContain("{");
            }
            assertThat(fault.text(DANISH)).isNotEqualTo(fault.text(Locale.ENGLISH));
        }
    }

    @Test
    void every_kind_of_note_has_a_text_in_both_languages() {
        for (NoteKind kind : NoteKind.values()) {
            Note note = new Note(kind, "ties.csv", 3, "type", 1500, List.of("1", "2"));
            assertThat(note.text(DANISH))
                    .isNotEqualTo(note.text(Locale.ENGLISH))
                    .doesNotContain("{");
        }
        Note merged = new Note(NoteKind.MERGED_DIRECTIONS, "ties.csv", 3, null, 1500, List.of("2"));
        assertThat(merged.text(Locale.ENGLISH)).startsWith("1,500 rows say");
        assertThat(merged.text(DANISH)).startsWith("1.500 rækker siger");
    }

    @Test
    void other_languages_get_english_whatever_the_machine_speaks() {
        Fault fault = Fault.of(FaultKind.FILE_EMPTY, "ties.csv", 0, null);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(DANISH);
            assertThat(fault.text(Locale.GERMAN)).isEqualTo("The file is empty.");
            assertThat(fault.text(Locale.ENGLISH)).isEqualTo("The file is empty.");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_long_value_is_shortened_and_line_breaks_in_it_are_not_shown() {
        Fault fault = Fault.of(FaultKind.BAD_DATE, "ties.csv", 2, "a\nb" + "🙂".repeat(50));

        assertThat(fault.value()).startsWith("a b🙂").endsWith("🙂…").hasSizeLessThan(63);
        assertThat(fault.sentence(DANISH)).startsWith("ties.csv, linje 2: a b");
    }
}
