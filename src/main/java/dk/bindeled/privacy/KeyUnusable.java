package dk.bindeled.privacy;

import dk.bindeled.network.ToldFault;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ExitCodeGenerator;

/** A key file of the installation cannot be used. A new key is never made in its place: everybody would be called something else. */
public final class KeyUnusable extends RuntimeException implements ExitCodeGenerator, ToldFault {

    /** What is wrong with it. */
    public enum Problem {
        /** It is too short, or not what was written. */
        DAMAGED,
        /** It is not there, though it was used before. */
        MISSING,
        /** It is not the one that was used before. */
        OTHER,
        /** It cannot be read or made. */
        NO_ACCESS;

        private String key() {
            return "audit.key." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final int OUT_OF_REACH = 3;

    private final Problem problem;
    private final Path file;

    KeyUnusable(Problem problem, Path file, @Nullable Throwable cause) {
        super(PrivacyWords.of(problem.key() + ".happened", Locale.ENGLISH, file), cause);
        this.problem = problem;
        this.file = file;
    }

    /** What is wrong with it. */
    public Problem problem() {
        return problem;
    }

    @Override
    public String happened(Locale locale) {
        return PrivacyWords.of(problem.key() + ".happened", locale, file);
    }

    @Override
    public String kept(Locale locale) {
        return PrivacyWords.of("audit.key.kept", locale);
    }

    @Override
    public String advice(Locale locale) {
        return PrivacyWords.of(problem.key() + ".advice", locale, file);
    }

    /** All three in one line, in the language of this machine. */
    @Override
    public String getLocalizedMessage() {
        Locale locale = Locale.getDefault();
        return String.join(" ", happened(locale), kept(locale), advice(locale));
    }

    @Override
    public int getExitCode() {
        return OUT_OF_REACH;
    }
}
