package dk.bindeled.network;

import java.util.Locale;

/** A fault that is foreseen and tells itself in the user's language what happened, what was kept and what to do. */
public interface ToldFault {

    /** What happened. */
    String happened(Locale locale);

    /** What was kept. */
    String kept(Locale locale);

    /** What to do now. */
    String advice(Locale locale);

    /** All three after each other. */
    default String said(Locale locale) {
        return String.join(" ", happened(locale), kept(locale), advice(locale));
    }
}
