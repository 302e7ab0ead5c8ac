package dk.bindeled.analysis.capital;

import dk.bindeled.network.Kind;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The ways of some persons, as those of a group, to those who decide: how many have them, how long they are, through whom they go and on whom they hang.
 *
 * <p>What it measures: counts of the citizens who have a tie among some persons. By {@linkplain Routes routes}: none, one, or two or more; by steps to the
 * nearest decision-maker: one, two, three, more, or no way however long; within two steps of anyone in an institutional role; and by what is on
 * their routes of at most three steps: nobody (a direct tie), an ambassador, a professional or a citizen, each citizen as often as it applies.
 *
 * <p>A <em>gatekeeper of the group</em> is an intermediary without whom citizens of the group who have exactly one route lose it. Where the only route is
 * s - x - y - decision-maker, that is true of x and of y, and the citizen counts with both: the counts may add up to more citizens than there are.
 *
 * <p>Convention: as {@link Linking}: only the group's own citizens are counted, and routes go through the whole network. Citizens with no route of at most
 * three steps are those whose nearest decision-maker is more than three steps away or cannot be reached. Without a decision-maker there is nothing
 * to count: {@link #isDefined}. The program's own measure.
 *
 * <p>Cost: that of {@link Routes} and {@link Linking}; then O(the citizens' degrees) for each group. Deterministic.
 *
 * <p>How not to read it: citizens without a tie in the data are left out, not cut off. And whom routes hang on is often whom they are owed to.
 */
public final class RoutesOfGroups {

    private static final int NEAR = 2;

    private final Snapshot snapshot;
    private final Routes routes;
    private final Linking linking;
    private final RouteKinds kinds;
    private final boolean defined;
    private final boolean institutional;

    private RoutesOfGroups(Snapshot snapshot, Progress progress) {
        this.snapshot = snapshot;
        this.linking = progress.next(() -> Linking.of(snapshot));
        this.routes = Routes.of(snapshot, progress);
        this.kinds = progress.next(() -> new RouteKinds(snapshot));
        // bodies have no tier and are no professionals
        this.defined = IntStream.range(0, snapshot.size()).anyMatch(snapshot::isDecisionMaker);
        this.institutional = IntStream.range(0, snapshot.size()).anyMatch(snapshot::hasInstitutionalRole);
    }

    /**
     * Counts of citizens with a tie.
     *
     * @param citizens all of them
     * @param none without a route of at most three steps
     * @param one with exactly one
     * @param several with two or more that share nobody
     * @param steps by steps to the nearest decision-maker: one, two, three, more, no way
     * @param nearInstitution within two steps of anyone in an institutional role
     * @param direct with a tie to a decision-maker
     * @param through by kind of person, those one of whose routes passes one
     */
    public record Counts(
            int citizens,
            int none,
            int one,
            int several,
            List<Integer> steps,
            int nearInstitution,
            int direct,
            Map<Kind, Integer> through) {

        public Counts {
            steps = List.copyOf(steps);
            through = Map.copyOf(through);
        }
    }

    /**
     * Someone without whom citizens lose their only route.
     *
     * @param node its number
     * @param citizens how many
     */
    public record Gatekeeper(int node, int citizens) {}

    /** The ways of a snapshot's persons. */
    public static RoutesOfGroups of(Snapshot snapshot, Progress progress) {
        return new RoutesOfGroups(snapshot, progress);
    }

    /** True if there is a decision-maker, and nodes are persons: otherwise routes, steps and gatekeepers mean nothing. */
    public boolean isDefined() {
        return defined;
    }

    /** True if somebody has an institutional role: otherwise {@link Counts#nearInstitution} means nothing. */
    public boolean hasInstitutionalRoles() {
        return institutional;
    }

    /**
     * The counts of some persons.
     *
     * @param nodes distinct node numbers
     */
    public Counts of(int... nodes) {
        int[] byRoutes = new int[3];
        Integer[] steps = {0, 0, 0, 0, 0};
        int[] through = new int[RouteKinds.KINDS.size()];
        int direct = 0;
        int near = 0;
        int[] citizens = tied(nodes);
        for (int v : citizens) {
            Integer count = routes.routes(v);
            byRoutes[count == null ? 0 : Math.min(2, count)]++;
            Integer distance = linking.stepsToDecisionMaker(v);
            steps[distance == null ? 4 : Math.min(4, distance) - 1]++;
            near += linking.isNearInstitution(v, NEAR) ? 1 : 0;
            direct += kinds.isDirect(v) ? 1 : 0;
            boolean[] passed = kinds.from(v);
            for (int k = 0; k < through.length; k++) {
                through[k] += passed[k] ? 1 : 0;
            }
        }
        Map<Kind, Integer> byKind = new EnumMap<>(Kind.class);
        for (int k = 0; k < through.length; k++) {
            byKind.put(RouteKinds.KINDS.get(k), through[k]);
        }
        return new Counts(
                citizens.length, byRoutes[0], byRoutes[1], byRoutes[2], Arrays.asList(steps), near, direct, byKind);
    }

    /**
     * Those without whom citizens among some persons lose their only route, those first without whom most do, then by node number.
     *
     * @param nodes distinct node numbers
     */
    public List<Gatekeeper> gatekeepers(int... nodes) {
        Map<Integer, Integer> lost = new TreeMap<>();
        for (int v : tied(nodes)) {
            for (int common : routes.commonIntermediaries(v)) {
                lost.merge(common, 1, Integer::sum);
            }
        }
        return lost.entrySet().stream()
                .map(each -> new Gatekeeper(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingInt(Gatekeeper::citizens).reversed().thenComparingInt(Gatekeeper::node))
                .toList();
    }

    private int[] tied(int... nodes) {
        return Arrays.stream(nodes)
                .filter(v -> snapshot.isCitizen(v) && snapshot.adjacency().degree(v) > 0)
                .toArray();
    }
}
