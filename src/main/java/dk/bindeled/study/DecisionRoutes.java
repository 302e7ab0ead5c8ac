package dk.bindeled.study;

import dk.bindeled.network.Kind;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By which ways citizens of groups and areas reach those who decide, on whom these ways hang, and which institutions reach where. Figures are as they
 * are: whoever shows them decides what may be shown. Safe to call from any thread.
 */
@RolesAllowed("ANALYST")
public interface DecisionRoutes {

    /** On how many of those on whom most of a group's citizens depend there is something to tell. */
    int MOST_GATEKEEPERS = 5;

    /** All figures of a network, groups being those of its grouping. */
    Found of(Snapshot snapshot, Progress progress);

    /**
     * Those without whom most citizens of a group lose their only route to a decision-maker. Whoever shows them records the look at them first.
     *
     * @param group id of a group
     * @return at most {@link #MOST_GATEKEEPERS}, in the order of the group's {@link GroupWays#gates}; nobody where there is no decision-maker
     * @throws IllegalArgumentException if the grouping has no such group
     */
    List<Gatekeeper> gatekeepers(Snapshot snapshot, String group, Progress progress);

    /**
     * What is found of a network. The places are apart from each other and hold everyone, whatever the groups are.
     *
     * @param decisionMakers true if there are any, and nodes are persons: otherwise only institutions mean something
     * @param institutionalRoles true if anyone has an institutional role
     * @param kinds how many persons there are of each kind
     * @param everyone counts of all
     * @param groups counts of each group, by id
     * @param outside counts of those in no group
     * @param places counts by the area people are placed in directly, those placed nowhere last
     * @param institutions the institutions, by id
     */
    record Found(
            boolean decisionMakers,
            boolean institutionalRoles,
            Map<Kind, Integer> kinds,
            Ways everyone,
            List<GroupWays> groups,
            Ways outside,
            List<PlaceWays> places,
            List<Institution> institutions) {

        public Found {
            kinds = Map.copyOf(kinds);
            groups = List.copyOf(groups);
            places = List.copyOf(places);
            institutions = List.copyOf(institutions);
        }
    }

    /**
     * Counts of citizens who have a tie.
     *
     * @param citizens all of them
     * @param none without a route of at most three steps to a decision-maker
     * @param one with one, or with several that all hang on somebody
     * @param several with two or more that share nobody
     * @param steps by steps to the nearest decision-maker: one, two, three, more, no way
     * @param nearInstitution within two steps of anyone in an institutional role
     * @param direct with a tie to a decision-maker
     * @param through by kind, those one of whose routes passes a person of that kind
     */
    record Ways(
            int citizens,
            int none,
            int one,
            int several,
            List<Integer> steps,
            int nearInstitution,
            int direct,
            Map<Kind, Integer> through) {

        public Ways {
            steps = List.copyOf(steps);
            through = Map.copyOf(through);
        }
    }

    /**
     * The counts of a group.
     *
     * @param group its id
     * @param label its name
     * @param ways its counts
     * @param gates on whom its citizens' only routes hang, nobody named
     */
    record GroupWays(String group, String label, Ways ways, List<Gate> gates) {

        public GroupWays {
            gates = List.copyOf(gates);
        }
    }

    /**
     * Somebody on whom only routes hang.
     *
     * @param kinds what kinds the person is of
     * @param citizens how many citizens of the group lose their only route without the person
     */
    record Gate(Set<Kind> kinds, int citizens) {

        public Gate {
            kinds = Kind.set(kinds);
        }
    }

    /**
     * The same with the person.
     *
     * @param id stable id
     * @param label name, or null
     * @param gate what is told without naming anybody
     */
    record Gatekeeper(String id, @Nullable String label, Gate gate) {}

    /**
     * The counts of those placed in an area and in none within it.
     *
     * @param area id of the area, null for those who are placed in none
     */
    record PlaceWays(@Nullable String area, Ways ways) {}

    /**
     * An institution, and which citizens with a tie it reaches.
     *
     * @param id stable id
     * @param label its name
     * @param persons how many in an institutional role it employs
     * @param reaches for each of {@link Found#places} in the same order
     */
    record Institution(String id, String label, int persons, List<Reach> reaches) {

        public Institution {
            reaches = List.copyOf(reaches);
        }
    }

    /**
     * How far an institution reaches into a place.
     *
     * @param direct citizens with a tie to somebody in an institutional role who is employed there
     * @param second citizens without, but with such a person at two steps
     * @param beyond all others who have a tie
     */
    record Reach(int direct, int second, int beyond) {}
}
