package dk.bindeled.study;

import dk.bindeled.network.Figure;
import java.util.Locale;

/**
 * Referrals (not persons) that came to each step.
 *
 * @param by what the referrals are divided by
 * @param key community id, kind of guide, channel, or {@code all}; empty where it is not recorded
 * @param label name shown to people
 * @param persons citizens the referrals are of, the count that decides whether the row may be shown
 * @param begun referrals begun
 * @param shown of these, shown the way
 * @param welcomed of these, welcomed
 * @param stillThere of these, still there at least 90 days later
 * @param open referrals whose last step is recent and which have not ended
 * @param shownShare shown of begun, with its Wilson interval
 * @param welcomedShare welcomed of shown, with its Wilson interval
 * @param stillThereShare still there of welcomed, with its Wilson interval
 */
public record FunnelCount(
        By by,
        String key,
        String label,
        int persons,
        int begun,
        int shown,
        int welcomed,
        int stillThere,
        int open,
        Figure shownShare,
        Figure welcomedShare,
        Figure stillThereShare) {

    /** What referrals are divided by. */
    public enum By {
        ALL,
        COMMUNITY,
        GUIDE_KIND,
        CHANNEL;

        /** The word used in files and message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
