package dk.bindeled.intake;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The sentences of intake in one language. */
final class Texts {

    /** Without it a missing language would fall back to the machine's own instead of to English. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;

    private Texts(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /** Danish for Danish, English for everyone else. */
    static Texts of(Locale locale) {
        return new Texts(ResourceBundle.getBundle("messages.intake", locale, NO_FALLBACK), locale);
    }

    String format(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    String place(String file, int line, @Nullable String column) {
        String where = line > 0 ? format("intake.place.line", file, Integer.toString(line)) : file;
        return column == null ? where : format("intake.place.column", where, column);
    }
}
