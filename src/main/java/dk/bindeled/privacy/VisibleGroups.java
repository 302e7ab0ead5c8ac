package dk.bindeled.privacy;

import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.Unit;
import dk.bindeled.study.PairFigures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Of which groups and areas of a network it may be said how many persons they hold, and so what else is counted of them. There is one answer
 * for a network, and every screen asks it: two screens that withheld different groups would give both away, one by the other.
 *
 * <p>What is known to add up is decided together: the areas within an area and those placed in none of them; the areas of a level and those
 * outside them, for every level, since a district may be chosen as well as an estate; the members of all bodies; the groups that are chosen
 * and those in none of them.
 * Of each such sum nothing is withheld, or at least two counts that hold as many persons as the limit. Among the groups themselves it is at
 * least two as well, so that ties counted in total, less those of the pairs that are told, never leave the ties of one group alone. Where
 * there are only two groups they are one pair, and then the total is that pair: see {@link #showsTiesBetween}.
 *
 * <p>Groups that overlap do not add up; they are treated as if they did, which withholds rather one too many. Bodies are no persons and are
 * always told. Deterministic; O(persons + groups²) at worst.
 */
public final class VisibleGroups {

    /** Every screen asks for the decision, and of a town it takes a while: it is remembered as long as its snapshot is in use. */
    private static final Map<Snapshot, Decided> DECIDED = Collections.synchronizedMap(new WeakHashMap<>());

    private final Groups groups;
    private final boolean bodies;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Long> counts = new ArrayList<>();
    private final List<KnownSum> sums = new ArrayList<>();
    private final List<Boolean> shown;

    private VisibleGroups(Snapshot snapshot, Suppression suppression) {
        this.groups = snapshot.groups();
        this.bodies = snapshot.unit() == Unit.BODIES;
        addBodies(snapshot);
        if (!bodies) {
            addAreas(snapshot);
            for (AreaLevel level : AreaLevel.values()) {
                snapshot.areaGroups(level).ifPresent(this::addGroups);
            }
            addGroups(snapshot.groups(Grouping.MEMBERSHIP));
            addGroups(snapshot.groups(Grouping.EMPLOYER));
            addGroups(groups);
        }
        this.shown = suppression.mayShowInSums(counts, Set.of(), sums);
    }

    /** The decision for a network and the groups that are chosen in it. */
    public static VisibleGroups of(Snapshot snapshot, Suppression suppression) {
        Decided known = DECIDED.get(snapshot);
        if (known == null || known.limit() != suppression.limit()) {
            known = new Decided(suppression.limit(), new VisibleGroups(snapshot, suppression));
            DECIDED.put(snapshot, known);
        }
        return known.visible();
    }

    private record Decided(int limit, VisibleGroups visible) {}

    /** True if the number of members of one of the chosen groups may be shown. */
    public boolean shows(String group) {
        return isShown(groupKey(groups, group));
    }

    /** True if it may be shown how many are in none of the chosen groups, and so the share of those that are in one. */
    public boolean showsOutside() {
        return isShown(outsideKey(groups));
    }

    /** True if what is counted of a pair may be shown; otherwise only its class. */
    public boolean shows(PairFigures pair) {
        return shows(pair.a()) && shows(pair.b());
    }

    /** True if it may be said how many ties go between groups in all: they may not be those of the only pair there is, and that withheld. */
    public boolean showsTiesBetween() {
        return bodies || groups.count() != 2 || (shows(groups.id(0)) && shows(groups.id(1)));
    }

    /**
     * True if it may be shown how many persons are placed in an area, in none, or in an area and in none of those within it.
     *
     * @param area its id, or null for those who are placed in none
     * @param rest true for those placed in none of the areas within it
     */
    public boolean showsPlaced(@Nullable String area, boolean rest) {
        return isShown(areaKey(area, rest));
    }

    /** True if it may be shown how many persons are members of a body or employed by it. */
    public boolean showsMembers(String body) {
        Integer number = numbers.get("group " + body);
        return number == null || shown.get(number);
    }

    private boolean isShown(String key) {
        Integer number = numbers.get(key);
        // Of what is not there, there is nobody to count.
        return bodies || number == null || shown.get(number);
    }

    /** A body counts what is fewest of its members, those it employs, and both together: none of them may be few. */
    private void addBodies(Snapshot snapshot) {
        Map<Integer, long[]> persons = new TreeMap<>();
        for (int v = 0; v < snapshot.actorCount(); v++) {
            Set<Integer> both = new HashSet<>();
            for (int body : snapshot.affiliations().memberships(v)) {
                persons.computeIfAbsent(body, key -> new long[3])[0]++;
                both.add(body);
            }
            for (int body : snapshot.affiliations().employers(v)) {
                persons.computeIfAbsent(body, key -> new long[3])[1]++;
                both.add(body);
            }
            both.forEach(body -> persons.computeIfAbsent(body, key -> new long[3])[2]++);
        }
        List<Integer> all = new ArrayList<>();
        persons.forEach((body, found) -> all.add(number(
                "group " + snapshot.id(body),
                Arrays.stream(found).filter(many -> many > 0).min().orElse(0))));
        sums.add(KnownSum.elsewhere(all));
    }

    private void addAreas(Snapshot snapshot) {
        Map<String, @Nullable String> parents = new TreeMap<>();
        Map<String, Long> own = new HashMap<>();
        Map<String, Long> all = new HashMap<>();
        for (Area area : snapshot.areas().all()) {
            parents.put(area.id(), snapshot.areas().parentOf(area));
        }
        long unplaced = 0;
        for (int v = 0; v < snapshot.size(); v++) {
            String place = snapshot.areas()
                    .find(snapshot.actor(v).area())
                    .map(Area::id)
                    .orElse(null);
            if (place == null) {
                unplaced++;
            } else {
                own.merge(place, 1L, Long::sum);
            }
            for (String area = place; area != null; area = parents.get(area)) {
                all.merge(area, 1L, Long::sum);
            }
        }
        Map<String, List<Integer>> families = new TreeMap<>();
        parents.forEach(
                (area, parent) -> families.computeIfAbsent(parent == null ? "" : parent, key -> new ArrayList<>())
                        .add(number(areaKey(area, false), all.getOrDefault(area, 0L))));
        List<Integer> top = families.computeIfAbsent("", key -> new ArrayList<>());
        top.add(number(areaKey(null, false), unplaced));
        families.forEach((area, family) -> {
            if (area.isEmpty()) {
                sums.add(KnownSum.shown(family));
            } else {
                family.add(number(areaKey(area, true), own.getOrDefault(area, 0L)));
                sums.add(KnownSum.of(number(areaKey(area, false), all.getOrDefault(area, 0L)), family));
            }
        });
    }

    private void addGroups(Groups added) {
        List<Integer> members = new ArrayList<>();
        for (int g = 0; g < added.count(); g++) {
            members.add(number(groupKey(added, added.id(g)), (long) added.memberCount(g)));
        }
        List<Integer> everyone = new ArrayList<>(members);
        everyone.add(number(outsideKey(added), (long) (added.size() - added.classifiedCount())));
        sums.add(KnownSum.elsewhere(members));
        sums.add(KnownSum.shown(everyone));
    }

    /** An area that is a group is counted once, and decided once. */
    private static String groupKey(Groups of, String group) {
        return of.grouping().areaLevel().isPresent() ? areaKey(group, false) : "group " + group;
    }

    private static String outsideKey(Groups of) {
        return "outside " + of.grouping().code();
    }

    private static String areaKey(@Nullable String area, boolean rest) {
        return area == null ? "unplaced" : (rest ? "rest " : "area ") + area;
    }

    private int number(String key, long count) {
        return numbers.computeIfAbsent(key, added -> {
            counts.add(count);
            return counts.size() - 1;
        });
    }
}
