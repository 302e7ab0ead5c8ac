package dk.bindeled.privacy;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.boot.ExitCodeGenerator;

/** Says why the server cannot be reached by TLS as it was told; it is not started. */
public final class TransportUnusable extends RuntimeException implements ExitCodeGenerator {

    private static final long serialVersionUID = 1;
    private static final int WRONG_INPUT = 2;

    private final String key;
    private final String place;

    TransportUnusable(String key, String place) {
        super(key + " " + place);
        this.key = key;
        this.place = place;
    }

    @Override
    public String getLocalizedMessage() {
        Locale language = Locale.getDefault().getLanguage().equals("da") ? Locale.of("da") : Locale.ENGLISH;
        ResourceBundle words = ResourceBundle.getBundle(
                "messages.privacy",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return MessageFormat.format(words.getString("privacy." + key), place);
    }

    @Override
    public int getExitCode() {
        return WRONG_INPUT;
    }
}
