package dk.bindeled.privacy;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The sentences of reports and certificates, in Danish and English. */
final class PersonWords {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle own;
    private final ResourceBundle ofPurposes;

    PersonWords(Locale locale) {
        this.locale = locale;
        this.own = ResourceBundle.getBundle("messages.persons", locale, NO_FALLBACK);
        this.ofPurposes = ResourceBundle.getBundle("messages.kept", locale, NO_FALLBACK);
    }

    /** The sentence {@code persons.KEY}. */
    String say(String key, Object... details) {
        return format(own.getString("persons." + key), details);
    }

    /** The sentence {@code purpose.KEY}. */
    String sayOfPurpose(String key, Object... details) {
        return format(ofPurposes.getString("kept." + key), details);
    }

    private String format(String text, Object... details) {
        return details.length == 0 ? text : new MessageFormat(text, locale).format(details);
    }

    /** A day, or nothing. */
    String day(@Nullable LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofPattern(isDanish() ? "dd.MM.yyyy" : "dd/MM/yyyy")
                        .format(day);
    }

    /** A moment on this machine's clock. */
    String moment(Instant at) {
        return DateTimeFormatter.ofPattern(isDanish() ? "dd.MM.yyyy 'kl.' HH.mm" : "dd/MM/yyyy HH:mm")
                .format(at.atZone(ZoneId.systemDefault()));
    }

    /** {@code da} or {@code en}. */
    String language() {
        return isDanish() ? "da" : "en";
    }

    private boolean isDanish() {
        return !locale.getLanguage().equals("en");
    }
}
