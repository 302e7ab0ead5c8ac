package dk.bindeled.study;

import dk.bindeled.analysis.capital.InstitutionCoverage;
import dk.bindeled.analysis.capital.RoutesOfGroups;
import dk.bindeled.network.Area;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Works the routes out each time. Nothing of them is kept. */
@Service
class ComputedDecisionRoutes implements DecisionRoutes {

    private static final List<Kind> PERSONS = List.of(Kind.CITIZEN, Kind.AMBASSADOR, Kind.PROFESSIONAL);

    @Override
    public Found of(Snapshot snapshot, Progress progress) {
        RoutesOfGroups routes = RoutesOfGroups.of(snapshot, progress.part(0, 0.6));
        Groups groups = snapshot.groups();
        List<GroupWays> ofGroups = IntStream.range(0, groups.count())
                .mapToObj(g -> progress.next(() -> ways(snapshot, routes, g)))
                .toList();
        int[] all = IntStream.range(0, snapshot.size()).toArray();
        int[] outside = IntStream.of(all).filter(v -> !groups.isClassified(v)).toArray();
        Places places = Places.of(snapshot);
        return new Found(
                routes.isDefined(),
                routes.hasInstitutionalRoles(),
                kinds(snapshot),
                ways(routes.of(all)),
                ofGroups,
                ways(routes.of(outside)),
                places.ways(routes),
                institutions(snapshot, places, progress.part(0.7, 1)));
    }

    @Override
    public List<Gatekeeper> gatekeepers(Snapshot snapshot, String group, Progress progress) {
        Groups groups = snapshot.groups();
        int g = IntStream.range(0, groups.count())
                .filter(each -> groups.id(each).equals(group))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The grouping " + groups.grouping().code() + " has no group " + group));
        return gatekeepers(snapshot, RoutesOfGroups.of(snapshot, progress), g);
    }

    /** Those of every group at once. */
    static Map<String, List<Gatekeeper>> gatekeepers(Snapshot snapshot, Progress progress) {
        RoutesOfGroups routes = RoutesOfGroups.of(snapshot, progress);
        Map<String, List<Gatekeeper>> found = new TreeMap<>();
        for (int g = 0; routes.isDefined() && g < snapshot.groups().count(); g++) {
            found.put(snapshot.groups().id(g), gatekeepers(snapshot, routes, g));
        }
        return found;
    }

    private static List<Gatekeeper> gatekeepers(Snapshot snapshot, RoutesOfGroups routes, int group) {
        return routes.gatekeepers(snapshot.groups().members(group)).stream()
                .limit(MOST_GATEKEEPERS)
                .map(each -> new Gatekeeper(
                        snapshot.id(each.node()),
                        snapshot.actor(each.node()).label(),
                        new Gate(snapshot.actor(each.node()).kinds(), each.citizens())))
                .toList();
    }

    private static GroupWays ways(Snapshot snapshot, RoutesOfGroups routes, int group) {
        Groups groups = snapshot.groups();
        return new GroupWays(
                groups.id(group),
                groups.label(group),
                ways(routes.of(groups.members(group))),
                gatekeepers(snapshot, routes, group).stream()
                        .map(Gatekeeper::gate)
                        .toList());
    }

    private static Ways ways(RoutesOfGroups.Counts counts) {
        return new Ways(
                counts.citizens(),
                counts.none(),
                counts.one(),
                counts.several(),
                counts.steps(),
                counts.nearInstitution(),
                counts.direct(),
                counts.through());
    }

    private static Map<Kind, Integer> kinds(Snapshot snapshot) {
        Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
        for (Kind kind : PERSONS) {
            kinds.put(kind, (int) IntStream.range(0, snapshot.size())
                    .filter(v -> snapshot.is(v, kind))
                    .count());
        }
        return kinds;
    }

    private static List<Institution> institutions(Snapshot snapshot, Places places, Progress progress) {
        InstitutionCoverage coverage = InstitutionCoverage.of(snapshot, places::of, places.count(), progress);
        int[] numbers = coverage.institutions();
        return IntStream.range(0, numbers.length)
                .mapToObj(j -> new Institution(
                        snapshot.id(numbers[j]),
                        snapshot.label(numbers[j]),
                        coverage.persons(j),
                        IntStream.range(0, places.count())
                                .mapToObj(p -> new Reach(
                                        coverage.direct(j, p),
                                        coverage.second(j, p),
                                        coverage.citizens(p) - coverage.direct(j, p) - coverage.second(j, p)))
                                .toList()))
                .toList();
    }

    /** The areas people are placed in directly, by id, and nowhere, which is the last. */
    private record Places(Snapshot snapshot, List<String> areas, Map<String, Integer> numbers) {

        static Places of(Snapshot snapshot) {
            List<String> areas =
                    snapshot.areas().all().stream().map(Area::id).sorted().toList();
            Map<String, Integer> numbers = new TreeMap<>();
            areas.forEach(area -> numbers.put(area, numbers.size()));
            return new Places(snapshot, areas, numbers);
        }

        int count() {
            return areas.size() + 1;
        }

        int of(int v) {
            String area = snapshot.actor(v).area();
            return area == null ? areas.size() : numbers.getOrDefault(area, areas.size());
        }

        List<PlaceWays> ways(RoutesOfGroups routes) {
            List<List<Integer>> persons = new ArrayList<>();
            IntStream.range(0, count()).forEach(p -> persons.add(new ArrayList<>()));
            IntStream.range(0, snapshot.size()).forEach(v -> persons.get(of(v)).add(v));
            return IntStream.range(0, count())
                    .mapToObj(p -> new PlaceWays(
                            area(p),
                            ComputedDecisionRoutes.ways(routes.of(persons.get(p).stream()
                                    .mapToInt(Integer::intValue)
                                    .toArray()))))
                    .toList();
        }

        private @Nullable String area(int place) {
            return place < areas.size() ? areas.get(place) : null;
        }
    }
}
