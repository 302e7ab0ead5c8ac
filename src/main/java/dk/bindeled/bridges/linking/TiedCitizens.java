package dk.bindeled.bridges.linking;

import dk.bindeled.network.Area;
import dk.bindeled.network.AreaTree;
import dk.bindeled.network.Snapshot;
import dk.bindeled.privacy.KnownSum;
import dk.bindeled.privacy.SummedCount;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.study.DecisionRoutes.Found;
import dk.bindeled.study.DecisionRoutes.GroupWays;
import dk.bindeled.study.DecisionRoutes.PlaceWays;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Of which groups and areas it may be told how many citizens with a tie they have, which every other figure of the page is a part of.
 *
 * <p>An area's citizens are those of the areas within it and those placed in none of these, and whoever looks may choose estates first and districts then. So all
 * levels are decided together, and a group or area that {@link VisibleGroups} withholds is withheld here as well: two screens must not give away between
 * them what neither tells. Groups that overlap are treated as if they added up, which withholds rather one too many. The whole is taken as known.
 */
final class TiedCitizens {

    private static final String UNPLACED = "";

    private final List<SummedCount> counts = new ArrayList<>();
    private final List<KnownSum> sums = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<String> groups = new HashSet<>();
    private final Set<String> areas = new HashSet<>();

    private TiedCitizens() {}

    static TiedCitizens of(Found found, Snapshot snapshot, VisibleGroups visible, Suppression suppression) {
        TiedCitizens decided = new TiedCitizens();
        decided.addAreas(found.places(), snapshot.areas(), visible);
        boolean byArea = snapshot.groups().grouping().areaLevel().isPresent();
        if (!byArea) {
            decided.addGroups(found, visible);
        }
        List<Boolean> told = suppression.mayShowInSums(decided.counts, decided.sums);
        for (Area area : snapshot.areas().all()) {
            if (decided.isTold("area " + area.id(), told)) {
                decided.areas.add(area.id());
            }
        }
        for (GroupWays group : found.groups()) {
            if (byArea ? decided.areas.contains(group.group()) : decided.isTold("group " + group.group(), told)) {
                decided.groups.add(group.group());
            }
        }
        return decided;
    }

    /** True if figures of a group may be told. */
    boolean tellsGroup(String group) {
        return groups.contains(group);
    }

    /** True if figures of an area may be told. */
    boolean tellsArea(String area) {
        return areas.contains(area);
    }

    private boolean isTold(String key, List<Boolean> told) {
        Integer number = numbers.get(key);
        return number != null && told.get(number);
    }

    private void addAreas(List<PlaceWays> places, AreaTree tree, VisibleGroups visible) {
        Map<String, Long> own = new HashMap<>();
        Map<String, Long> all = new HashMap<>();
        for (PlaceWays place : places) {
            long citizens = place.ways().citizens();
            own.merge(place.area() == null ? UNPLACED : place.area(), citizens, Long::sum);
            for (String area = place.area(); area != null; area = above(tree, area)) {
                all.merge(area, citizens, Long::sum);
            }
        }
        Map<String, List<Integer>> families = new TreeMap<>();
        for (Area area : tree.all()) {
            String parent = tree.parentOf(area);
            int number = add(
                    "area " + area.id(),
                    SummedCount.of(all.getOrDefault(area.id(), 0L))
                            .besideWhatIs(visible.showsPlaced(area.id(), false)));
            families.computeIfAbsent(parent == null ? UNPLACED : parent, key -> new ArrayList<>())
                    .add(number);
        }
        families.computeIfAbsent(UNPLACED, key -> new ArrayList<>());
        families.forEach((parent, family) -> {
            // never written on the page, but the difference of what is
            family.add(add(
                    "rest " + parent,
                    SummedCount.of(own.getOrDefault(parent, 0L)).notWritten()));
            Integer whole = numbers.get("area " + parent);
            sums.add(whole == null ? KnownSum.shown(family) : KnownSum.of(whole, family));
        });
    }

    private static @Nullable String above(AreaTree tree, String area) {
        return tree.find(area).map(tree::parentOf).orElse(null);
    }

    private void addGroups(Found found, VisibleGroups visible) {
        List<Integer> all = new ArrayList<>();
        for (GroupWays group : found.groups()) {
            all.add(add(
                    "group " + group.group(),
                    SummedCount.of(group.ways().citizens()).besideWhatIs(visible.shows(group.group()))));
        }
        all.add(add("outside", SummedCount.of(found.outside().citizens()).notWritten()));
        sums.add(KnownSum.shown(all));
    }

    private int add(String key, SummedCount count) {
        numbers.put(key, counts.size());
        counts.add(count);
        return counts.size() - 1;
    }
}
