package dk.bindeled.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what went wrong into words. The cause goes to the log under a number that the page shows; the page shows nothing else of it. */
final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private Faults() {}

    /** The way back to the first screen. */
    static ScreenLink home() {
        return new ScreenLink(I18NProvider.translate("ui.home"), "overview", Choices.none());
    }

    /** Writes {@code fault} to the log and says what to do. */
    static Trouble explain(Throwable fault) {
        String number =
                String.format(Locale.ROOT, "%06d", ThreadLocalRandom.current().nextInt(1_000_000));
        LOG.error("Fault {}", number, fault);
        return new Trouble(
                I18NProvider.translate("ui.fault.happened"),
                I18NProvider.translate("ui.kept.all"),
                I18NProvider.translate("ui.fault.advice", number));
    }
}
