package dk.bindeled.analysis.capital;

import dk.bindeled.analysis.structure.Distances;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Affiliations;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.Unit;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Linking capital: ties across the gradient of power.
 *
 * <p>What it measures: how near citizens are to those who decide, and how many ties lead upwards. The idea is from S. Szreter and M. Woolcock,
 * Health by association? Social capital, social theory, and the political economy of public health, International Journal of Epidemiology 33
 * (2004) 650-667, doi:10.1093/ije/dyh013. There is no standard formula for networks: these figures are the program's own.
 *
 * <p>Conventions: a <em>decision-maker</em> is of tier 3 or above; an <em>institutional role</em> is that of a professional or a decision-maker; a
 * <em>citizen</em> is of kind citizen and a tier below 3. A <em>linking tie</em> joins a citizen or ambassador i to a j in an institutional role
 * of a higher tier who shares no employer with i; each pair counts once. Steps go along the undirected tie graph. Who is in an
 * institutional role is 0 steps from one. Citizens without a tie are left out of shares and stand beside them as coverage: not
 * mapped is not the same as cut off.
 *
 * <p>Figures of members of a group count those members only, but steps go through the whole network: an official who lives elsewhere
 * is reached all the same.
 *
 * <p>Cost: O(n + m). Deterministic. Of bodies nothing is said.
 *
 * <p>How not to read it: a short way to a decision-maker is a possibility, not influence; and more linking is not simply better.
 */
public final class Linking {

    private static final int NEAR = 2;

    private final Snapshot snapshot;
    private final Adjacency graph;
    private final Affiliations affiliations;
    private final boolean decisionMakers;
    private final boolean institutionalRoles;
    private final Distances toDecisionMaker;
    private final Distances toInstitution;
    private final int[] linkingTies;
    private final LinkingFigures all;

    private Linking(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.graph = snapshot.adjacency();
        this.affiliations = snapshot.affiliations();
        int[] deciding = nodes(snapshot::isDecisionMaker);
        int[] institutional = nodes(snapshot::hasInstitutionalRole);
        this.decisionMakers = deciding.length > 0;
        this.institutionalRoles = institutional.length > 0;
        this.toDecisionMaker = Distances.toNearest(graph, deciding);
        this.toInstitution = Distances.toNearest(graph, institutional);
        this.linkingTies = new int[graph.size()];
        for (int v = 0; v < graph.size(); v++) {
            for (int arc = graph.start(v); arc < graph.end(v); arc++) {
                linkingTies[v] += isLinkingTie(v, graph.neighbour(arc)) ? 1 : 0;
            }
        }
        this.all = of(IntStream.range(0, graph.size()).toArray());
    }

    /** Linking of the nodes of a snapshot. */
    public static Linking of(Snapshot snapshot) {
        return new Linking(snapshot);
    }

    /** True if the edge between the nodes {@code u} and {@code v} is a linking tie. */
    public boolean isLinkingTie(int u, int v) {
        return (leadsUp(u, v) || leadsUp(v, u)) && !affiliations.shareEmployer(u, v);
    }

    private boolean leadsUp(int from, int to) {
        return (snapshot.isCitizen(from) || snapshot.is(from, Kind.AMBASSADOR))
                && snapshot.hasInstitutionalRole(to)
                && snapshot.tier(to) > snapshot.tier(from);
    }

    /** Linking ties node {@code v} is an end of; null for bodies. */
    public @Nullable Integer linkingTies(int v) {
        return isOfPersons() ? linkingTies[v] : null;
    }

    /** Steps from node {@code v} to the nearest decision-maker, 0 for a decision-maker himself; null without a route. */
    public @Nullable Integer stepsToDecisionMaker(int v) {
        return toDecisionMaker.reaches(v) ? toDecisionMaker.steps(v) : null;
    }

    /** True if node {@code v} is within {@code steps} steps of anyone in an institutional role; who is in one is. */
    boolean isNearInstitution(int v, int steps) {
        return toInstitution.isWithin(v, steps);
    }

    /** Distinct employers, own ones excluded, of the neighbours of node {@code v} in an institutional role; null for bodies. */
    public @Nullable Integer institutionsReached(int v) {
        return isOfPersons() ? institutionsOf(v) : null;
    }

    /** Figures of everyone. */
    public LinkingFigures ofAll() {
        return all;
    }

    /**
     * Figures of some persons, for instance the members of a group.
     *
     * @param nodes distinct node numbers
     */
    public LinkingFigures of(int... nodes) {
        int[] citizens = citizens(nodes);
        int[] tied = tied(citizens);
        long ties = tiesOf(nodes);
        return new LinkingFigures(
                near(tied, citizens.length, decisionMakers, Reason.NO_DECISION_MAKER, toDecisionMaker),
                near(tied, citizens.length, institutionalRoles, Reason.NO_INSTITUTIONAL_ROLE, toInstitution),
                perHundred(ties, tied.length, citizens.length),
                isOfPersons()
                        ? Figure.share(tied.length, citizens.length, Reason.NO_CITIZENS)
                        : Figure.missing(Reason.NOT_FOR_BODIES, 0),
                isOfPersons() ? (int) ties : null,
                isOfPersons() ? institutionsOf(nodes) : null);
    }

    /** {@link LinkingFigures#shareWithinTwo} of some persons alone. */
    Figure shareWithinTwo(int... nodes) {
        int[] citizens = citizens(nodes);
        return near(tied(citizens), citizens.length, decisionMakers, Reason.NO_DECISION_MAKER, toDecisionMaker);
    }

    /** {@link LinkingFigures#shareWithinTwoOfInstitution} of some persons alone. */
    Figure shareWithinTwoOfInstitution(int... nodes) {
        int[] citizens = citizens(nodes);
        return near(tied(citizens), citizens.length, institutionalRoles, Reason.NO_INSTITUTIONAL_ROLE, toInstitution);
    }

    private int[] citizens(int... nodes) {
        return Arrays.stream(nodes).filter(snapshot::isCitizen).toArray();
    }

    private int[] tied(int... citizens) {
        return Arrays.stream(citizens).filter(v -> graph.degree(v) > 0).toArray();
    }

    private Figure near(int[] tied, int citizens, boolean anyone, Reason nobody, Distances distances) {
        Reason reason = missing(tied.length, citizens);
        if (reason == null && !anyone) {
            reason = nobody;
        }
        if (reason != null) {
            return Figure.missing(reason, tied.length);
        }
        long within =
                Arrays.stream(tied).filter(v -> distances.isWithin(v, NEAR)).count();
        return Figure.share(within, tied.length, Reason.NO_CITIZENS_WITH_TIES);
    }

    private Figure perHundred(long ties, int tied, int citizens) {
        Reason reason = missing(tied, citizens);
        return reason == null ? Figure.of(100.0 * ties / tied, tied) : Figure.missing(reason, tied);
    }

    private @Nullable Reason missing(int tied, int citizens) {
        if (!isOfPersons()) {
            return Reason.NOT_FOR_BODIES;
        }
        if (citizens == 0) {
            return Reason.NO_CITIZENS;
        }
        return tied == 0 ? Reason.NO_CITIZENS_WITH_TIES : null;
    }

    /** Linking ties with at least one end among {@code nodes}. */
    private long tiesOf(int... nodes) {
        int[] among = nodes.clone();
        Arrays.sort(among);
        long ends = 0;
        for (int v : nodes) {
            if (linkingTies[v] == 0) {
                continue;
            }
            for (int arc = graph.start(v); arc < graph.end(v); arc++) {
                int other = graph.neighbour(arc);
                if (isLinkingTie(v, other) && (v < other || Arrays.binarySearch(among, other) < 0)) {
                    ends++;
                }
            }
        }
        return ends;
    }

    private int institutionsOf(int... nodes) {
        int[] reached = new int[16];
        int count = 0;
        for (int v : nodes) {
            int[] own = affiliations.employers(v);
            for (int arc = graph.start(v); arc < graph.end(v); arc++) {
                int other = graph.neighbour(arc);
                if (!snapshot.hasInstitutionalRole(other)) {
                    continue;
                }
                for (int employer : affiliations.employers(other)) {
                    // one that was just noted need not be noted again: colleagues often stand side by side
                    if (!contains(own, employer) && (count == 0 || reached[count - 1] != employer)) {
                        reached = count < reached.length ? reached : Arrays.copyOf(reached, 2 * count);
                        reached[count++] = employer;
                    }
                }
            }
        }
        return distinct(reached, count);
    }

    private static boolean contains(int[] values, int wanted) {
        for (int value : values) {
            if (value == wanted) {
                return true;
            }
        }
        return false;
    }

    /** How many different values stand before {@code end}; leaves them in order. */
    private static int distinct(int[] values, int end) {
        Arrays.sort(values, 0, end);
        int count = 0;
        for (int k = 0; k < end; k++) {
            count += k == 0 || values[k] != values[k - 1] ? 1 : 0;
        }
        return count;
    }

    private boolean isOfPersons() {
        return snapshot.unit() == Unit.PERSONS;
    }

    private int[] nodes(IntPredicate wanted) {
        return IntStream.range(0, snapshot.size()).filter(wanted).toArray();
    }
}
