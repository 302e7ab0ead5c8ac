package dk.bindeled.backup;

import dk.bindeled.store.BackupFailed;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A backup that should have been made by itself and was not.
 *
 * @param at when it was tried
 * @param problem what was wrong; null if it was nothing foreseen, which then stands in the log
 * @param details as the problem says
 */
public record FailedBackup(Instant at, BackupFailed.@Nullable Problem problem, List<String> details) {

    /** One line that says what was wrong; empty if only the log can tell. */
    public String message(Locale locale) {
        return problem == null ? "" : new BackupFailed(problem, details, null).message(locale);
    }
}
