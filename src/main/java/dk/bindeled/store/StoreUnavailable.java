package dk.bindeled.store;

import dk.bindeled.network.Explained;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ExitCodeGenerator;

/** The database cannot be opened or reached. Its message is one line that says what is wrong and what to do. */
public final class StoreUnavailable extends RuntimeException implements ExitCodeGenerator, Explained {

    /** Exit status of a program that could not open its database. */
    public static final int EXIT_STATUS = 3;

    /** What is wrong. */
    public enum Problem {
        /** Another program has the data folder open. Detail: the folder. */
        LOCKED("locked"),
        /** The data folder is a file. Detail: its path. */
        NOT_A_FOLDER("not-a-folder"),
        /** The data folder cannot be made, read or written. Detail: the folder. */
        NO_ACCESS("no-access"),
        /** Files of the database are damaged. Details: the folder, the log file. */
        DAMAGED("damaged"),
        /** The open database cannot do what it was asked. Details: the folder, the log file. */
        FAULTY("faulty"),
        /** The database was written by a newer version of the program. Details: where it is, what is newer. */
        NEWER("newer"),
        /** The database was set up by an edition of the program that differs from this one. Details: where it is, what differs. */
        DIFFERENT("different"),
        /** The disk is full. Detail: the folder. */
        DISK_FULL("disk-full"),
        /** The server does not answer. Detail: its address. */
        UNREACHABLE("unreachable"),
        /** The server does not accept user and password. Details: its address, the user. */
        REFUSED("refused"),
        /** A restore from another data folder into the server has not ended. Details: its address, that folder. */
        BEING_RESTORED("being-restored"),
        /** The server is too old. Details: its address, its version, the oldest that will do. */
        SERVER_TOO_OLD("server-too-old"),
        /** The address is not one of a Neo4j server. Detail: the address. */
        BAD_ADDRESS("bad-address"),
        /** The connection was lost during work. */
        LOST("lost"),
        /** A backup has been reading the database for so long that nobody waits any more. */
        BUSY("busy");

        private final String key;

        Problem(String key) {
            this.key = key;
        }
    }

    private final Problem problem;
    private final List<String> details;

    StoreUnavailable(Problem problem, List<String> details, @Nullable Throwable cause) {
        super(message(problem, details, Locale.ENGLISH), cause);
        this.problem = problem;
        this.details = List.copyOf(details);
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }

    @Override
    public String message(Locale locale) {
        return message(problem, details, locale);
    }

    /** One line in the language of this machine (Danish, else English). */
    @Override
    public String getLocalizedMessage() {
        return message(Locale.getDefault());
    }

    /** {@link #EXIT_STATUS}: what the program ends with if this happens while it starts. */
    @Override
    public int getExitCode() {
        return EXIT_STATUS;
    }

    private static String message(Problem problem, List<String> details, Locale locale) {
        return Texts.of("store.unavailable." + problem.key, locale, details.toArray());
    }
}
