package dk.bindeled.analysis.cascade;

import dk.bindeled.analysis.cascade.FunnelRow.By;
import dk.bindeled.analysis.statistics.Wilson;
import dk.bindeled.network.Channel;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where referrals stop: begun &ge; shown &ge; welcomed &ge; still there.
 *
 * <p><b>Counts</b> are of referrals, not persons: one person may be shown the way several times. A later step implies the earlier ones. Every
 * referral counts, also one without a valid guide, since it too was begun.
 *
 * <p><b>Shares</b> are conditional on the step before. An open referral (not ended, its last step less than 90 days old) may still go on: it
 * is left out of the denominator of the very step it waits for, so that it is neither a failure nor a success there. Each share has its
 * {@link Wilson} interval. Data without dates say nothing of steps: every referral counts as welcomed and the shares are missing.
 *
 * <p><b>How not to read it</b>: referrals by one guide or to one community hang together, so the intervals are on the narrow side; and whoever
 * goes on fast is counted before whoever goes on slowly, so shares of a very young project flatter it.
 *
 * <p>Deterministic; O(r) for r referrals.
 */
public final class Funnel {

    private static final String ALL = "all";

    private final Snapshot snapshot;

    private Funnel(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The funnel of all referrals, then by community, by kind of guide and by channel, each in the order of keys; empty parts are absent. */
    public static List<FunnelRow> of(Snapshot snapshot) {
        Funnel funnel = new Funnel(snapshot);
        List<FunnelRow> rows = new ArrayList<>();
        rows.add(funnel.row(By.ALL, ALL, snapshot.referrals()));
        rows.addAll(funnel.rows(By.COMMUNITY, referral -> orEmpty(referral.community())));
        rows.addAll(funnel.rows(
                By.GUIDE_KIND,
                referral -> GuideKind.of(snapshot, referral.guide()).code()));
        rows.addAll(funnel.rows(By.CHANNEL, Funnel::channel));
        return List.copyOf(rows);
    }

    private List<FunnelRow> rows(By by, Function<Referral, String> keyOf) {
        Map<String, List<Referral>> parts = new TreeMap<>();
        for (Referral referral : snapshot.referrals()) {
            parts.computeIfAbsent(keyOf.apply(referral), key -> new ArrayList<>())
                    .add(referral);
        }
        List<FunnelRow> rows = new ArrayList<>();
        parts.forEach((key, referrals) -> rows.add(row(by, key, referrals)));
        return rows;
    }

    private FunnelRow row(By by, String key, List<Referral> referrals) {
        boolean dated = snapshot.hasReferralDates();
        int shown = 0;
        int welcomed = 0;
        int stillThere = 0;
        int[] waiting = new int[3];
        for (Referral referral : referrals) {
            Steps steps = Steps.of(referral, dated);
            shown += steps.shown() ? 1 : 0;
            welcomed += steps.welcomed() ? 1 : 0;
            stillThere += steps.stillThere() ? 1 : 0;
            if (steps.isOpen(referral, snapshot.date())) {
                waiting[steps.welcomed() ? 2 : steps.shown() ? 1 : 0]++;
            }
        }
        int begun = referrals.size();
        return new FunnelRow(
                by,
                key,
                persons(referrals),
                begun,
                shown,
                welcomed,
                stillThere,
                waiting[0] + waiting[1] + waiting[2],
                share(shown, begun, waiting[0]),
                share(welcomed, shown, waiting[1]),
                share(stillThere, welcomed, waiting[2]));
    }

    private static int persons(List<Referral> referrals) {
        long unnamed = referrals.stream()
                .filter(referral -> referral.citizen() == null)
                .count();
        long named = referrals.stream()
                .map(Referral::citizen)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        return (int) (named + unnamed);
    }

    private Figure share(int count, int of, int waiting) {
        if (snapshot.referrals().isEmpty()) {
            return Figure.missing(Reason.NO_REFERRALS, 0);
        }
        if (!snapshot.hasReferralDates()) {
            return Figure.missing(Reason.NO_DATES, of);
        }
        return Wilson.share(count, of - waiting, Reason.TOO_FEW);
    }

    private static String channel(Referral referral) {
        Channel channel = referral.channel();
        return channel == null ? "" : channel.code();
    }

    private static String orEmpty(@Nullable String id) {
        return id == null ? "" : id;
    }
}
