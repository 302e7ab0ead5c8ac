package dk.bindeled.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Form;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Level;
import dk.bindeled.network.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
    /** A key of a screen as it stands in the code; keys that are put together are checked by what puts them together. */
    private static final Pattern KEY = Pattern.compile("getTranslation\\(\\s*\"([a-z]+\\.[a-z0-9.\\-]+)\"[,)]");
    /** The word by which long work names what it is doing. */
    private static final Pattern STEP = Pattern.compile("\\.(?:report|compute)\\([^;{]*?\"([a-z-]+)\"(?:\\);|,)");

    private final Messages messages = new Messages();
    private final Map<String, String> danish = messages.getAllTranslations(Messages.DANISH);
    private final Map<String, String> english = messages.getAllTranslations(Messages.ENGLISH);

    @Test
    void everySentenceWithPlacesIsAFormatWithoutStraightApostrophes() {
        Stream.of(danish, english)
                .flatMap(bundle -> bundle.entrySet().stream())
                .filter(entry ->
                        entry.getKey().startsWith("ui.") || entry.getKey().startsWith("overview."))
                .forEach(entry -> {
                    assertThat(entry.getValue()).as(entry.getKey()).isNotBlank().doesNotContain("'");
                    if (!places(entry.getValue()).isEmpty()) {
                        assertThat(new MessageFormat(entry.getValue(), Messages.DANISH).getFormats())
                                .as(entry.getKey())
                                .isNotEmpty();
                    }
                });
    }

    @Test
    void everyWordOfTheNetworkHasItsWords() {
        for (Locale language : messages.getProvidedLocales()) {
            Speech speech = new Speech(messages, language);
            Stream.of(
                            Arrays.stream(Reason.values()).map(speech::of),
                            Arrays.stream(Form.values()).map(speech::of),
                            Arrays.stream(Level.values()).map(speech::of),
                            Arrays.stream(Kind.values()).map(speech::of),
                            Arrays.stream(AreaLevel.values())
                                    .map(Grouping::area)
                                    .map(speech::of),
                            Stream.of(Grouping.ALL, Grouping.EMPLOYER, Grouping.MEMBERSHIP)
                                    .map(speech::of))
                    .flatMap(words -> words)
                    .forEach(word -> assertThat(word).doesNotStartWith("ui."));
        }
        assertThat(new Speech(messages, Messages.DANISH).of(Grouping.attribute("klub")))
                .isEqualTo("klub");
    }

    @Test
    void everyKeyTheScreensNameIsThere() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            List<String> named = sources.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> found(KEY, file))
                    .toList();
            assertThat(named)
                    .hasSizeGreaterThan(30)
                    .allSatisfy(key -> assertThat(danish).containsKey(key));
        }
    }

    @Test
    void numbersInSentencesAreWrittenInTheirLanguage() {
        assertThat(messages.getTranslation("overview.finding.one", Messages.DANISH, 1_204))
                .startsWith("1.204 personer");
        assertThat(messages.getTranslation("overview.finding.one", Messages.ENGLISH, 1_204))
                .startsWith("1,204 persons");
    }

    @Test
    void whoReadsNeitherLanguageReadsDanish() {
        assertThat(messages.getTranslation("ui.form.bonding", Locale.GERMAN)).isEqualTo("Sammenbindende");
        assertThat(messages.getTranslation("ui.form.bonding", Locale.UK)).isEqualTo("Bonding");
    }

    @Test
    void everyStepOfLongWorkHasItsWords() throws IOException {
        Stream<String> storing = Stream.of("areas", "actors", "ties", "referrals")
                .flatMap(rows -> Stream.of("reading-" + rows, "storing-" + rows));
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            List<String> named = Stream.concat(
                            storing,
                            sources.filter(file -> file.toString().endsWith(".java"))
                                    .flatMap(file -> found(STEP, file)))
                    .distinct()
                    .toList();
            assertThat(named)
                    .contains("undoing", "betweenness", "layout", "studying")
                    .allSatisfy(step -> assertThat(danish).containsKey("work." + step));
        }
    }

    private static Set<String> places(String text) {
        TreeSet<String> found = new TreeSet<>();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Stream<String> found(Pattern pattern, Path source) {
        try {
            return pattern.matcher(Files.readString(source)).results().map(found -> found.group(1)).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
