package dk.bindeled.store;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ExitCodeGenerator;

/** A backup could not be made, read or restored. Its message is one line that says what is wrong, what was kept and what to do. */
public final class BackupFailed extends RuntimeException implements ExitCodeGenerator {

    /** What is wrong. */
    public enum Problem {
        /** There is no room for the file. Detail: the file. */
        NO_SPACE("no-space", 1),
        /** The file or its folder cannot be written. Detail: the file. */
        CANNOT_WRITE("cannot-write", 3),
        /** The file is there already. Detail: the file. */
        EXISTS("exists", 2),
        /** The file cannot be read or is not there. Detail: the file. */
        CANNOT_READ("cannot-read", 3),
        /** The file is no backup. Detail: the file. */
        NO_BACKUP("no-backup", 2),
        /** The file was changed or cut off since it was written. Details: the file, what was noticed. */
        DAMAGED("damaged", 2),
        /** The file is encrypted and no passphrase was given. Detail: the file. */
        ENCRYPTED("encrypted", 2),
        /** The passphrase does not fit. Detail: the file. */
        WRONG_PASSPHRASE("wrong-passphrase", 2),
        /** A newer program wrote the file. Details: the file, what is newer. */
        NEWER("newer", 2),
        /** An edition of the program that differs from this one wrote the file. Details: the file, what differs. */
        DIFFERENT("different", 2),
        /** What was written cannot be read again. Detail: the file. */
        NOT_VERIFIED("not-verified", 1),
        /** Another program wrote to the database while it was read. */
        WRITTEN_MEANWHILE("written-meanwhile", 1),
        /** There are data where the backup is to go. Detail: where. */
        NOT_EMPTY("not-empty", 2),
        /** The new data could not be written. Detail: where. */
        NOT_RESTORED("not-restored", 1);

        private final String key;
        private final int exit;

        Problem(String key, int exit) {
            this.key = key;
            this.exit = exit;
        }

        /** The word by which it goes in files, for instance {@code no-space}. */
        public String code() {
            return key;
        }
    }

    private final Problem problem;
    private final List<String> details;

    /**
     * A failure.
     *
     * @param problem what is wrong
     * @param details as the problem says
     */
    public BackupFailed(Problem problem, List<String> details, @Nullable Throwable cause) {
        super(Texts.of("store.backup." + problem.key, Locale.ENGLISH, details.toArray()), cause);
        this.problem = problem;
        this.details = List.copyOf(details);
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }

    /** What {@link #problem} says of it. */
    public List<String> details() {
        return details;
    }

    /** One line in the wanted language (Danish, else English). */
    public String message(Locale locale) {
        return Texts.of("store.backup." + problem.key, locale, details.toArray());
    }

    /** One line in the language of this machine (Danish, else English). */
    @Override
    public String getLocalizedMessage() {
        return message(Locale.getDefault());
    }

    @Override
    public int getExitCode() {
        return problem.exit;
    }
}
