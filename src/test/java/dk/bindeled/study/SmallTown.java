package dk.bindeled.study;

import dk.bindeled.analysis.layout.NetworkLayout;
import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A town in which small numbers can be looked for: estates a (20 citizens and a professional), b (20), c (3) and d (20), each a ring of
 * acquaintances; five ties between a and b, four between a and d, three between b and d, two between a and c; a club with three members and
 * a choir with nine.
 */
public final class SmallTown {

    /** Persons in all. */
    public static final int PERSONS = 64;
    /** Memberships in all. */
    public static final int MEMBERSHIPS = 12;

    private final List<Actor> actors = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private final NetworkRows rows;
    private final Snapshot snapshot;

    /** The whole town, or only some of its estates. */
    public SmallTown(String... estates) {
        List<String> wanted = estates.length == 0 ? List.of("a", "b", "c", "d") : List.of(estates);
        Map<String, Integer> sizes = Map.of("a", 20, "b", 20, "c", 3, "d", 20);
        for (String estate : wanted) {
            int size = sizes.getOrDefault(estate, 0);
            for (int k = 0; k < size; k++) {
                actors.add(actor(estate + k, Kind.CITIZEN, estate));
                tie(estate + k, estate + (k + 1) % size, TieType.KNOWS);
            }
        }
        actors.add(actor("p", Kind.PROFESSIONAL, "a"));
        actors.add(actor("club", Kind.ASSOCIATION, null));
        actors.add(actor("choir", Kind.ASSOCIATION, null));
        between(wanted, "a", "b", 5);
        between(wanted, "a", "d", 4);
        between(wanted, "b", "d", 3);
        between(wanted, "a", "c", 2);
        for (int k = 0; k < 9; k++) {
            tie("a" + k, k < 3 ? "club" : "choir", TieType.MEMBER_OF);
        }
        for (int k = 0; k < 3; k++) {
            tie("a" + (10 + k), "choir", TieType.MEMBER_OF);
        }
        List<Area> areas = wanted.stream()
                .map(id -> new Area(id, "Estate " + id, AreaLevel.ESTATE, null))
                .toList();
        rows = new NetworkRows(areas, actors, ties, List.of());
        snapshot = Snapshot.of(rows, SnapshotQuery.defaults(), LocalDate.of(2024, 6, 30));
    }

    /** What it is made of. */
    public NetworkRows rows() {
        return rows;
    }

    /** The network. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /** What a study of it finds. */
    public StudyResult result() {
        return StudyComputation.of(snapshot, StudyParameters.of(snapshot.query()), Progress.UNWATCHED);
    }

    /** How it is drawn. */
    public NetworkPicture picture() {
        return Pictures.of(snapshot, NetworkLayout.of(snapshot, 1, Progress.UNWATCHED));
    }

    private void between(List<String> wanted, String one, String other, int many) {
        for (int k = 0; k < many && wanted.contains(one) && wanted.contains(other); k++) {
            tie(one + k, other + k % 3, TieType.KNOWS);
        }
    }

    private void tie(String from, String to, TieType type) {
        ties.add(new Tie(from, to, type, null, null, null, null, null));
    }

    private static Actor actor(String id, Kind kind, @Nullable String area) {
        return new Actor(id, Set.of(kind), null, area, null, null, null, null, null, Map.of());
    }
}
