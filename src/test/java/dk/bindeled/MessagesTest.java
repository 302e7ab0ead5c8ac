package dk.bindeled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the program says, it says in both languages. */
class MessagesTest {

    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)[,}]");

    static Stream<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties"))
                    .map(name -> name.replaceFirst("(_da)?\\.properties$", ""))
                    .distinct()
                    .sorted()
                    .toList();
            assertThat(names).contains("cli", "ui");
            return names.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everythingIsSaidInDanishAndInEnglish(String bundle) throws IOException {
        Properties english = read(bundle + ".properties");
        Properties danish = read(bundle + "_da.properties");
        assertThat(new TreeSet<>(danish.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        assertThat(english.values()).noneMatch(text -> text.toString().isBlank());
        assertThat(danish.values()).noneMatch(text -> text.toString().isBlank());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesFillInTheSameThings(String bundle) throws IOException {
        Properties english = read(bundle + ".properties");
        Properties danish = read(bundle + "_da.properties");
        for (String key : english.stringPropertyNames()) {
            assertThat(places(danish.getProperty(key)))
                    .as(bundle + ": " + key)
                    .isEqualTo(places(english.getProperty(key)));
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader text = Files.newBufferedReader(FOLDER.resolve(file))) {
            properties.load(text);
        }
        return properties;
    }
}
