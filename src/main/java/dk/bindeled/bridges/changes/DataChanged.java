package dk.bindeled.bridges.changes;

import dk.bindeled.network.ToldFault;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.BooleanSupplier;

/** Somebody was erased since a page was opened, and what it holds is not to be kept: it may name that one. */
@SuppressWarnings("serial") // never serialised
public final class DataChanged extends RuntimeException implements ToldFault {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private DataChanged() {
        super("Somebody was erased since the page was opened");
    }

    /**
     * Throws this unless what a page holds may be kept.
     *
     * @param open false once somebody was erased
     */
    public static void refuseUnless(BooleanSupplier open) {
        if (!open.getAsBoolean()) {
            throw new DataChanged();
        }
    }

    @Override
    public String happened(Locale locale) {
        return say("happened", locale);
    }

    @Override
    public String kept(Locale locale) {
        return say("kept", locale);
    }

    @Override
    public String advice(Locale locale) {
        return say("advice", locale);
    }

    private static String say(String key, Locale locale) {
        return ResourceBundle.getBundle("messages.planning", locale, NO_FALLBACK)
                .getString("planning.changed." + key);
    }
}
