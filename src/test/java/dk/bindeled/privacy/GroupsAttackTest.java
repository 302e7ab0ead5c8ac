package dk.bindeled.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks how many persons are placed where with all that is told: every area, those of it that are in no part of it, and for each level those outside. */
class GroupsAttackTest {

    private static final int TOWNS = 12;

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void nobodyIsFoundWhereFewArePlaced(int limit) {
        List<String> broken = new ArrayList<>();
        int secrets = 0;
        for (int town = 0; town < TOWNS; town++) {
            SplittableRandom random = new SplittableRandom(100L * limit + town);
            List<Area> areas = areas(random);
            AreaLevel chosen = random.nextInt(2) == 0 ? AreaLevel.DISTRICT : AreaLevel.ESTATE;
            Snapshot snapshot = Snapshot.of(
                    new NetworkRows(areas, actors(random, areas), List.of(), List.of()),
                    SnapshotQuery.defaults().withGrouping(Grouping.area(chosen)),
                    LocalDate.of(2024, 6, 30));
            Reader reader = read(snapshot, areas, limit);
            broken.addAll(reader.broken(limit));
            secrets += reader.secrets();
        }
        assertThat(broken).isEmpty();
        assertThat(secrets).isGreaterThan(TOWNS);
    }

    private static Reader read(Snapshot snapshot, List<Area> areas, int limit) {
        VisibleGroups visible = VisibleGroups.of(snapshot, new Suppression(limit));
        Map<String, Long> own = new HashMap<>();
        Map<String, Long> all = new HashMap<>();
        long unplaced = 0;
        for (int v = 0; v < snapshot.size(); v++) {
            String place = snapshot.actor(v).area();
            unplaced += place == null ? 1 : 0;
            own.merge(String.valueOf(place), 1L, Long::sum);
            for (String area = place; area != null; area = snapshot.areas().parentOf(area(areas, area))) {
                all.merge(area, 1L, Long::sum);
            }
        }
        Reader reader = new Reader();
        Map<String, Integer> numbers = new HashMap<>();
        for (Area area : areas) {
            long persons = all.getOrDefault(area.id(), 0L);
            numbers.put(area.id(), count(reader, persons, visible.showsPlaced(area.id(), false), limit));
        }
        List<Integer> top = new ArrayList<>();
        top.add(count(reader, unplaced, visible.showsPlaced(null, false), limit));
        for (Area area : areas) {
            Integer number = numbers.get(area.id());
            List<Integer> within = new ArrayList<>();
            for (Area part : areas) {
                if (area.id().equals(part.parent())) {
                    within.add(numbers.get(part.id()));
                }
            }
            if (!within.isEmpty()) {
                long rest = own.getOrDefault(area.id(), 0L);
                within.add(count(reader, rest, visible.showsPlaced(area.id(), true), limit));
                reader.sum(number == null ? 0 : number, within);
            }
            if (area.parent() == null) {
                top.add(number);
            }
        }
        reader.total(top);
        Groups groups = snapshot.groups();
        for (AreaLevel level : AreaLevel.values()) {
            List<Integer> division = new ArrayList<>();
            long inside = 0;
            for (Area area : areas) {
                if (area.level() == level) {
                    division.add(numbers.get(area.id()));
                    inside += all.getOrDefault(area.id(), 0L);
                }
            }
            boolean told = groups.grouping().areaLevel().filter(level::equals).isPresent() && visible.showsOutside();
            long outside = snapshot.size() - inside;
            if (inside > 0) {
                division.add(told ? reader.count(outside, true) : reader.between(outside));
                reader.total(division);
            }
        }
        return reader;
    }

    private static int count(Reader reader, long persons, boolean shown, int limit) {
        int number = reader.count(persons, shown);
        if (persons < limit) {
            reader.mustNotKnow(number);
        }
        return number;
    }

    private static Area area(List<Area> areas, String id) {
        return areas.stream().filter(area -> area.id().equals(id)).findFirst().orElseThrow();
    }

    /** Now and then an estate lies in no district. */
    private static List<Area> areas(SplittableRandom random) {
        List<Area> areas = new ArrayList<>();
        areas.add(new Area("town", "Town", AreaLevel.MUNICIPALITY, null));
        int districts = 2 + random.nextInt(3);
        for (int d = 0; d < districts; d++) {
            areas.add(new Area("d" + d, "District " + d, AreaLevel.DISTRICT, "town"));
            int estates = random.nextInt(4);
            for (int e = 0; e < estates; e++) {
                String parent = random.nextInt(8) == 0 ? "town" : "d" + d;
                areas.add(new Area("d" + d + "e" + e, "Estate " + d + e, AreaLevel.ESTATE, parent));
            }
        }
        return areas;
    }

    private static List<Actor> actors(SplittableRandom random, List<Area> areas) {
        List<Actor> actors = new ArrayList<>();
        int persons = 40 + random.nextInt(200);
        for (int p = 0; p < persons; p++) {
            int at = (int) (Math.pow(random.nextDouble(), 2.5) * (areas.size() + 1));
            actors.add(new Actor(
                    "p" + p,
                    EnumSet.of(Kind.CITIZEN),
                    "P " + p,
                    at == areas.size() ? null : areas.get(areas.size() - 1 - at).id(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    Map.of()));
        }
        return actors;
    }
}
