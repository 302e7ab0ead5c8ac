package dk.bindeled.bridges;

import dk.bindeled.network.Kind;
import dk.bindeled.network.Snapshot;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.PairFigures;
import dk.bindeled.study.PairFigures.BridgeClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the persons are who carry fragile bridges, where that may be told. */
final class CarrierRoles {

    private CarrierRoles() {}

    /** The role of each person on whom a fragile bridge hangs, by id. */
    static Map<String, Kind> of(List<PairFigures> pairs, Snapshot snapshot, Suppression suppression) {
        CommonRoles common = CommonRoles.of(snapshot, suppression);
        Map<String, Kind> roles = new HashMap<>();
        for (PairFigures pair : pairs) {
            String carrier = carrier(pair);
            int v = snapshot.indexOf(carrier);
            if (carrier != null && v >= 0) {
                common.role(snapshot.actor(v).kinds()).ifPresent(role -> roles.put(carrier, role));
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
