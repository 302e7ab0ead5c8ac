package dk.bindeled.study;

import dk.bindeled.analysis.statistics.Wilson;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Referrals (not persons) that came to each step.
 *
 * @param by what the referrals are divided by
 * @param key community or area id, kind of guide, channel, half-year, or {@code all}; empty where it is not recorded
 * @param label name shown to people
 * @param persons how many persons the counts rest on
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
        FunnelPersons persons,
        int begun,
        int shown,
        int welcomed,
        int stillThere,
        int open,
        Figure shownShare,
        Figure welcomedShare,
        Figure stillThereShare) {

    /** What joins the keys of parts that are told together. */
    public static final String AND = "+";

    /**
     * Parts as one, whose key is their keys joined by {@link #AND}. Of persons it is only known that there are at least as many as in the
     * largest part, since one person may have been shown the way in several.
     *
     * @param parts at least one, all divided by the same
     */
    public static FunnelCount together(List<FunnelCount> parts) {
        return new FunnelCount(
                parts.getFirst().by(),
                parts.stream().map(FunnelCount::key).collect(Collectors.joining(AND)),
                parts.stream().map(FunnelCount::label).collect(Collectors.joining(", ")),
                FunnelPersons.together(parts.stream().map(FunnelCount::persons).toList()),
                sum(parts, FunnelCount::begun),
                sum(parts, FunnelCount::shown),
                sum(parts, FunnelCount::welcomed),
                sum(parts, FunnelCount::stillThere),
                sum(parts, FunnelCount::open),
                share(parts, FunnelCount::shown, FunnelCount::shownShare),
                share(parts, FunnelCount::welcomed, FunnelCount::welcomedShare),
                share(parts, FunnelCount::stillThere, FunnelCount::stillThereShare));
    }

    /** The same counts under another key. */
    public FunnelCount withKey(String other) {
        return new FunnelCount(
                by,
                other,
                label,
                persons,
                begun,
                shown,
                welcomed,
                stillThere,
                open,
                shownShare,
                welcomedShare,
                stillThereShare);
    }

    private static int sum(List<FunnelCount> parts, ToIntFunction<FunnelCount> count) {
        return parts.stream().mapToInt(count).sum();
    }

    private static Figure share(
            List<FunnelCount> parts, ToIntFunction<FunnelCount> count, Function<FunnelCount, Figure> share) {
        long of = parts.stream().map(share).mapToLong(Figure::n).sum();
        Reason unknown = parts.stream()
                .map(share)
                .map(Figure::reason)
                .filter(reason -> reason == Reason.NO_DATES)
                .findFirst()
                .orElse(Reason.TOO_FEW);
        return unknown == Reason.NO_DATES ? Figure.missing(unknown, of) : Wilson.share(sum(parts, count), of, unknown);
    }

    /** What referrals are divided by. */
    public enum By {
        ALL,
        COMMUNITY,
        GUIDE_KIND,
        CHANNEL,
        /** The area of the citizen. */
        AREA,
        /** The half-year of the first recorded step, for instance {@code 2024-H1}. */
        PERIOD;

        /** The word used in files and message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
