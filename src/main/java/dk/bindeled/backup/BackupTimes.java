package dk.bindeled.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The moments at which backups are due: the time of day, and every so often from there. By the clock on the wall, so that an hour put
 * forward or back moves none of them.
 */
final class BackupTimes {

    /** A Monday: what is made weekly is made in the night to a Monday. */
    private static final LocalDate BEGINNING = LocalDate.of(2024, 1, 1);

    private final Duration every;
    private final LocalDateTime first;
    private final ZoneId zone;

    BackupTimes(Duration every, LocalTime at, ZoneId zone) {
        this.every = every;
        this.first = BEGINNING.atTime(at);
        this.zone = zone;
    }

    /** True if the last moment has passed since the last try, for instance because the machine was off at night. */
    boolean isDue(Instant lastTry, Instant now) {
        return lastTry.isBefore(last(now));
    }

    /** The next moment after {@code now}. */
    Instant next(Instant now) {
        LocalDateTime next = moment(now).plus(every);
        return next.atZone(zone).toInstant();
    }

    private Instant last(Instant now) {
        return moment(now).atZone(zone).toInstant();
    }

    private LocalDateTime moment(Instant now) {
        LocalDateTime local = LocalDateTime.ofInstant(now, zone);
        long passed = Math.floorDiv(Duration.between(first, local).toMillis(), every.toMillis());
        return first.plus(every.multipliedBy(passed));
    }
}
