package dk.bindeled.privacy;

import java.util.List;
import java.util.Locale;

/** Something asked about a person was not done; nothing has changed. */
@SuppressWarnings("serial") // never serialised
public final class PersonRefused extends RuntimeException {

    /** Why not. */
    public enum Reason {
        /** There is no person with this id. */
        NOT_FOUND,
        /** The note would tell who it is. */
        NOTE_NAMES_PERSON,
        /** An import, undo or erasure is under way. */
        UNDER_WAY,
        /** What was typed is not the person's id. */
        NOT_CONFIRMED,
        /** Nobody with this id has been erased, or may come back already. */
        NOT_ERASED,
        /** A reason must be given. */
        NO_REASON,
        /** There is no such import any more. */
        NO_IMPORT,
        /** The database cannot be reached. */
        STORE
    }

    private final Reason reason;
    private final List<String> details;

    PersonRefused(Reason reason, String... details) {
        super("Refused: " + reason);
        this.reason = reason;
        this.details = List.of(details);
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }

    /** What happened, what was kept and what to do, in the reader's language. */
    public String text(Locale locale) {
        return new PersonWords(locale)
                .say("refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'), details.toArray());
    }
}
