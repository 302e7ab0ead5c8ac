package dk.bindeled.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import dk.bindeled.network.Explained;
import dk.bindeled.network.ToldFault;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/** Turns what went wrong into words. The cause goes to the log under a number that the page shows; the page shows nothing else of it. */
final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private Faults() {}

    /** The way back to the first screen. */
    static ScreenLink home() {
        return new ScreenLink(I18NProvider.translate("ui.home"), "", Choices.none());
    }

    /** Says that something is for others. */
    static Trouble notAllowed() {
        return new Trouble(
                I18NProvider.translate("ui.not-allowed.happened"),
                I18NProvider.translate("ui.kept.all"),
                I18NProvider.translate("ui.not-allowed.advice"));
    }

    /** Writes {@code fault} to the log and says what to do; a fault that was foreseen says it itself. */
    static Trouble explain(Throwable fault) {
        if (fault instanceof AccessDeniedException) {
            return notAllowed();
        }
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof ToldFault told) {
                LOG.warn("A fault that was told", fault);
                Locale locale = UI.getCurrent() == null
                        ? Messages.DANISH
                        : UI.getCurrent().getLocale();
                return new Trouble(told.happened(locale), told.kept(locale), told.advice(locale));
            }
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
