package dk.bindeled.privacy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What someone did that the audit keeps. */
public enum Deed {
    /** Persons were shown one by one, on a screen or in a drawing. */
    LOOKED_AT,
    /** Persons were found by their name. */
    SEARCHED,
    /** Persons left the program in a file. */
    EXPORTED,
    /** Files that are to be imported were read, with the faults of their rows. */
    CHECKED,
    /** Data were brought in. */
    IMPORTED,
    /** An import was taken back. */
    UNDONE,
    /** A row was registered or changed by hand. */
    REGISTERED,
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    /** Someone said what the looking is for. */
    PURPOSE_STATED,
    /** A user was made, changed or removed. */
    USER_CHANGED,
    /** Tables were released to readers. */
    RELEASED,
    /** A person was erased; the line does not say who. */
    ERASED,
    /** A person that was erased may be imported again; the line does not say who. */
    ERASURE_LIFTED,
    /** A person was told what is kept of him or her. */
    ACCESS_REPORT,
    /** It was said anew what an import is for and how long it is kept. */
    PURPOSE_CHANGED,
    /** Data were removed because their time was over. */
    EXPIRED,
    BACKED_UP,
    RESTORED,
    /** The audit itself was read, or searched for a person. */
    AUDIT_READ,
    AUDIT_EXPORTED,
    /** The chain of lines began. */
    CHAIN_BEGUN,
    /** Persons that later lines name together, by the number of this line. */
    LISTED,
    /** The program had stopped within a line; the half of it was set aside. */
    HALF_LINE,
    /** The chain was found broken when the program started. */
    CHAIN_BROKEN;

    /** The word in files and messages, for instance {@code looked_at}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The deed of a word. */
    public static Optional<Deed> of(String code) {
        return Arrays.stream(values()).filter(deed -> deed.code().equals(code)).findFirst();
    }
}
