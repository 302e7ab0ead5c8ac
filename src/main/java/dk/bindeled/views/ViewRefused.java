package dk.bindeled.views;

import dk.bindeled.network.Explained;
import dk.bindeled.network.ToldFault;
import dk.bindeled.store.StoreUnavailable;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Something asked of a saved view was not done; what is saved is as it was. */
@SuppressWarnings("serial") // never serialised
public final class ViewRefused extends RuntimeException implements ToldFault {

    /** Why not. */
    public enum Reason {
        /** There is no such view, or it is not shared with the one who asks; which of the two is not told. */
        NOT_FOUND,
        /** Somebody else owns it. Detail: who. */
        NOT_YOURS,
        /** It was saved elsewhere since it was read. */
        NEWER,
        /** A name has one character at least and so many at most. Detail: the number. */
        NAME_LENGTH,
        /** The owner has as many views as one may have. Detail: the number. */
        TOO_MANY,
        /** What is seen takes more than a view may hold. */
        TOO_LONG,
        /** The database cannot be reached; what it says is told. */
        STORE;

        private String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Reason reason;
    private final List<Object> details;

    ViewRefused(Reason reason, Object... details) {
        super("A saved view: " + reason.code());
        this.reason = reason;
        this.details = List.of(details);
    }

    ViewRefused(StoreUnavailable unreachable) {
        this(Reason.STORE);
        initCause(unreachable);
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }

    @Override
    public String happened(Locale locale) {
        return getCause() instanceof Explained told ? told.message(locale) : say(reason.code() + ".happened", locale);
    }

    @Override
    public String kept(Locale locale) {
        return say("kept", locale);
    }

    @Override
    public String advice(Locale locale) {
        return say(reason.code() + ".advice", locale);
    }

    private String say(String key, Locale locale) {
        String text =
                ResourceBundle.getBundle("messages.views", locale, NO_FALLBACK).getString("views.refused." + key);
        return new MessageFormat(text, locale).format(details.toArray());
    }
}
