package dk.bindeled.analysis.collaboration;

import dk.bindeled.network.Actor;
import dk.bindeled.network.BodyPair;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import dk.bindeled.network.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which bodies collaborate on a date, and on which step of the ladder.
 *
 * <p>The step stands on single ties ({@code collaborates_with}); a {@link Snapshot} adds strengths up, so ties are read as they are. Of several ties of
 * a pair the highest step counts that holds on the date. A pair is there if both its bodies are in the network on the date; persons never are.
 *
 * <p>Source: the ladder of networking, coordination, cooperation and collaboration (here partnership) of Himmelman 2001, “On coalitions and the
 * transformation of power relations”, DOI 10.1023/A:1010334831330. Deterministic; O(ties + persons · b²).
 *
 * <p>Not to be read as a mark: a lower step is not a worse one, and not every pair gains by climbing.
 */
public final class Collaborations {

    private Collaborations() {}

    /** The bodies of a network on its date, in the order of their ids. */
    public static List<Actor> bodies(Snapshot snapshot) {
        List<Actor> bodies = new ArrayList<>();
        for (int v = 0; v < snapshot.actorCount(); v++) {
            if (isBody(snapshot.actor(v))) {
                bodies.add(snapshot.actor(v));
            }
        }
        bodies.sort((one, other) -> one.id().compareTo(other.id()));
        return List.copyOf(bodies);
    }

    /**
     * The pairs that collaborate, in the order of their ids.
     *
     * @param ties ties of all dates; those of other types are passed over
     * @param snapshot the network on the date
     * @param also pairs that are told of although they may not collaborate; those of which a body is not there are left out
     */
    public static List<Collaboration> of(Collection<Tie> ties, Snapshot snapshot, Collection<BodyPair> also) {
        Map<BodyPair, List<Tie>> byPair = new TreeMap<>();
        for (Tie tie : ties) {
            if (tie.type() == TieType.COLLABORATES_WITH
                    && !tie.from().equals(tie.to())
                    && isBody(snapshot, tie.from())
                    && isBody(snapshot, tie.to())) {
                byPair.computeIfAbsent(BodyPair.of(tie.from(), tie.to()), _ -> new ArrayList<>())
                        .add(tie);
            }
        }
        TreeMap<BodyPair, PairHistory> told = new TreeMap<>();
        byPair.forEach((pair, own) -> {
            PairHistory history = new PairHistory(own, snapshot.date());
            if (history.isTogether()) {
                told.put(pair, history);
            }
        });
        for (BodyPair pair : new TreeSet<>(also)) {
            if (isBody(snapshot, pair.a()) && isBody(snapshot, pair.b())) {
                told.computeIfAbsent(pair, _ -> new PairHistory(byPair.getOrDefault(pair, List.of()), snapshot.date()));
            }
        }
        BodyMembers members = BodyMembers.of(snapshot, told.keySet());
        List<Collaboration> found = new ArrayList<>();
        told.forEach((pair, history) -> found.add(new Collaboration(
                pair, history.isTogether(), history.step(), history.since(), history.earlier(), members.inBoth(pair))));
        return List.copyOf(found);
    }

    private static boolean isBody(Snapshot snapshot, String id) {
        int v = snapshot.indexOf(id);
        return v >= 0 && isBody(snapshot.actor(v));
    }

    private static boolean isBody(Actor actor) {
        return actor.kinds().stream().anyMatch(Unit.BODIES::includes);
    }
}
