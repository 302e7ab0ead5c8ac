package dk.bindeled.bridges;

import dk.bindeled.network.Kind;
import dk.bindeled.network.Snapshot;
import dk.bindeled.privacy.Suppression;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What someone may be called who is not named: “a professional” where there are as many professionals in the network as the limit; a rarer role
 * would point at the person.
 *
 * @param common the roles that may be told
 */
public record CommonRoles(Set<Kind> common) {

    /** In the order in which a person of several kinds is called by one of them. */
    private static final List<Kind> SPOKEN = List.of(Kind.AMBASSADOR, Kind.PROFESSIONAL, Kind.CITIZEN);

    public CommonRoles {
        common = Kind.set(common);
    }

    /** The roles that may be told in a network. */
    public static CommonRoles of(Snapshot snapshot, Suppression suppression) {
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

    /** By which of several kinds somebody is called who may be named. */
    static Kind spoken(Set<Kind> kinds) {
        return first(kinds).orElseGet(() -> kinds.iterator().next());
    }

    /** The role of someone of these kinds; nothing where it is rare, or where it is no person. */
    Optional<Kind> role(Set<Kind> kinds) {
        // Only the first role that fits: “a citizen” of an ambassador would say that there is no ambassador.
        return first(kinds).filter(common::contains);
    }

    /** The last part of the message that calls someone of these kinds something. */
    public String code(Set<Kind> kinds) {
        if (kinds.stream().noneMatch(Kind::isPerson)) {
            return "body";
        }
        return role(kinds).map(Kind::code).orElse("person");
    }

    private static Optional<Kind> first(Set<Kind> kinds) {
        return SPOKEN.stream().filter(kinds::contains).findFirst();
    }
}
