package dk.bindeled.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Works out which node of a snapshot is in which group. */
final class GroupFinder {

    private final Snapshot snapshot;

    GroupFinder(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    Groups find(Grouping grouping) {
        return switch (grouping.basis()) {
            case AREA -> byArea(grouping);
            case MEMBERSHIP -> byMembership();
            case EMPLOYER -> byEmployer();
            case ATTRIBUTE -> byAttribute(grouping);
            case ALL -> all();
        };
    }

    /** The lowest area level that places at least half of the nodes; else membership if it does; else everyone in one group. */
    Groups byDefault() {
        for (AreaLevel level : AreaLevel.values()) {
            Groups groups = find(Grouping.area(level));
            if (placesHalf(groups)) {
                return groups;
            }
        }
        Groups memberships = byMembership();
        return placesHalf(memberships) ? memberships : all();
    }

    List<Grouping> available() {
        List<Grouping> found = new ArrayList<>();
        for (AreaLevel level : AreaLevel.values()) {
            addIfAny(found, Grouping.area(level));
        }
        addIfAny(found, Grouping.MEMBERSHIP);
        addIfAny(found, Grouping.EMPLOYER);
        for (String name : snapshot.attributeNames()) {
            found.add(Grouping.attribute(name));
        }
        found.add(Grouping.ALL);
        return List.copyOf(found);
    }

    static SortedSet<String> attributeNames(List<Actor> actors) {
        SortedSet<String> names = new TreeSet<>();
        for (Actor actor : actors) {
            names.addAll(actor.attributes().keySet());
        }
        return names;
    }

    private void addIfAny(List<Grouping> found, Grouping grouping) {
        if (find(grouping).count() > 0) {
            found.add(grouping);
        }
    }

    private boolean placesHalf(Groups groups) {
        return groups.count() > 0 && 2L * groups.classifiedCount() >= snapshot.size();
    }

    private Groups byArea(Grouping grouping) {
        AreaLevel level = grouping.areaLevel().orElseThrow();
        Map<String, List<Integer>> members = new TreeMap<>();
        Map<String, String> labels = new HashMap<>();
        for (int v = 0; v < snapshot.size(); v++) {
            String area = snapshot.areaOf(v, level);
            if (area != null) {
                members.computeIfAbsent(area, id -> new ArrayList<>()).add(v);
                labels.put(area, snapshot.areas().label(area));
            }
        }
        return Groups.of(grouping, snapshot.size(), members, labels);
    }

    private Groups byMembership() {
        Map<String, List<Integer>> members = new TreeMap<>();
        Map<String, String> labels = new HashMap<>();
        for (int v = 0; v < snapshot.size(); v++) {
            for (int body : snapshot.affiliations().memberships(v)) {
                if (snapshot.is(body, Kind.ASSOCIATION) || snapshot.is(body, Kind.FORUM)) {
                    join(members, labels, body, v);
                }
            }
        }
        return Groups.of(Grouping.MEMBERSHIP, snapshot.size(), members, labels);
    }

    private Groups byEmployer() {
        Map<String, List<Integer>> members = new TreeMap<>();
        Map<String, String> labels = new HashMap<>();
        for (int v = 0; v < snapshot.size(); v++) {
            for (int body : snapshot.affiliations().employers(v)) {
                join(members, labels, body, v);
            }
        }
        return Groups.of(Grouping.EMPLOYER, snapshot.size(), members, labels);
    }

    private void join(Map<String, List<Integer>> members, Map<String, String> labels, int body, int v) {
        String id = snapshot.id(body);
        members.computeIfAbsent(id, key -> new ArrayList<>()).add(v);
        labels.put(id, snapshot.label(body));
    }

    private Groups byAttribute(Grouping grouping) {
        String name = String.valueOf(grouping.detail());
        Map<String, List<Integer>> members = new TreeMap<>();
        for (int v = 0; v < snapshot.size(); v++) {
            String value = snapshot.actor(v).attributes().get(name);
            if (value != null) {
                members.computeIfAbsent(value, key -> new ArrayList<>()).add(v);
            }
        }
        if (members.isEmpty()) {
            throw new IllegalArgumentException("No actor has the attribute " + name);
        }
        return Groups.of(grouping, snapshot.size(), members, Map.of());
    }

    private Groups all() {
        List<Integer> everyone = new ArrayList<>();
        for (int v = 0; v < snapshot.size(); v++) {
            everyone.add(v);
        }
        return Groups.of(Grouping.ALL, snapshot.size(), Map.of("all", everyone), Map.of());
    }
}
