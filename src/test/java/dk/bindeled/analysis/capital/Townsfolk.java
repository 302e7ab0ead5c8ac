package dk.bindeled.analysis.capital;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** A few persons and bodies, told one by one. */
final class Townsfolk {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 30);

    private final List<Actor> actors = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();

    /** Citizens p000, p001, … tied as in {@code graph}: node numbers stay; those who decide are of tier 4. */
    static Townsfolk of(Adjacency graph, IntPredicate deciding) {
        Townsfolk folk = new Townsfolk();
        for (int v = 0; v < graph.size(); v++) {
            folk.person(name(v), deciding.test(v) ? 4 : null, Kind.CITIZEN);
            for (int u : graph.neighbours(v)) {
                if (u < v) {
                    folk.knows(name(u), name(v));
                }
            }
        }
        return folk;
    }

    static String name(int v) {
        return "p%06d".formatted(v);
    }

    Townsfolk person(String id, @Nullable Integer tier, Kind... kinds) {
        actors.add(new Actor(id, EnumSet.copyOf(List.of(kinds)), null, null, null, tier, null, null, null, Map.of()));
        return this;
    }

    Townsfolk citizens(String... ids) {
        for (String id : ids) {
            person(id, null, Kind.CITIZEN);
        }
        return this;
    }

    Townsfolk bodies(String... ids) {
        for (String id : ids) {
            person(id, null, Kind.ORGANISATION);
        }
        return this;
    }

    /** Ties between the first and the second, the third and the fourth, … */
    Townsfolk knows(String... pairs) {
        for (int k = 0; k < pairs.length; k += 2) {
            tie(pairs[k], pairs[k + 1], TieType.KNOWS);
        }
        return this;
    }

    /** Ties between each and the next. */
    Townsfolk chain(String... ids) {
        for (int k = 1; k < ids.length; k++) {
            tie(ids[k - 1], ids[k], TieType.KNOWS);
        }
        return this;
    }

    Townsfolk employs(String body, String person) {
        tie(person, body, TieType.EMPLOYED_BY);
        return this;
    }

    Snapshot snapshot() {
        return Snapshot.of(new NetworkRows(List.of(), actors, ties, List.of()), SnapshotQuery.defaults(), TODAY);
    }

    private void tie(String from, String to, TieType type) {
        ties.add(new Tie(from, to, type, null, null, null, null, null));
    }
}
