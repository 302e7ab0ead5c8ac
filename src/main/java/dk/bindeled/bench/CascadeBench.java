package dk.bindeled.bench;

import dk.bindeled.analysis.cascade.Cascades;
import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Channel;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * All figures of the cascades of 200,000 referrals among a million persons who have no ties: half of the referrals go on from someone welcomed
 * before, the other half are begun by a few thousand ambassadors, and a chain of 10,000 hangs on one of them.
 */
final class CascadeBench {

    private static final int PERSONS = 1_000_000;
    private static final int REFERRALS = 200_000;
    private static final int AMBASSADORS = 3_000;
    private static final int CHAIN = 10_000;
    private static final int COMMUNITIES = 400;
    private static final int AREAS = 200;
    private static final double BUDGET_SECONDS = 5;
    private static final LocalDate DATE = LocalDate.of(2025, 1, 1);
    private static final LocalDate BEGIN = LocalDate.of(2018, 1, 1);
    private static final int DAYS = 2400;

    private static final List<Channel> CHANNELS = List.of(Channel.values());

    private final PrintWriter out;

    CascadeBench(PrintWriter out) {
        this.out = out;
    }

    /** Runs it and prints a table; true if the figures came within their budget. */
    boolean run(long seed) {
        out.printf(Locale.ROOT, "%,d persons, %,d referrals, seed %d%n%n", PERSONS, REFERRALS, seed);
        Snapshot snapshot = Snapshot.of(rows(seed), SnapshotQuery.defaults().withDate(DATE), DATE);
        boolean within = true;
        for (String which : List.of("first", "second")) {
            long begun = System.nanoTime();
            Cascades cascades = Cascades.of(snapshot, 180, seed, 999, Progress.UNWATCHED);
            double seconds = (System.nanoTime() - begun) / 1e9;
            within &= seconds <= BUDGET_SECONDS;
            out.printf(
                    Locale.ROOT,
                    "figures, %-7s %6.2f s of at most %.0f s%s; %,d reached in %d rings%n",
                    which,
                    seconds,
                    BUDGET_SECONDS,
                    seconds <= BUDGET_SECONDS ? "" : "  TOO SLOW",
                    cascades.forest().reached(),
                    cascades.forest().rings().size() - 1);
        }
        out.flush();
        return within;
    }

    private static NetworkRows rows(long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        List<Area> areas = new ArrayList<>();
        for (int k = 0; k < AREAS; k++) {
            areas.add(new Area("e" + k, "Estate " + k, AreaLevel.ESTATE, null));
        }
        List<Actor> actors = new ArrayList<>(PERSONS + COMMUNITIES);
        for (int k = 0; k < PERSONS; k++) {
            Kind kind = k < AMBASSADORS ? Kind.AMBASSADOR : Kind.CITIZEN;
            actors.add(actor(person(k), kind, "e" + chance.nextInt(AREAS)));
        }
        for (int k = 0; k < COMMUNITIES; k++) {
            actors.add(actor("c" + k, Kind.ASSOCIATION, null));
        }
        List<Referral> referrals = new ArrayList<>(REFERRALS);
        for (int k = 0; k < REFERRALS; k++) {
            int day = (int) ((long) DAYS * k / REFERRALS);
            boolean inChain = k < CHAIN;
            int citizen = AMBASSADORS + k;
            boolean goesOn = k > 0 && chance.nextInt(2) == 0;
            int guide = inChain
                    ? k == 0 ? 0 : citizen - 1
                    : goesOn ? AMBASSADORS + chance.nextInt(k) : chance.nextInt(AMBASSADORS);
            referrals.add(referral(k, guide, citizen, inChain ? k : day, inChain || chance.nextInt(2) == 0, chance));
        }
        return new NetworkRows(areas, actors, List.of(), referrals);
    }

    private static Referral referral(
            int k, int guide, int citizen, int day, boolean welcomed, SplittableRandom chance) {
        // a chain of 10,000 is older than the rest: each of its links takes a day
        LocalDate begun = (k < CHAIN ? BEGIN.minusDays(CHAIN) : BEGIN).plusDays(day);
        return new Referral(
                "r" + k,
                person(guide),
                person(citizen),
                "c" + chance.nextInt(COMMUNITIES),
                CHANNELS.get(chance.nextInt(CHANNELS.size())),
                chance.nextInt(3) == 0,
                begun,
                begun,
                welcomed ? begun : null,
                welcomed && chance.nextInt(2) == 0 ? begun.plusDays(100) : null,
                chance.nextInt(5) == 0 ? begun.plusDays(150) : null);
    }

    private static Actor actor(String id, Kind kind, @Nullable String area) {
        return new Actor(id, EnumSet.of(kind), null, area, null, null, null, null, null, Map.of());
    }

    private static String person(int k) {
        return String.format(Locale.ROOT, "p%07d", k);
    }
}
