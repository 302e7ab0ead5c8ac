package dk.bindeled.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a password must be: long, and not among those that are tried first. Which kinds of characters it is made of is nobody's business
 * (NIST SP 800-63B-4, 3.1.1.2).
 */
public final class PasswordRule {

    /** The fewest characters. */
    public static final int SHORTEST = 12;
    /** The most characters: enough for any sentence, and too few to keep the machine busy with hashing. */
    public static final int LONGEST = 256;

    /** Fewer different characters than these are a repetition. */
    private static final int FEWEST_DIFFERENT = 4;

    private static final Set<String> COMMON = read();

    private PasswordRule() {}

    /** What may be the matter with a password. */
    public enum Problem {
        TOO_SHORT,
        TOO_LONG,
        LIKE_THE_NAME,
        TOO_COMMON;

        /** The last part of the key of its words. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What is the matter with {@code password} as the one of {@code name}; empty if nothing is. */
    public static Optional<Problem> problemOf(String password, String name) {
        long characters = password.codePoints().count();
        if (characters < SHORTEST) {
            return Optional.of(Problem.TOO_SHORT);
        }
        if (characters > LONGEST) {
            return Optional.of(Problem.TOO_LONG);
        }
        String folded = folded(password);
        String own = folded(name);
        if (folded.equals(own)
                || (own.length() >= FEWEST_DIFFERENT && folded.replace(own, "").length() <= 4)) {
            return Optional.of(Problem.LIKE_THE_NAME);
        }
        boolean repeats = folded.codePoints().distinct().count() < FEWEST_DIFFERENT;
        return repeats || COMMON.contains(folded) ? Optional.of(Problem.TOO_COMMON) : Optional.empty();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static Set<String> read() {
        try (InputStream words = PasswordRule.class.getResourceAsStream("common-passwords.txt")) {
            if (words == null) {
                throw new IllegalStateException("The list of common passwords is missing");
            }
            return new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(PasswordRule::folded)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the list of common passwords", e);
        }
    }
}
