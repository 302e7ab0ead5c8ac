package dk.bindeled.analysis.cascade;

import dk.bindeled.network.Figure;
import java.util.Locale;

/**
 * Referrals (not persons) that came to each step, for one part of them.
 *
 * @param by what the referrals are divided by
 * @param key id of the community or area, code of the guide's kind or of the channel, half-year ({@code 2024-H1}), {@code all}; empty where it is not
 *     recorded
 * @param persons how many persons the counts rest on
 * @param begun referrals begun
 * @param shown of these, shown the way
 * @param welcomed of these, welcomed
 * @param stillThere of these, seen there at least 90 days after the welcome
 * @param open referrals for which a further step can still be waited for; they are among the counts of the steps they have come to
 * @param shownShare shown of those begun that are not waiting to be shown, with its Wilson interval
 * @param welcomedShare welcomed of those shown that are not waiting for a welcome, with its Wilson interval
 * @param stillThereShare still there of those welcomed that are not waiting to be seen again, with its Wilson interval
 */
public record FunnelRow(
        By by,
        String key,
        FunnelPersons persons,
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
        CHANNEL,
        /** The area of the citizen. */
        AREA,
        /** The half-year of the first recorded step. */
        PERIOD;

        /** The word used in message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
