package dk.bindeled.map;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import dk.bindeled.privacy.Sight;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.NetworkOnly;
import dk.bindeled.study.NetworkPicture;
import dk.bindeled.study.Pictures;
import dk.bindeled.study.Studies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A network on two dates, put together for a test: who and what was there then, is there now, or both. */
final class TwoDates {

    static final LocalDate THEN = LocalDate.of(2022, 6, 30);
    static final LocalDate NOW = LocalDate.of(2024, 6, 30);
    private static final LocalDate BETWEEN = LocalDate.of(2023, 6, 30);

    /** When somebody is in the network, or a tie is there. */
    enum Time {
        THEN,
        NOW,
        BOTH;

        @Nullable
        LocalDate from() {
            return this == NOW ? BETWEEN : null;
        }

        @Nullable
        LocalDate until() {
            return this == THEN ? BETWEEN : null;
        }
    }

    private final List<Area> areas = new ArrayList<>();
    private final List<Actor> actors = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();

    /** North has a, b, c, and then d as well; south has e, and then f. */
    static TwoDates estates() {
        return new TwoDates()
                .area("town", AreaLevel.MUNICIPALITY, null)
                .area("north", AreaLevel.ESTATE, "town")
                .area("south", AreaLevel.ESTATE, "town")
                .person("a", "north", Time.BOTH)
                .person("b", "north", Time.BOTH)
                .person("c", "north", Time.BOTH)
                .person("d", "north", Time.THEN)
                .person("e", "south", Time.NOW)
                .person("f", "south", Time.THEN)
                .tie("a", "b", Time.BOTH)
                .tie("b", "c", Time.THEN)
                .tie("c", "d", Time.BOTH)
                .tie("b", "f", Time.BOTH)
                .tie("a", "c", Time.NOW)
                .tie("c", "e", Time.BOTH);
    }

    TwoDates area(String id, AreaLevel level, @Nullable String parent) {
        areas.add(new Area(id, "Area " + id, level, parent));
        return this;
    }

    TwoDates person(String id, @Nullable String area, Time time) {
        return actor(id, Kind.CITIZEN, area, time, Map.of());
    }

    TwoDates actor(String id, Kind kind, @Nullable String area, Time time, Map<String, String> attributes) {
        actors.add(new Actor(
                id, Set.of(kind), "Name of " + id, area, null, null, null, time.from(), time.until(), attributes));
        return this;
    }

    TwoDates tie(String from, String to, Time time) {
        return tie(from, to, TieType.KNOWS, time);
    }

    TwoDates tie(String from, String to, TieType type, Time time) {
        ties.add(new Tie(from, to, type, null, time.from(), time.until(), null, null));
        return this;
    }

    TwoDates tie(Tie tie) {
        ties.add(tie);
        return this;
    }

    NetworkRows rows() {
        return new NetworkRows(areas, actors, ties, List.of());
    }

    Studies studies() {
        return NetworkOnly.of(rows(), NOW);
    }

    NetworkPicture picture(LocalDate date, Grouping grouping) {
        return new Pictures(studies())
                .picture(SnapshotQuery.defaults().withDate(date).withGrouping(grouping), Progress.UNWATCHED);
    }

    /** The picture of one date beside that of another, with a limit of five persons. */
    ComparedPicture compared(SnapshotQuery query, LocalDate other) {
        Studies studies = studies();
        return new ToldPictures(studies, new Pictures(studies), new Suppression(5))
                .compared(query, other, Sight.NAMES, Progress.UNWATCHED);
    }
}
