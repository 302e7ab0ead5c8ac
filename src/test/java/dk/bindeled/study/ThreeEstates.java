package dk.bindeled.study;

import dk.bindeled.network.Actor;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Estates a, b and c, each a ring of ten: a0 alone knows someone in b, namely three (fragile); five of b know one of c each (robust); nobody of a knows
 * anyone of c (none). a10 and a11 hang by one tie each, z1 and z2 know each other only, and c9 decides. a5 and c5 sing in one choir.
 */
final class ThreeEstates {

    private final List<Actor> actors = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private final Snapshot snapshot;

    ThreeEstates() {
        for (String estate : List.of("a", "b", "c")) {
            for (int k = 0; k < 10; k++) {
                actors.add(person(estate + k, estate, "c9".equals(estate + k) ? 4 : null));
                tie(estate + k, estate + (k + 1) % 10, TieType.KNOWS);
            }
        }
        for (int k = 0; k < 3; k++) {
            tie("a0", "b" + k, TieType.KNOWS);
        }
        for (int k = 0; k < 5; k++) {
            tie("b" + k, "c" + k, TieType.KNOWS);
        }
        actors.add(person("a10", "a", null));
        actors.add(person("a11", "a", null));
        tie("a10", "a3", TieType.KNOWS);
        tie("a11", "a6", TieType.KNOWS);
        actors.add(person("z1", null, null));
        actors.add(person("z2", null, null));
        tie("z1", "z2", TieType.KNOWS);
        actors.add(new Actor("choir", Set.of(Kind.ASSOCIATION), null, null, null, null, null, null, null, Map.of()));
        tie("a5", "choir", TieType.MEMBER_OF);
        tie("c5", "choir", TieType.MEMBER_OF);
        List<Area> areas = Stream.of("a", "b", "c")
                .map(id -> new Area(id, "Estate " + id, AreaLevel.ESTATE, null))
                .toList();
        snapshot = Snapshot.of(
                new NetworkRows(areas, actors, ties, List.of()), SnapshotQuery.defaults(), LocalDate.of(2024, 6, 30));
    }

    Snapshot snapshot() {
        return snapshot;
    }

    private void tie(String from, String to, TieType type) {
        ties.add(new Tie(from, to, type, null, null, null, null, null));
    }

    private static Actor person(String id, @Nullable String area, @Nullable Integer tier) {
        return new Actor(id, Set.of(Kind.CITIZEN), null, area, null, tier, null, null, null, Map.of());
    }
}
