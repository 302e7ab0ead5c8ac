package dk.bindeled.privacy;

import java.time.Duration;

/** How long no password is tried after failures: from the fifth on a minute, and each further one twice as long, an hour at most. */
final class LockOut {

    /** So many failures cost nothing but the time they take. */
    static final int FREE = 4;

    static final Duration FIRST = Duration.ofMinutes(1);
    static final Duration LONGEST = Duration.ofHours(1);
    /** Failures as old as this count no longer. */
    static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private static final int MOST_DOUBLINGS = 6;

    private LockOut() {}

    /** How long to wait after so many failures in a row. */
    static Duration after(int failures) {
        if (failures <= FREE) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - FREE - 1, MOST_DOUBLINGS);
        Duration doubled = FIRST.multipliedBy(1L << doublings);
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }
}
