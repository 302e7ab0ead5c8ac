package dk.bindeled.analysis.diffusion;

import dk.bindeled.analysis.cascade.Forest;
import dk.bindeled.network.Actor;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Citizens, their ties and who showed whom the way to the club; days are counted from 1 January 2022. */
final class Guided {

    private static final LocalDate START = LocalDate.of(2022, 1, 1);
    private static final String CLUB = "the club";

    private final Set<String> persons = new TreeSet<>();
    private final List<Tie> ties = new ArrayList<>();
    private final List<Referral> referrals = new ArrayList<>();

    Guided tie(String from, String to, TieType... types) {
        persons.add(from);
        persons.add(to);
        for (TieType type : types) {
            ties.add(new Tie(from, to, type, null, null, null, null, null));
        }
        return this;
    }

    /** Any of the days may be missing. */
    Guided referral(
            @Nullable String guide,
            String citizen,
            @Nullable Integer begun,
            @Nullable Integer shown,
            @Nullable Integer welcomed) {
        String id = "r%06d".formatted(referrals.size());
        persons.add(citizen);
        if (guide != null) {
            persons.add(guide);
        }
        referrals.add(
                new Referral(id, guide, citizen, CLUB, null, null, day(begun), day(shown), day(welcomed), null, null));
        return this;
    }

    Snapshot snapshot() {
        List<Actor> actors = new ArrayList<>();
        persons.forEach(id -> actors.add(actor(id, Kind.CITIZEN)));
        actors.add(actor(CLUB, Kind.ASSOCIATION));
        LocalDate end = START.plusDays(5_000);
        return Snapshot.of(
                new NetworkRows(List.of(), actors, ties, referrals),
                SnapshotQuery.defaults().withDate(end),
                end);
    }

    /** From however few exposures. */
    ArcProbabilities probabilities() {
        Snapshot snapshot = snapshot();
        return ArcProbabilities.estimated(snapshot, Forest.of(snapshot), 1);
    }

    /** As they are told: where there are exposures enough. */
    ArcProbabilities toldProbabilities() {
        Snapshot snapshot = snapshot();
        return ArcProbabilities.estimated(snapshot, Forest.of(snapshot));
    }

    StepRates steps() {
        Snapshot snapshot = snapshot();
        return StepRates.estimated(snapshot, Forest.of(snapshot));
    }

    private static Actor actor(String id, Kind kind) {
        return new Actor(id, Set.of(kind), null, null, null, null, null, null, null, Map.of());
    }

    private static @Nullable LocalDate day(@Nullable Integer day) {
        return day == null ? null : START.plusDays(day);
    }
}
