package dk.bindeled.plans;

import dk.bindeled.network.Explained;
import dk.bindeled.network.ToldFault;
import dk.bindeled.store.StoreUnavailable;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Supplier;

/** Something asked of a plan, or of an excluded introduction, was not done; what is kept is as it was. */
@SuppressWarnings("serial") // never serialised
public final class PlanRefused extends RuntimeException implements ToldFault {

    /** Why not. */
    public enum Reason {
        /** There is no such plan, or it is not shared with the one who asks; which of the two is not told. */
        NOT_FOUND,
        /** Only the owner may do that. Detail: who that is. */
        NOT_YOURS,
        /** It was saved by somebody else, or elsewhere, since it was read. Detail: by whom. */
        NEWER,
        /** A name has one character at least and so many at most. Detail: the number. */
        NAME_LENGTH,
        /** A text has so many characters at most. Detail: the number. */
        TEXT_LENGTH,
        /** The owner has as many plans as one may have. Detail: the number. */
        TOO_MANY,
        /** A plan has so many changes at most, and each so many persons and words. Detail: the number of changes. */
        TOO_LONG,
        /** One of the two is not in the data any more. */
        NOT_IN_DATA,
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

    PlanRefused(Reason reason, Object... details) {
        super("A plan: " + reason.code());
        this.reason = reason;
        this.details = List.of(details);
    }

    PlanRefused(StoreUnavailable unreachable) {
        this(Reason.STORE);
        initCause(unreachable);
    }

    /** Does what asks the database, and tells where that cannot be reached. */
    static <T> T asked(Supplier<T> work) {
        try {
            return work.get();
        } catch (StoreUnavailable unreachable) {
            throw new PlanRefused(unreachable);
        }
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
                ResourceBundle.getBundle("messages.plans", locale, NO_FALLBACK).getString("plans.refused." + key);
        return new MessageFormat(text, locale).format(details.toArray());
    }
}
