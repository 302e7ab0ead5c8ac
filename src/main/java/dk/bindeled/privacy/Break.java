package dk.bindeled.privacy;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A place where the chain of the audit is not as it was written.
 *
 * @param kind what is the matter
 * @param file name of the file
 * @param line line of the file, from 1; 0 for none
 * @param sequence number of the line, or the first that is missing
 * @param last the last that is missing, or the same
 * @param at time of the line, or of the last whole one before; null where there is none
 */
public record Break(
        Kind kind,
        String file,
        long line,
        long sequence,
        long last,
        @Nullable Instant at) {

    /** What is the matter, in one sentence; the time is in UTC. */
    public String text(Locale locale) {
        return PrivacyWords.of(
                "audit.break." + kind.code(),
                locale,
                file,
                Long.toString(line),
                Long.toString(sequence),
                Long.toString(last),
                at == null ? PrivacyWords.of("audit.break.no-time", locale) : at.toString());
    }

    /** What can be the matter with a chain. */
    public enum Kind {
        /** This is no line of an audit. */
        UNREADABLE,
        /** Its content is not what its hash was made of. */
        CHANGED,
        /** It was written by someone without the key. */
        FORGED,
        /** It does not go on from the line before. */
        NOT_JOINED,
        /** Lines are missing before it. */
        MISSING,
        /** It stands after a later one, or twice. */
        OUT_OF_ORDER,
        /** Lines are missing at the end, which the database knows of. */
        CUT,
        /** It is another line than the one the database knows of under this number. */
        REPLACED,
        /** Not one seal fits, though all hashes do: the key is not the one it was written with, or all was written anew without it. */
        OTHER_KEY;

        /** The word in messages, for instance {@code not-joined}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
