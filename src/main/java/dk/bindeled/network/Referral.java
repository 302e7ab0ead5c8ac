package dk.bindeled.network;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One act of showing a citizen the way to a community, with the dates of its steps. A later step implies the earlier ones.
 *
 * @param id stable text id
 * @param guide id of the one who shows the way, or null where nobody is recorded
 * @param citizen id of the one who is shown the way, or null where nobody is recorded
 * @param community id of the community the way leads to, or null
 * @param channel how the way was shown, or null
 * @param unasked true if it was begun without anyone having asked for it, null if not recorded
 * @param begunOn when it was begun, or null
 * @param shownOn when the way was shown, or null
 * @param welcomedOn when the citizen was welcomed, or null
 * @param stillThereOn when the citizen was last seen to be still there, or null
 * @param endedOn when it ended, or null while it is open
 */
public record Referral(
        String id,
        @Nullable String guide,
        @Nullable String citizen,
        @Nullable String community,
        @Nullable Channel channel,
        @Nullable Boolean unasked,
        @Nullable LocalDate begunOn,
        @Nullable LocalDate shownOn,
        @Nullable LocalDate welcomedOn,
        @Nullable LocalDate stillThereOn,
        @Nullable LocalDate endedOn) {

    /** The recorded dates, in the order of the steps. */
    public Stream<LocalDate> dates() {
        return Stream.of(begunOn, shownOn, welcomedOn, stillThereOn, endedOn).filter(Objects::nonNull);
    }

    /** The earliest recorded date, or null. */
    public @Nullable LocalDate firstDate() {
        return earlier(earlier(earlier(begunOn, shownOn), earlier(welcomedOn, stillThereOn)), endedOn);
    }

    /** The latest recorded date, or null. */
    public @Nullable LocalDate lastDate() {
        return later(later(later(begunOn, shownOn), later(welcomedOn, stillThereOn)), endedOn);
    }

    /** True if no step has a date. */
    public boolean isUndated() {
        return firstDate() == null;
    }

    /** The referral as it was known at the end of {@code date}: later dates are not seen. */
    public Referral asKnownAt(LocalDate date) {
        return new Referral(
                id,
                guide,
                citizen,
                community,
                channel,
                unasked,
                seen(begunOn, date),
                seen(shownOn, date),
                seen(welcomedOn, date),
                seen(stillThereOn, date),
                seen(endedOn, date));
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    private static @Nullable LocalDate seen(@Nullable LocalDate step, LocalDate date) {
        return step == null || step.isAfter(date) ? null : step;
    }

    /** True if no step comes before one it must follow, as far as days are recorded. */
    public boolean isInOrder() {
        LocalDate before = null;
        for (LocalDate step : Arrays.asList(begunOn, shownOn, welcomedOn, stillThereOn, endedOn)) {
            if (step != null) {
                if (before != null && step.isBefore(before)) {
                    return false;
                }
                before = step;
            }
        }
        return true;
    }
}
