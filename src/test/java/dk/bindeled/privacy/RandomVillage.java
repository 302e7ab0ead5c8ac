package dk.bindeled.privacy;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Channel;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Villages drawn at random, with persons who come and go from half-year to half-year, a few at a time. */
final class RandomVillage {

    static final List<LocalDate> DATES =
            List.of(LocalDate.of(2023, 12, 31), LocalDate.of(2024, 6, 30), LocalDate.of(2024, 12, 31));

    private static final List<Channel> CHANNELS = List.of(Channel.values());

    private final SplittableRandom random;
    private final List<Area> areas = new ArrayList<>();
    private final List<Actor> actors = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private final List<Referral> referrals = new ArrayList<>();

    private RandomVillage(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static NetworkRows of(long seed, int persons) {
        RandomVillage village = new RandomVillage(seed);
        village.areas();
        village.persons(persons);
        village.ties(3 * persons);
        village.referrals(persons / 2);
        return new NetworkRows(village.areas, village.actors, village.ties, village.referrals);
    }

    private void areas() {
        areas.add(new Area("town", "Town", AreaLevel.MUNICIPALITY, null));
        int districts = 2 + random.nextInt(3);
        for (int d = 0; d < districts; d++) {
            areas.add(new Area("d" + d, "District " + d, AreaLevel.DISTRICT, "town"));
            int estates = random.nextInt(4);
            for (int e = 0; e < estates; e++) {
                areas.add(new Area("d" + d + "e" + e, "Estate " + d + e, AreaLevel.ESTATE, "d" + d));
            }
        }
    }

    private void persons(int persons) {
        for (int p = 0; p < persons; p++) {
            Set<Kind> kinds = EnumSet.of(Kind.CITIZEN);
            if (random.nextInt(8) == 0) {
                kinds.add(Kind.AMBASSADOR);
            }
            if (random.nextInt(10) == 0) {
                kinds = EnumSet.of(Kind.PROFESSIONAL);
            }
            // areas of very different size, and a few persons placed nowhere
            double where = Math.pow(random.nextDouble(), 2);
            String area = random.nextInt(15) == 0
                    ? null
                    : areas.get((int) (where * areas.size())).id();
            actors.add(
                    new Actor("person-" + p, kinds, "Name of " + p, area, null, null, null, from(), until(), Map.of()));
        }
        actors.add(new Actor(
                "club", EnumSet.of(Kind.ASSOCIATION), "Club", "town", null, null, null, null, null, Map.of()));
    }

    private @Nullable LocalDate from() {
        return random.nextInt(6) == 0 ? day() : null;
    }

    private @Nullable LocalDate until() {
        return random.nextInt(15) == 0 ? day().plusYears(1) : null;
    }

    private LocalDate day() {
        return LocalDate.of(2023, 7, 1).plusDays(random.nextInt(540));
    }

    private void ties(int count) {
        for (int t = 0; t < count; t++) {
            int from = random.nextInt(actors.size() - 1);
            int to = random.nextInt(actors.size() - 1);
            if (from != to) {
                ties.add(new Tie(
                        actors.get(from).id(), actors.get(to).id(), TieType.KNOWS, null, null, null, "c" + t, null));
            }
        }
        ties.add(new Tie("person-0", "person-1", TieType.KNOWS, null, DATES.getLast(), null, "last", null));
    }

    private void referrals(int count) {
        for (int r = 0; r < count; r++) {
            LocalDate begun = day();
            int steps = random.nextInt(4);
            @Nullable LocalDate shown = steps > 0 ? begun.plusDays(3) : null;
            @Nullable LocalDate welcomed = steps > 1 ? begun.plusDays(9) : null;
            @Nullable LocalDate still = steps > 2 ? begun.plusDays(110) : null;
            Channel channel = CHANNELS.get((int) (Math.pow(random.nextDouble(), 2) * CHANNELS.size()));
            referrals.add(new Referral(
                    "r" + r,
                    actors.get(random.nextInt(actors.size() - 1)).id(),
                    actors.get(random.nextInt(actors.size() - 1)).id(),
                    "club",
                    channel,
                    null,
                    begun,
                    shown,
                    welcomed,
                    still,
                    null));
        }
    }
}
