package dk.bindeled.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import dk.bindeled.network.Explained;
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

    /** Says what to do. What explains itself is told as it is; what nobody foresaw is written to the log under a number. */
    static Trouble explain(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Explained explained) {
                LOG.warn("{}", cause.getMessage());
                return new Trouble(
                        I18NProvider.translate("ui.explained.happened"),
                        explained.message(locale()),
                        I18NProvider.translate("ui.explained.advice"));
            }
        }
        String number =
                String.format(Locale.ROOT, "%06d", ThreadLocalRandom.current().nextInt(1_000_000));
        LOG.error("Fault {}", number, fault);
        return new Trouble(
                I18NProvider.translate("ui.fault.happened"),
                I18NProvider.translate("ui.kept.all"),
                I18NProvider.translate("ui.fault.advice", number));
    }

    private static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null ? Locale.getDefault() : ui.getLocale();
    }
}
