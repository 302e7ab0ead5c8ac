package dk.bindeled.backup;

import dk.bindeled.network.Progress;
import dk.bindeled.store.BackupFailed;
import dk.bindeled.store.StoreUnavailable;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The backups of this installation. Safe to call from any thread; one backup is made at a time, and others wait. */
public interface SafeKeeping {

    /**
     * What is to be made.
     *
     * @param target a file that is not there, or a folder that is, in which a name is found; null for the usual folder
     * @param seal how it is encrypted; null if it is not
     * @param origin what it is made for
     */
    record Order(@Nullable Path target, @Nullable Seal seal, BackupMade.Origin origin) {}

    /**
     * When backups are made by themselves.
     *
     * @param folder where; null if they are not made by themselves
     * @param next the next time; null without a folder
     * @param encrypted true if they are encrypted
     * @param daily so many days are kept
     * @param weekly so many weeks
     * @param monthly so many months
     */
    record Plan(@Nullable Path folder, @Nullable Instant next, boolean encrypted, int daily, int weekly, int monthly) {}

    /**
     * Makes a backup, checks it by reading it again whole, and puts it in its place.
     *
     * <p>Progress steps: {@code waiting}, {@code waiting-for-writers}, {@code backing-up}, {@code checking-backup}.
     *
     * @throws BackupFailed if it cannot be made; nothing of it is left
     * @throws java.util.concurrent.CancellationException if the progress is cancelled; nothing of it is left
     */
    BackupMade make(Order order, Progress progress);

    /** Makes the scheduled backup if its time has come, and deletes those that are no longer needed. True if one was made. */
    boolean makeIfDue(Progress progress);

    /** The usual way to encrypt, which the settings give; null if they give none. */
    @Nullable
    Seal usualSeal();

    /** The backups there have been and nobody has taken off the list, newest first. */
    List<BackupMade> list();

    /** What has become of a backup’s file. */
    BackupMade.State state(BackupMade made);

    /** The newest that was verified and lies where it was put. */
    Optional<BackupMade> lastGood();

    /** What went wrong the last time, if no scheduled backup has succeeded since. */
    Optional<FailedBackup> failed();

    /** When backups are made by themselves. */
    Plan plan();

    /**
     * The bytes of a backup on the list, for someone who takes it elsewhere.
     *
     * @throws BackupFailed if the file is not what was made
     */
    InputStream open(BackupMade made);

    /** Takes a backup off the list whose file is gone. */
    void forget(BackupMade made);

    /** True if this installation holds no data. */
    boolean isEmpty();

    /** What must outlive the data if they are replaced, by the name of what remembers it. */
    Map<String, List<String>> remember();

    /** Does what must be done to restored data before they count, with what was remembered of those they replace. */
    void afterRestore(Map<String, List<String>> remembered);

    /** One line that says why a backup failed, in the wanted language; empty if it is nothing foreseen. */
    static String explain(Throwable failure, Locale language) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BackupFailed known) {
                return known.message(language);
            }
            if (cause instanceof StoreUnavailable known) {
                return known.message(language);
            }
        }
        return "";
    }
}
