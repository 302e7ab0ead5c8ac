package dk.bindeled.privacy;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Sentences of the audit and of keys, in Danish and English. */
final class PrivacyWords {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private PrivacyWords() {}

    /** The sentence called {@code key} (Danish, else English), with its details filled in. */
    static String of(String key, Locale locale, Object... details) {
        ResourceBundle bundle = ResourceBundle.getBundle("messages.audit", locale, NO_FALLBACK);
        return new MessageFormat(bundle.getString(key), locale).format(details);
    }
}
