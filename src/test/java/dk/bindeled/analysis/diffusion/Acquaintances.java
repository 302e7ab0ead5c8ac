package dk.bindeled.analysis.diffusion;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Citizens who know each other as in a graph; node v is called p00000v and keeps its number. */
final class Acquaintances {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 30);

    private Acquaintances() {}

    static Snapshot of(Adjacency graph) {
        return of(graph, Acquaintances::id);
    }

    /** The same with other names; nodes are numbered in the order of these. */
    static Snapshot of(Adjacency graph, IntFunction<String> id) {
        List<Actor> actors = new ArrayList<>();
        List<Tie> ties = new ArrayList<>();
        for (int v = 0; v < graph.size(); v++) {
            actors.add(citizen(id.apply(v)));
            for (int u : graph.neighbours(v)) {
                if (u < v) {
                    ties.add(new Tie(id.apply(u), id.apply(v), TieType.KNOWS, null, null, null, null, null));
                }
            }
        }
        return Snapshot.of(new NetworkRows(List.of(), actors, ties, List.of()), SnapshotQuery.defaults(), TODAY);
    }

    /** The same without node {@code gone}; others keep their names, not their numbers. */
    static Snapshot without(Adjacency graph, int gone) {
        int[] kept = IntStream.range(0, graph.size()).filter(v -> v != gone).toArray();
        return of(graph.induced(kept), v -> id(kept[v]));
    }

    static String id(int v) {
        return "p%06d".formatted(v);
    }

    private static Actor citizen(String id) {
        return new Actor(id, Set.of(Kind.CITIZEN), null, null, null, null, null, null, null, Map.of());
    }
}
