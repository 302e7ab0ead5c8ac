package dk.bindeled.analysis.gaps;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Persons tied as in a graph, whose node numbers stay, with bodies they are members of and areas they live in. Citizens, unless told otherwise. */
final class Residents {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 30);

    private final Adjacency graph;
    private final List<Tie> ties = new ArrayList<>();
    private final Map<String, Actor> bodies = new TreeMap<>();
    private final Map<String, Area> areas = new TreeMap<>();
    private final Map<Integer, String> areaOf = new HashMap<>();
    private IntPredicate deciding = v -> false;
    private IntPredicate professional = v -> false;

    private Residents(Adjacency graph) {
        this.graph = graph;
        for (int v = 0; v < graph.size(); v++) {
            for (int u : graph.neighbours(v)) {
                if (u < v) {
                    tie(name(u), name(v), TieType.KNOWS);
                }
            }
        }
    }

    static Residents of(Adjacency graph) {
        return new Residents(graph);
    }

    /** Those who decide, of tier 4. */
    Residents deciding(IntPredicate those) {
        deciding = those;
        return this;
    }

    /** Those who are professionals and no citizens. */
    Residents professional(IntPredicate those) {
        professional = those;
        return this;
    }

    Residents members(String body, Kind kind, int... nodes) {
        bodies.put(body, actor(body, kind, null, null));
        for (int v : nodes) {
            tie(name(v), body, TieType.MEMBER_OF);
        }
        return this;
    }

    Residents live(String area, int... nodes) {
        areas.put(area, new Area(area, area, AreaLevel.ESTATE, null));
        for (int v : nodes) {
            areaOf.put(v, area);
        }
        return this;
    }

    Snapshot snapshot() {
        List<Actor> actors = new ArrayList<>(bodies.values());
        for (int v = 0; v < graph.size(); v++) {
            Kind kind = professional.test(v) ? Kind.PROFESSIONAL : Kind.CITIZEN;
            actors.add(actor(name(v), kind, areaOf.get(v), deciding.test(v) ? 4 : null));
        }
        return Snapshot.of(
                new NetworkRows(List.copyOf(areas.values()), actors, ties, List.of()), SnapshotQuery.defaults(), TODAY);
    }

    private static Actor actor(String id, Kind kind, @Nullable String area, @Nullable Integer tier) {
        return new Actor(id, Set.of(kind), null, area, null, tier, null, null, null, Map.of());
    }

    private static String name(int v) {
        return "p%06d".formatted(v);
    }

    private void tie(String from, String to, TieType type) {
        ties.add(new Tie(from, to, type, null, null, null, null, null));
    }
}
