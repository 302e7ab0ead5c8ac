package dk.bindeled.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words of the interface, from every bundle {@code messages/NAME.properties} (English) and {@code messages/NAME_da.properties}
 * (Danish), UTF-8. Danish comes first: it is what someone sees whose browser speaks neither.
 *
 * <p>A message with parameters is a {@link MessageFormat}: {@code {0}} writes whole numbers in the language's way, and an apostrophe must be
 * the typographic one.
 */
@Component
public class Messages implements I18NProvider {

    public static final Locale DANISH = Locale.of("da");
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    private final Map<String, String> danish = new HashMap<>();
    private final Map<String, String> english = new HashMap<>();

    /** Reads every bundle on the class path. */
    public Messages() {
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                String name = String.valueOf(resource.getFilename());
                read(resource, name.endsWith("_da.properties") ? danish : english);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The bundles of messages cannot be read", e);
        }
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(DANISH, ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, @Nullable Object... parameters) {
        Locale language = languageOf(locale);
        String text = bundle(language).get(key);
        if (text == null) {
            LOG.warn("No message {} in {}", key, language);
            return key;
        }
        return parameters.length == 0 ? text : new MessageFormat(text, language).format(parameters);
    }

    @Override
    public Map<String, String> getAllTranslations(Locale locale) {
        return Map.copyOf(bundle(languageOf(locale)));
    }

    /** The language of the interface that serves {@code locale}: Danish unless it is English. */
    public static Locale languageOf(Locale locale) {
        return "en".equals(locale.getLanguage()) ? ENGLISH : DANISH;
    }

    private Map<String, String> bundle(Locale language) {
        return language.equals(ENGLISH) ? english : danish;
    }

    private static void read(Resource resource, Map<String, String> bundle) throws IOException {
        try (Reader reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            properties.stringPropertyNames().forEach(key -> bundle.put(key, properties.getProperty(key)));
        }
    }
}
