package dk.bindeled.backup;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A backup that was made, checked and put in its place.
 *
 * @param file where it was put
 * @param at the moment whose data it holds
 * @param bytes size of the file
 * @param sha256 of the file
 * @param encrypted true if a passphrase is needed to read it
 * @param verified true if it was read again whole after it was written
 * @param origin what it was made for
 * @param by who asked for it
 * @param program version of the program that made it
 * @param nodes nodes in it
 * @param relationships relationships in it
 */
public record BackupMade(
        Path file,
        Instant at,
        long bytes,
        String sha256,
        boolean encrypted,
        boolean verified,
        Origin origin,
        String by,
        String program,
        long nodes,
        long relationships) {

    /** What a backup was made for. */
    public enum Origin {
        /** By itself, at its time. */
        SCHEDULED,
        /** Someone asked for it on the screen. */
        SCREEN,
        /** Someone asked for it on the console. */
        COMMAND,
        /** Before the data were replaced by those of another backup. */
        BEFORE_RESTORE
    }

    /** What has become of the file. */
    public enum State {
        /** It lies where it was put. */
        PRESENT,
        /** It is gone: deleted or moved by someone else. */
        MISSING,
        /** There is a file of another size. */
        CHANGED
    }
}
