package dk.bindeled.analysis.scenario;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Snapshot;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Who is there, and what they are. Whoever leaves keeps the place, so that coming back is no other person. */
final class WorkingPeople {

    private static final int DECIDING = 3;

    private final Snapshot snapshot;
    /** Those whom the snapshot does not know, or knows otherwise. */
    private final Map<Integer, Actor> changed = new HashMap<>();

    private final Map<String, Integer> added = new HashMap<>();
    private final BitSet present = new BitSet();

    WorkingPeople(Snapshot snapshot) {
        this.snapshot = snapshot;
        present.set(0, snapshot.size());
    }

    /** Place of the person called {@code id}, there or not; -1 where nobody has had the id. */
    int placeOf(String id) {
        Integer place = added.get(id);
        if (place != null) {
            return place;
        }
        int v = snapshot.indexOf(id);
        return v < snapshot.size() ? v : -1;
    }

    /** Place of the person called {@code id} who is there, or -1. */
    int find(String id) {
        int v = placeOf(id);
        return v >= 0 && present.get(v) ? v : -1;
    }

    void give(String id, int place) {
        added.put(id, place);
    }

    int count() {
        return present.cardinality();
    }

    boolean isThere(int v) {
        return present.get(v);
    }

    Actor actor(int v) {
        Actor other = changed.get(v);
        return other == null ? snapshot.actor(v) : other;
    }

    void set(int v, Actor actor) {
        changed.put(v, actor);
    }

    void enter(int v) {
        present.set(v);
    }

    void leave(int v) {
        present.clear(v);
    }

    boolean is(int v, Kind kind) {
        Actor other = changed.get(v);
        return other == null ? snapshot.is(v, kind) : other.kinds().contains(kind);
    }

    int tier(int v) {
        Actor other = changed.get(v);
        return other == null ? snapshot.tier(v) : other.effectiveTier();
    }

    boolean isDecisionMaker(int v) {
        return tier(v) >= DECIDING;
    }

    boolean hasInstitutionalRole(int v) {
        return is(v, Kind.PROFESSIONAL) || isDecisionMaker(v);
    }

    boolean isCitizen(int v) {
        return is(v, Kind.CITIZEN) && tier(v) < DECIDING;
    }

    /** True if a tie between the two is a linking tie, as {@link dk.bindeled.analysis.capital.Linking} says. */
    boolean isLinkingTie(int u, int v) {
        return (leadsUp(u, v) || leadsUp(v, u)) && !shareEmployer(u, v);
    }

    private boolean leadsUp(int from, int to) {
        return (isCitizen(from) || is(from, Kind.AMBASSADOR)) && hasInstitutionalRole(to) && tier(to) > tier(from);
    }

    /** Whoever is added has no employer. */
    private boolean shareEmployer(int u, int v) {
        return Math.max(u, v) < snapshot.size() && snapshot.affiliations().shareEmployer(u, v);
    }
}
