package dk.bindeled.privacy;

import dk.bindeled.network.ToldFault;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ExitCodeGenerator;

/** The audit cannot be written or read. What would have been recorded is refused: nobody looks at a person unseen. */
public final class AuditUnavailable extends RuntimeException implements ExitCodeGenerator, ToldFault {

    /** What is wrong. */
    public enum Problem {
        /** The disk is full. */
        DISK_FULL,
        /** The folder cannot be written or read. */
        NO_ACCESS,
        /** Another program writes the same audit. */
        IN_USE,
        /** Nobody has said what the looking is for. */
        NO_PURPOSE,
        /** A person was erased after the page was opened. */
        NO_LONGER_THERE;

        private String key() {
            return "audit.unavailable." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final int OUT_OF_REACH = 3;
    private static final long A_LITTLE = 1 << 20;

    private final Problem problem;
    private final String folder;

    AuditUnavailable(Problem problem, Path folder, @Nullable Throwable cause) {
        super(PrivacyWords.of(problem.key() + ".happened", Locale.ENGLISH, folder), cause);
        this.problem = problem;
        this.folder = folder.toString();
    }

    /** Files could not be written: because the disk is full, or for another reason. */
    static AuditUnavailable writing(Path folder, Throwable cause) {
        boolean full = folder.toFile().getUsableSpace() < A_LITTLE
                || String.valueOf(cause.getMessage()).contains("No space left");
        return new AuditUnavailable(full ? Problem.DISK_FULL : Problem.NO_ACCESS, folder, cause);
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }

    @Override
    public String happened(Locale locale) {
        return PrivacyWords.of(problem.key() + ".happened", locale, folder);
    }

    @Override
    public String kept(Locale locale) {
        return PrivacyWords.of("audit.unavailable.kept", locale);
    }

    @Override
    public String advice(Locale locale) {
        return PrivacyWords.of(problem.key() + ".advice", locale, folder);
    }

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
