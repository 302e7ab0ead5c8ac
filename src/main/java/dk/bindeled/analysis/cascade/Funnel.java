package dk.bindeled.analysis.cascade;

import dk.bindeled.analysis.cascade.FunnelRow.By;
import dk.bindeled.analysis.statistics.Wilson;
import dk.bindeled.network.Channel;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
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

    /** No key of a part: keys are ids and codes. */
    private static final String SEVERAL = "\n";

    private final Snapshot snapshot;

    private Funnel(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The funnel of all referrals, then by community, by kind of guide, by channel, by the citizen's area and by
     * half-year, each in the order of keys; empty parts are absent. Areas are of the level of the chosen groups, else of the lowest level there is; without
     * areas, or without dates, there are no such parts. */
    public static List<FunnelRow> of(Snapshot snapshot) {
        Funnel funnel = new Funnel(snapshot);
        List<FunnelRow> rows = new ArrayList<>();
        rows.add(funnel.row(By.ALL, ALL, snapshot.referrals(), funnel.places(Map.of(ALL, snapshot.referrals()))));
        rows.addAll(funnel.rows(By.COMMUNITY, referral -> orEmpty(referral.community())));
        rows.addAll(funnel.rows(
                By.GUIDE_KIND,
                referral -> GuideKind.of(snapshot, referral.guide()).code()));
        rows.addAll(funnel.rows(By.CHANNEL, Funnel::channel));
        CitizenAreas areas = CitizenAreas.of(snapshot);
        if (areas.level() != null) {
            rows.addAll(funnel.rows(By.AREA, referral -> areas.of(referral.citizen())));
        }
        if (snapshot.hasReferralDates()) {
            rows.addAll(funnel.rows(By.PERIOD, HalfYears::of));
        }
        return List.copyOf(rows);
    }

    private List<FunnelRow> rows(By by, Function<Referral, String> keyOf) {
        Map<String, List<Referral>> parts = new TreeMap<>();
        for (Referral referral : snapshot.referrals()) {
            parts.computeIfAbsent(keyOf.apply(referral), key -> new ArrayList<>())
                    .add(referral);
        }
        List<Map<String, String>> places = places(parts);
        List<FunnelRow> rows = new ArrayList<>();
        parts.forEach((key, referrals) -> rows.add(row(by, key, referrals, places)));
        return rows;
    }

    /** For each step the part in which each citizen came to it, or {@link #SEVERAL}. */
    private List<Map<String, String>> places(Map<String, List<Referral>> parts) {
        List<Map<String, String>> places = List.of(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        parts.forEach((key, referrals) -> {
            for (Referral referral : referrals) {
                String citizen = referral.citizen();
                if (citizen != null) {
                    places.subList(0, lastStep(referral) + 1)
                            .forEach(place ->
                                    place.merge(citizen, key, (one, other) -> one.equals(other) ? one : SEVERAL));
                }
            }
        });
        return places;
    }

    private int lastStep(Referral referral) {
        Steps steps = Steps.of(referral, snapshot.hasReferralDates());
        return steps.stillThere() ? 3 : steps.welcomed() ? 2 : steps.shown() ? 1 : 0;
    }

    private FunnelRow row(By by, String key, List<Referral> referrals, List<Map<String, String>> places) {
        // Each step holds the referrals of the next, whatever dates are recorded.
        List<List<Referral>> at = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<List<Referral>> stopped = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<List<Referral>> waiting = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<List<Referral>> dropped = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<Referral> open = new ArrayList<>();
        List<Referral> closed = new ArrayList<>();
        for (Referral referral : referrals) {
            int last = lastStep(referral);
            at.subList(0, last + 1).forEach(step -> step.add(referral));
            boolean isOpen = Steps.of(referral, snapshot.hasReferralDates()).isOpen(referral, snapshot.date());
            (isOpen ? open : closed).add(referral);
            if (last < 3) {
                stopped.get(last).add(referral);
                (isOpen ? waiting : dropped).get(last).add(referral);
            }
        }
        int begun = referrals.size();
        int shown = at.get(1).size();
        int welcomed = at.get(2).size();
        int stillThere = at.get(3).size();
        return new FunnelRow(
                by,
                key,
                new FunnelPersons(
                        persons(at),
                        alone(at, key, places),
                        persons(stopped),
                        persons(waiting),
                        persons(dropped),
                        personsOf(open),
                        personsOf(closed)),
                begun,
                shown,
                welcomed,
                stillThere,
                open.size(),
                share(shown, begun, waiting.get(0).size()),
                share(welcomed, shown, waiting.get(1).size()),
                share(stillThere, welcomed, waiting.get(2).size()));
    }

    private static List<Integer> persons(List<List<Referral>> parts) {
        return parts.stream().map(Funnel::personsOf).toList();
    }

    private static List<Integer> alone(List<List<Referral>> at, String key, List<Map<String, String>> places) {
        return IntStream.range(0, at.size())
                .mapToObj(step -> personsOf(at.get(step).stream()
                        .filter(referral -> referral.citizen() == null
                                || key.equals(places.get(step).get(referral.citizen())))
                        .toList()))
                .toList();
    }

    private static int personsOf(List<Referral> referrals) {
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
