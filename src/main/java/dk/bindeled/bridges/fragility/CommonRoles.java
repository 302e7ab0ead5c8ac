package dk.bindeled.bridges.fragility;

import dk.bindeled.network.Kind;
import dk.bindeled.network.Snapshot;
import dk.bindeled.privacy.Suppression;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What someone may be called who is not named: “a professional” where there are as many professionals in the network as the limit; a rarer role
 * would point at the person.
 *
 * @param common the roles that may be told
 */
record CommonRoles(Set<Kind> common) {

    /** In the order in which a person of several kinds is called by one of them. */
    private static final List<Kind> SPOKEN = List.of(Kind.AMBASSADOR, Kind.PROFESSIONAL, Kind.CITIZEN);

    CommonRoles {
        common = Kind.set(common);
    }

    static CommonRoles of(Snapshot snapshot, Suppression suppression) {
        Set<Kind> common = EnumSet.noneOf(Kind.class);
        for (Kind kind : SPOKEN) {
            if (suppression.mayShow(IntStream.range(0, snapshot.size())
                    .filter(v -> snapshot.is(v, kind))
                    .count())) {
                common.add(kind);
            }
        }
        return new CommonRoles(common);
    }

    /** The last part of the message that calls someone of these kinds something. */
    String code(Set<Kind> kinds) {
        if (kinds.stream().noneMatch(Kind::isPerson)) {
            return "body";
        }
        // Only the first role that fits: “a citizen” of an ambassador would say that there is no ambassador.
        return SPOKEN.stream()
                .filter(kinds::contains)
                .findFirst()
                .filter(common::contains)
                .map(Kind::code)
                .orElse("person");
    }
}
