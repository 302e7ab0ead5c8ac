package dk.bindeled.bridges.linking;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.study.DecisionRoutes.Found;
import dk.bindeled.study.RoutesAtHand;
import dk.bindeled.ui.Choices;
import dk.bindeled.ui.Messages;
import dk.bindeled.ui.Speech;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * District n holds estates a (40), b (30) and c (3), district s holds d (30) and e (30). Each estate is a ring. The mayor is known to a0 … a9, and all of b's
 * ways go through the only ambassador, who knows the mayor; c and d know nobody outside, one of e knows one of a.
 */
final class DecidingTown {

    static final Suppression FIVE = new Suppression(5);
    static final Speech ENGLISH = new Speech(new Messages(), Messages.ENGLISH);

    private final List<Actor> actors = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();

    DecidingTown(boolean deciding) {
        estate("a", 40);
        estate("b", 30);
        estate("c", 3);
        estate("d", 30);
        estate("e", 30);
        actors.add(actor("mayor", null, deciding ? 4 : null, Kind.CITIZEN));
        actors.add(actor("ambassador", "b", 1, Kind.AMBASSADOR));
        tie("mayor", "ambassador");
        for (int k = 0; k < 10; k++) {
            tie("mayor", "a" + k);
        }
        for (int k = 0; k < 30; k++) {
            tie("ambassador", "b" + k);
        }
        tie("e0", "a20");
        actors.add(actor("school", null, null, Kind.ORGANISATION));
        actors.add(actor("salon", null, null, Kind.ORGANISATION));
        for (int k = 0; k < 6; k++) {
            actors.add(actor("t" + k, null, 2, Kind.PROFESSIONAL));
            ties.add(new Tie("t" + k, "school", TieType.EMPLOYED_BY, null, null, null, null, null));
            tie("t" + k, "a" + (30 + k));
        }
        actors.add(actor("hairdresser", null, 2, Kind.PROFESSIONAL));
        ties.add(new Tie("hairdresser", "salon", TieType.EMPLOYED_BY, null, null, null, null, null));
        tie("hairdresser", "d3");
    }

    Snapshot snapshot(AreaLevel level) {
        List<Area> areas = new ArrayList<>(List.of(
                new Area("n", "North", AreaLevel.DISTRICT, null), new Area("s", "South", AreaLevel.DISTRICT, null)));
        for (String estate : List.of("a", "b", "c", "d", "e")) {
            areas.add(new Area(estate, "Estate " + estate, AreaLevel.ESTATE, estate.compareTo("d") < 0 ? "n" : "s"));
        }
        return Snapshot.of(
                new NetworkRows(areas, actors, ties, List.of()),
                SnapshotQuery.defaults().withGrouping(Grouping.area(level)),
                LocalDate.of(2024, 6, 30));
    }

    LinkingReading reading(AreaLevel level) {
        Snapshot snapshot = snapshot(level);
        Found found = RoutesAtHand.service().of(snapshot, Progress.UNWATCHED);
        return new LinkingReading(
                found,
                TiedCitizens.of(found, snapshot, VisibleGroups.of(snapshot, FIVE), FIVE),
                FIVE,
                Choices.none(),
                ENGLISH);
    }

    private void estate(String id, int size) {
        for (int k = 0; k < size; k++) {
            actors.add(actor(id + k, id, null, Kind.CITIZEN));
            tie(id + k, id + (k + 1) % size);
        }
    }

    private void tie(String from, String to) {
        ties.add(new Tie(from, to, TieType.KNOWS, null, null, null, null, null));
    }

    private static Actor actor(String id, @Nullable String area, @Nullable Integer tier, Kind kind) {
        return new Actor(id, Set.of(kind), null, area, null, tier, null, null, null, Map.of());
    }
}
