package dk.bindeled.analysis.cascade;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.analysis.cascade.FunnelRow.By;
import dk.bindeled.analysis.statistics.Wilson;
import dk.bindeled.network.Channel;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Snapshot;
import java.util.ArrayList;
import java.util.List;
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
 * <p>Deterministic; O(r) for r referrals and each division, on all processors.
 */
public final class Funnel {

    private static final String ALL = "all";

    private record Division(By by, Function<Referral, String> keyOf) {}

    private final Snapshot snapshot;
    private final FunnelTally tally;

    private Funnel(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.tally = new FunnelTally(snapshot);
    }

    /**
     * The funnel of all referrals, then by community, by kind of guide, by channel, by the citizen's area and by half-year, each in the order of keys; empty
     * parts are absent. Areas are of the level of the chosen groups, else of the lowest level there is; without areas, or without dates, there are no such
     * parts.
     */
    public static List<FunnelRow> of(Snapshot snapshot, Progress progress) {
        Funnel funnel = new Funnel(snapshot);
        if (snapshot.referrals().isEmpty()) {
            return List.of(funnel.row(By.ALL, ALL, FunnelTally.Part.EMPTY));
        }
        CitizenAreas areas = CitizenAreas.of(snapshot);
        List<Division> divisions = new ArrayList<>(List.of(
                new Division(By.ALL, _ -> ALL),
                new Division(By.COMMUNITY, referral -> orEmpty(referral.community())),
                new Division(
                        By.GUIDE_KIND,
                        referral -> GuideKind.of(snapshot, referral.guide()).code()),
                new Division(By.CHANNEL, Funnel::channel)));
        if (areas.level() != null) {
            divisions.add(new Division(By.AREA, referral -> areas.of(referral.citizen())));
        }
        if (snapshot.hasReferralDates()) {
            divisions.add(new Division(By.PERIOD, HalfYears::of));
        }
        return Chunks.onAllProcessors()
                .compute(divisions.size(), progress.quiet(), "cascades", k -> funnel.rows(divisions.get(k)))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<FunnelRow> rows(Division division) {
        List<FunnelRow> rows = new ArrayList<>();
        tally.divided(division.keyOf()).forEach((key, part) -> rows.add(row(division.by(), key, part)));
        return rows;
    }

    private FunnelRow row(By by, String key, FunnelTally.Part part) {
        List<Integer> at = part.referrals();
        List<Integer> waiting = part.waiting();
        return new FunnelRow(
                by,
                key,
                part.persons(),
                at.get(0),
                at.get(1),
                at.get(2),
                at.get(3),
                part.open(),
                share(at.get(1), at.get(0), waiting.get(0)),
                share(at.get(2), at.get(1), waiting.get(1)),
                share(at.get(3), at.get(2), waiting.get(2)));
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
