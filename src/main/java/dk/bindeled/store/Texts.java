package dk.bindeled.store;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of this package, in Danish and English. */
final class Texts {

    private Texts() {}

    /** The sentence called {@code key} in the wanted language (Danish, else English), with its details filled in. */
    static String of(String key, Locale locale, Object... details) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "messages.store",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), locale).format(details);
    }
}
