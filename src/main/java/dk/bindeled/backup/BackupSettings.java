package dk.bindeled.backup;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When backups are made by themselves, where and how many are kept: the properties {@code bindeled.backup.*}, or the environment’s
 * {@code BINDELED_BACKUP_*}.
 *
 * @param folder where they lie; without it none are made by themselves
 * @param every how often, at least an hour
 * @param at time of day, where they are made once a day or less often
 * @param keep how many are kept
 * @param passphraseFile file whose first line they are encrypted with
 * @param passphrase what they are encrypted with, where there is no file; without either they are not encrypted
 */
@ConfigurationProperties("bindeled.backup")
record BackupSettings(
        @Nullable Path folder,
        @DefaultValue("1d") Duration every,
        @DefaultValue("02:30") LocalTime at,
        @DefaultValue Keep keep,
        @Nullable Path passphraseFile,
        @Nullable String passphrase) {

    BackupSettings {
        if (every.compareTo(Duration.ofHours(1)) < 0) {
            throw new IllegalArgumentException("bindeled.backup.every must be at least an hour, not " + every);
        }
    }

    /**
     * How many backups are kept of those made by themselves.
     *
     * @param daily the newest of each of so many days
     * @param weekly the newest of each of so many weeks
     * @param monthly the newest of each of so many months
     */
    record Keep(
            @DefaultValue("7") int daily,
            @DefaultValue("4") int weekly,
            @DefaultValue("12") int monthly) {}

    @Override
    public String toString() {
        return "BackupSettings[folder=" + folder + ", every=" + every + ", at=" + at + ", keep=" + keep + "]";
    }
}
