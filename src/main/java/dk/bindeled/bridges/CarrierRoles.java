package dk.bindeled.bridges;

import dk.bindeled.network.Kind;
import dk.bindeled.network.Snapshot;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.PairFigures;
import dk.bindeled.study.PairFigures.BridgeClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the persons are who carry fragile bridges. It says “an ambassador” where there are at least as many ambassadors in the network as the
 * limit; a rarer role would point at the person, and is left out.
 */
final class CarrierRoles {

    /** In the order in which a person of several kinds is called by one of them. */
    private static final List<Kind> SPOKEN = List.of(Kind.AMBASSADOR, Kind.PROFESSIONAL, Kind.CITIZEN);

    private CarrierRoles() {}

    /** By which of several kinds somebody is called. */
    static Kind spoken(Set<Kind> kinds) {
        return SPOKEN.stream()
                .filter(kinds::contains)
                .findFirst()
                .orElseGet(() -> kinds.iterator().next());
    }

    /** The role of each person on whom a fragile bridge hangs, by id. */
    static Map<String, Kind> of(List<PairFigures> pairs, Snapshot snapshot, Suppression suppression) {
        int[] persons = new int[SPOKEN.size()];
        for (int v = 0; v < snapshot.size(); v++) {
            for (int k = 0; k < persons.length; k++) {
                persons[k] += snapshot.is(v, SPOKEN.get(k)) ? 1 : 0;
            }
        }
        Map<String, Kind> roles = new HashMap<>();
        for (PairFigures pair : pairs) {
            String carrier = carrier(pair);
            int v = snapshot.indexOf(carrier);
            if (carrier == null || v < 0) {
                continue;
            }
            for (int k = 0; k < persons.length; k++) {
                if (snapshot.is(v, SPOKEN.get(k))) {
                    if (suppression.mayShow(persons[k])) {
                        roles.put(carrier, SPOKEN.get(k));
                    }
                    break;
                }
            }
        }
        return roles;
    }

    /** Id of the one person on whom a fragile bridge hangs, or null where no single person can be told. */
    static @Nullable String carrier(PairFigures pair) {
        if (pair.bridgeClass() != BridgeClass.FRAGILE) {
            return null;
        }
        if (pair.directTies() == 0) {
            return pair.carriers().isEmpty() ? null : pair.carriers().getFirst();
        }
        // a single tie hangs on both its ends alike
        return pair.directTies() == 1 ? null : pair.busiest();
    }
}
