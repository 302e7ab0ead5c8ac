package dk.bindeled.privacy;

import java.util.Locale;

/** Says why a user cannot be added or changed as asked; everything is as it was. */
public final class UserRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    UserRefused(Reason reason) {
        super(reason.code());
        this.reason = reason;
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }

    /** Why a user cannot be added or changed. */
    public enum Reason {
        /** A name is 2 to 64 small letters, digits, dots, hyphens, underscores or @. */
        NAME_UNREADABLE,
        /** Somebody else has this name, or the program uses it itself. */
        NAME_TAKEN,
        /** He must be called something, in at most 100 characters. */
        NO_DISPLAY_NAME,
        /** There is no such user, or no more. */
        UNKNOWN,
        /** Somebody has to look after the installation. */
        LAST_ADMINISTRATOR,
        /** The identity provider says what his role is, and has his password. */
        KNOWN_ELSEWHERE,
        /** There is a user already, so there is an administrator. */
        NOT_THE_FIRST;

        /** The last part of the key of its words. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
