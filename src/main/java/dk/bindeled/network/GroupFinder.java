package dk.bindeled.network;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

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
        GroupCollector groups = new GroupCollector();
        for (int v = 0; v < snapshot.size(); v++) {
            String area = snapshot.areaOf(v, level);
            if (area != null) {
                groups.join(area, v);
            }
        }
        return groups.groups(grouping, snapshot.size(), snapshot.areas()::label);
    }

    private Groups byMembership() {
        GroupCollector groups = new GroupCollector();
        for (int v = 0; v < snapshot.size(); v++) {
            for (int body : snapshot.affiliations().memberships(v)) {
                if (snapshot.is(body, Kind.ASSOCIATION) || snapshot.is(body, Kind.FORUM)) {
                    groups.join(snapshot.id(body), v);
                }
            }
        }
        return groups.groups(Grouping.MEMBERSHIP, snapshot.size(), this::labelOfBody);
    }

    private Groups byEmployer() {
        GroupCollector groups = new GroupCollector();
        for (int v = 0; v < snapshot.size(); v++) {
            for (int body : snapshot.affiliations().employers(v)) {
                groups.join(snapshot.id(body), v);
            }
        }
        return groups.groups(Grouping.EMPLOYER, snapshot.size(), this::labelOfBody);
    }

    private String labelOfBody(String id) {
        return snapshot.label(snapshot.indexOf(id));
    }

    private Groups byAttribute(Grouping grouping) {
        String name = String.valueOf(grouping.detail());
        GroupCollector groups = new GroupCollector();
        for (int v = 0; v < snapshot.size(); v++) {
            String value = snapshot.actor(v).attributes().get(name);
            if (value != null) {
                groups.join(value, v);
            }
        }
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("No actor has the attribute " + name);
        }
        return groups.groups(grouping, snapshot.size(), UnaryOperator.identity());
    }

    private Groups all() {
        GroupCollector groups = new GroupCollector();
        for (int v = 0; v < snapshot.size(); v++) {
            groups.join("all", v);
        }
        return groups.groups(Grouping.ALL, snapshot.size(), UnaryOperator.identity());
    }
}
