package dk.bindeled.network;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What rows are kept for, on which legal basis, and how long.
 *
 * @param text what they are kept for, in the words of the one who brought them; empty where nobody has said
 * @param basis the legal basis
 * @param expiresOn the last day on which they are kept, or null where there is none
 */
public record ImportPurpose(
        String text, LegalBasis basis, @Nullable LocalDate expiresOn) {

    /** So many characters at most. */
    public static final int LONGEST = 500;

    /** Nobody has said. */
    public static final ImportPurpose NOT_STATED = new ImportPurpose("", LegalBasis.NOT_STATED, null);

    public ImportPurpose {
        text = text.strip();
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("A purpose is at most " + LONGEST + " characters, not " + text.length());
        }
    }

    /** True if someone has said both what for and on which basis. */
    public boolean isStated() {
        return !text.isEmpty() && basis != LegalBasis.NOT_STATED;
    }

    /** True if {@code today} is after the last day. */
    public boolean hasExpired(LocalDate today) {
        return expiresOn != null && today.isAfter(expiresOn);
    }

    /** The same with another last day. */
    public ImportPurpose until(@Nullable LocalDate lastDay) {
        return new ImportPurpose(text, basis, lastDay);
    }
}
