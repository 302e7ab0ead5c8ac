package dk.bindeled.privacy;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one session looks at persons for, once it has been said. Safe to use from any thread. */
public final class SessionPurpose implements Serializable {

    /**
     * What was said.
     *
     * @param purpose the choice
     * @param text what was added in words, or empty
     */
    public record Stated(LookPurpose purpose, String text) implements Serializable {

        /** Longest text, in characters. */
        public static final int LONGEST = 200;

        public Stated {
            text = text.strip();
            if (text.length() > LONGEST) {
                text = text.substring(0, LONGEST);
            }
        }

        String why() {
            return text.isEmpty() ? purpose.code() : purpose.code() + ": " + text;
        }
    }

    private volatile @Nullable Stated stated;

    /** What was said; empty until something was. */
    public Optional<Stated> stated() {
        return Optional.ofNullable(stated);
    }

    void state(Stated said) {
        stated = said;
    }
}
