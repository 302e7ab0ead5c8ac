package dk.bindeled.study;

import dk.bindeled.network.Explained;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.boot.ExitCodeGenerator;

/** The network is too large for the memory this program has. Nothing was computed, and nothing was changed. */
public final class TooLarge extends RuntimeException implements Explained, ExitCodeGenerator {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final long needed;
    private final long there;

    private TooLarge(String key, long needed, long there) {
        super(text(key, needed, there, Locale.ENGLISH));
        this.key = key;
        this.needed = needed;
        this.there = there;
    }

    /** Known before anything was read: so many bytes would be needed, and so many may be used. */
    static TooLarge foreseen(long needed, long there) {
        return new TooLarge("study.too-large", needed, there);
    }

    /** The memory was used up on the way, although there are so many bytes. */
    static TooLarge met(long there) {
        return new TooLarge("study.out-of-memory", 2 * there, there);
    }

    @Override
    public String message(Locale locale) {
        return text(key, needed, there, locale);
    }

    /** In the language of this machine (Danish, else English). */
    @Override
    public String getLocalizedMessage() {
        return message(Locale.getDefault());
    }

    @Override
    public int getExitCode() {
        return 1;
    }

    private static String text(String key, long needed, long there, Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "messages.study",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), locale)
                .format(new Object[] {mebibytes(needed), mebibytes(there), String.valueOf(mebibytes(needed))});
    }

    private static long mebibytes(long bytes) {
        return Math.max(1, bytes >> 20);
    }
}
