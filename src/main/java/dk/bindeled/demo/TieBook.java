package dk.bindeled.demo;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ties of a town in the making. Keeps each tie once, lets none begin before both ends are there, and asks the planted rules. */
final class TieBook {

    private final PlantedRules rules;
    private final List<Tie> ties = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Set<String>> neighbours = new LinkedHashMap<>();

    TieBook(PlantedRules rules) {
        this.rules = rules;
    }

    /** How two persons are tied: of what, how strongly, where or why, and for how long. */
    record Bond(
            TieType type,
            double strength,
            String context,
            LocalDate since,
            @Nullable LocalDate until) {

        static Bond of(TieType type, double strength, String context, LocalDate since) {
            return new Bond(type, strength, context, since, null);
        }
    }

    /** Adds a tie between two persons if the rules admit it; returns whether they are now tied in this way. */
    boolean add(Actor from, Actor to, Bond bond) {
        return rules.admit(from, to) && plant(from, to, bond);
    }

    /** Adds a tie between two persons whatever the rules say. */
    boolean plant(Actor from, Actor to, Bond bond) {
        LocalDate since = latest(bond.since(), from.from(), to.from());
        LocalDate until = bond.until();
        boolean wrongWayRound = until != null && !since.isBefore(until);
        if (from.id().equals(to.id())
                || since.isAfter(Lindeaa.LAST_DAY)
                || wrongWayRound
                || !known.add(key(from.id(), to.id(), bond))) {
            return false;
        }
        ties.add(new Tie(from.id(), to.id(), bond.type(), bond.strength(), since, until, bond.context(), null));
        neighbours.computeIfAbsent(from.id(), id -> new LinkedHashSet<>()).add(to.id());
        neighbours.computeIfAbsent(to.id(), id -> new LinkedHashSet<>()).add(from.id());
        rules.added(from, to);
        return true;
    }

    /** Adds membership, employment or a reporting line. */
    void affiliate(Actor who, String where, TieType type, String role, LocalDate since) {
        LocalDate start = latest(since, who.from(), null);
        if (!start.isAfter(Lindeaa.LAST_DAY) && known.add(who.id() + ">" + where + type)) {
            ties.add(new Tie(who.id(), where, type, null, start, null, null, role));
        }
    }

    /** Adds a tie between two bodies, with the step of the ladder on which they collaborate. */
    void collaborate(String a, String b, int ladder, LocalDate since) {
        String pair = a.compareTo(b) < 0 ? a + "~" + b : b + "~" + a;
        if (!a.equals(b) && known.add(pair)) {
            ties.add(new Tie(a, b, TieType.COLLABORATES_WITH, (double) ladder, since, null, null, null));
        }
    }

    /** Those a person is tied to, in the order in which they met. */
    List<String> neighbours(String id) {
        return List.copyOf(neighbours.getOrDefault(id, Set.of()));
    }

    List<Tie> ties() {
        return List.copyOf(ties);
    }

    private static String key(String from, String to, Bond bond) {
        boolean swap = !bond.type().isDirected() && from.compareTo(to) > 0;
        return (swap ? to + "-" + from : from + "-" + to) + bond.type() + bond.context();
    }

    private static LocalDate latest(LocalDate date, @Nullable LocalDate a, @Nullable LocalDate b) {
        LocalDate latest = date;
        if (a != null && a.isAfter(latest)) {
            latest = a;
        }
        return b != null && b.isAfter(latest) ? b : latest;
    }
}
