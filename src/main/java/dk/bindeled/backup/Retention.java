package dk.bindeled.backup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Which backups may go: those that no day, week or month needs. */
final class Retention {

    private final BackupSettings.Keep keep;
    private final ZoneId zone;

    Retention(BackupSettings.Keep keep, ZoneId zone) {
        this.keep = keep;
        this.zone = zone;
    }

    /**
     * Those that may be deleted. The newest is never among them.
     *
     * @param made good backups that were made by themselves and are where they were put
     */
    List<BackupMade> superfluous(List<BackupMade> made) {
        List<BackupMade> newestFirst = made.stream()
                .sorted(Comparator.comparing(BackupMade::at).reversed())
                .toList();
        Set<BackupMade> needed = new HashSet<>(newestFirst.stream().limit(1).toList());
        needed.addAll(newestOfEach(newestFirst, keep.daily(), day -> day));
        needed.addAll(newestOfEach(
                newestFirst,
                keep.weekly(),
                day -> day.get(IsoFields.WEEK_BASED_YEAR) * 100 + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
        needed.addAll(newestOfEach(newestFirst, keep.monthly(), YearMonth::from));
        return newestFirst.stream().filter(backup -> !needed.contains(backup)).toList();
    }

    private Set<BackupMade> newestOfEach(List<BackupMade> newestFirst, int most, Function<LocalDate, Object> period) {
        Set<BackupMade> kept = new LinkedHashSet<>();
        Set<Object> periods = new HashSet<>();
        for (BackupMade backup : newestFirst) {
            if (periods.size() < most && periods.add(period.apply(day(backup.at())))) {
                kept.add(backup);
            }
        }
        return kept;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
