package dk.bindeled.analysis.fragility;

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
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A small town with acquaintances and referrals to one choir, on 30 June 2024. Whoever is named is a citizen unless said. */
final class Town {

    static final LocalDate TODAY = LocalDate.of(2024, 6, 30);

    private final Map<String, Actor> actors = new TreeMap<>();
    private final List<Tie> ties = new ArrayList<>();
    private final List<Referral> referrals = new ArrayList<>();

    Town() {
        person("choir", Kind.ASSOCIATION);
    }

    Town person(String id, Kind... kinds) {
        actors.put(id, new Actor(id, Set.of(kinds), null, null, null, null, null, null, null, Map.of()));
        return this;
    }

    Town knows(String one, String... others) {
        for (String other : others) {
            citizen(one);
            citizen(other);
            ties.add(new Tie(one, other, TieType.KNOWS, null, null, null, null, null));
        }
        return this;
    }

    /** A referral whose days are written as in files; null where a step was not taken. */
    Town guided(
            String guide,
            @Nullable String citizen,
            @Nullable String begun,
            @Nullable String shown,
            @Nullable String welcomed,
            @Nullable String ended) {
        citizen(guide);
        if (citizen != null) {
            citizen(citizen);
        }
        referrals.add(new Referral(
                String.format("r%03d", referrals.size()),
                guide,
                citizen,
                "choir",
                null,
                null,
                day(begun),
                day(shown),
                day(welcomed),
                null,
                day(ended)));
        return this;
    }

    Snapshot snapshot() {
        return Snapshot.of(
                new NetworkRows(List.of(), List.copyOf(actors.values()), ties, referrals),
                SnapshotQuery.defaults().withDate(TODAY),
                TODAY);
    }

    private void citizen(String id) {
        if (!actors.containsKey(id)) {
            person(id, Kind.CITIZEN);
        }
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }
}
