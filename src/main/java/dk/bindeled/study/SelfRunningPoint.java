package dk.bindeled.study;

import dk.bindeled.network.Figure;
import dk.bindeled.network.Snapshot;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether those whom one person brought together would still be connected without her, on one date.
 *
 * @param date the date
 * @param brought how many she brought together: those she has a tie to, and those she has shown the way
 * @param pairs pairs of them
 * @param connected share of the pairs still connected without her; missing with a reason where there is no pair
 * @param withinTwo share of the pairs within two steps without her
 * @param withinThree share of the pairs within three steps without her
 * @param onlyThroughHer pairs that neither know each other nor have another acquaintance in common
 * @param parts into how many parts they fall without her
 * @param largestPart how many of them are in the part that holds most of them
 */
public record SelfRunningPoint(
        LocalDate date,
        int brought,
        long pairs,
        Figure connected,
        Figure withinTwo,
        Figure withinThree,
        long onlyThroughHer,
        int parts,
        int largestPart) {

    /** The test of one person on the date of a snapshot, or null where nobody in its tie graph has the id. */
    public static @Nullable SelfRunningPoint of(Snapshot snapshot, String person) {
        return ComputedFragility.point(snapshot, person);
    }
}
