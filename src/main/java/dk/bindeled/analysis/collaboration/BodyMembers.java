package dk.bindeled.analysis.collaboration;

import dk.bindeled.network.Affiliations;
import dk.bindeled.network.BodyPair;
import dk.bindeled.network.Snapshot;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How many persons are in a body on a date, as members or employees, and how many are in both of two: joint membership is a tie of its own (Breiger 1974,
 * DOI 10.2307/2576011).
 *
 * <p>Who is both a member and employed counts once. A body of which nobody is recorded has an unknown number, not 0: registers of members are seldom whole.
 * Deterministic; O(persons · b²) for b bodies per person.
 */
public final class BodyMembers {

    private final Map<String, Integer> persons = new HashMap<>();
    private final Map<BodyPair, Integer> both = new HashMap<>();

    private BodyMembers() {}

    /**
     * Counts the persons of a network.
     *
     * @param pairs of which it is counted how many are in both
     */
    public static BodyMembers of(Snapshot snapshot, Collection<BodyPair> pairs) {
        BodyMembers members = new BodyMembers();
        pairs.forEach(pair -> members.both.put(pair, 0));
        Affiliations affiliations = snapshot.affiliations();
        for (int v = 0; v < snapshot.actorCount(); v++) {
            if (snapshot.actor(v).isPerson()) {
                TreeSet<String> bodies = new TreeSet<>();
                for (int body : affiliations.memberships(v)) {
                    bodies.add(snapshot.id(body));
                }
                for (int body : affiliations.employers(v)) {
                    bodies.add(snapshot.id(body));
                }
                members.count(List.copyOf(bodies));
            }
        }
        return members;
    }

    private void count(List<String> bodies) {
        for (int k = 0; k < bodies.size(); k++) {
            persons.merge(bodies.get(k), 1, Integer::sum);
            for (int j = k + 1; j < bodies.size(); j++) {
                both.computeIfPresent(new BodyPair(bodies.get(k), bodies.get(j)), (_, many) -> many + 1);
            }
        }
    }

    /** How many persons are recorded as being in a body. */
    public int in(String body) {
        return persons.getOrDefault(body, 0);
    }

    /** How many are in both; null where for one of the two nobody is recorded. */
    @Nullable
    Integer inBoth(BodyPair pair) {
        return in(pair.a()) == 0 || in(pair.b()) == 0 ? null : both.get(pair);
    }
}
