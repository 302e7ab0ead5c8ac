package dk.bindeled.analysis.collaboration;

import dk.bindeled.network.Actor;
import dk.bindeled.network.BodyPair;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Sector;
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

/** A small network of bodies and persons in the making. */
final class Bodies {

    static final LocalDate TODAY = LocalDate.of(2024, 6, 30);

    private final List<Actor> actors = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();

    Bodies body(String id, @Nullable Sector sector) {
        return body(id, sector, null, null);
    }

    Bodies body(String id, @Nullable Sector sector, @Nullable LocalDate from, @Nullable LocalDate until) {
        actors.add(new Actor(
                id, Set.of(Kind.ORGANISATION), "Huset " + id, null, null, null, sector, from, until, Map.of()));
        return this;
    }

    Bodies person(String id, String... memberOf) {
        actors.add(new Actor(id, Set.of(Kind.CITIZEN), null, null, null, null, null, null, null, Map.of()));
        for (String body : memberOf) {
            ties.add(new Tie(id, body, TieType.MEMBER_OF, null, null, null, null, null));
        }
        return this;
    }

    Bodies employed(String id, String by) {
        ties.add(new Tie(id, by, TieType.EMPLOYED_BY, null, null, null, null, null));
        return this;
    }

    Bodies tie(String a, String b, @Nullable Integer step) {
        return tie(a, b, step, null, null);
    }

    Bodies tie(String a, String b, @Nullable Integer step, @Nullable String since, @Nullable String until) {
        ties.add(new Tie(
                a,
                b,
                TieType.COLLABORATES_WITH,
                step == null ? null : (double) step,
                since == null ? null : LocalDate.parse(since),
                until == null ? null : LocalDate.parse(until),
                null,
                null));
        return this;
    }

    Snapshot snapshot() {
        return Snapshot.of(
                new NetworkRows(List.of(), actors, ties, List.of()),
                SnapshotQuery.defaults().withDate(TODAY),
                TODAY);
    }

    List<Collaboration> pairs(BodyPair... also) {
        return Collaborations.of(ties, snapshot(), List.of(also));
    }

    SectorMatrix matrix() {
        Snapshot snapshot = snapshot();
        return SectorMatrix.of(Collaborations.bodies(snapshot), pairs());
    }
}
