package dk.bindeled.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the command line says, in Danish or English. */
final class Words {

    private final Locale locale;
    private final ResourceBundle bundle;
    private final ResourceBundle steps;

    Words(Locale locale) {
        this.locale = "da".equals(locale.getLanguage()) ? Locale.of("da", "DK") : Locale.UK;
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        this.bundle = ResourceBundle.getBundle("messages.cli", this.locale, noFallback);
        this.steps = ResourceBundle.getBundle("messages.work", this.locale, noFallback);
    }

    Locale locale() {
        return locale;
    }

    ResourceBundle bundle() {
        return bundle;
    }

    /** The sentence called {@code key}, its places {0}, {1}… filled. */
    String say(String key, Object... places) {
        return new MessageFormat(bundle.getString(key), locale).format(places);
    }

    /** What is going on in a step of long work. */
    String step(String name) {
        return steps.getString("work." + name);
    }
}
