package dk.bindeled.analysis.capital;

import dk.bindeled.analysis.structure.Dominators;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.Unit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Dependence on gatekeepers: whose ways to those who decide all pass one and the same person.
 *
 * <p>What it measures: the share of citizens with a route to a decision-maker who lose every route, however long, if one person leaves who is not
 * a decision-maker; and for each such gatekeeper, how many citizens depend on him.
 *
 * <p>Formula: gatekeeper_dependence = |{citizens v with a route : some g, neither v nor a decision-maker, is on every path from v to any
 * decision-maker}| / |{citizens with a route}|. These g are the {@linkplain Dominators dominators} of v from a super-source joined to all
 * decision-makers, the decision-makers among them left out.
 *
 * <p>Convention: steps go along the undirected tie graph, and a route has arrived at the first decision-maker it meets. The decision-maker is not
 * a gatekeeper, even where there is but one; so a citizen with a tie to a decision-maker depends on nobody. Several gatekeepers may stand one
 * behind the other, and a citizen counts with each of them: the gatekeepers' numbers may add up to more citizens than there are. Only citizens
 * are counted, but a gatekeeper may be anyone of a tier below 3, another citizen too. For a group, its own citizens are counted, and routes go
 * through the whole network. The program's own measure; see {@link Linking}.
 *
 * <p>Cost: O(n + m), 12 bytes per node. Deterministic. Of bodies nothing is said.
 *
 * <p>How not to read it: depending on one person in the data is not a fault of that person, and often that person's merit. It says where a second
 * way is worth making.
 */
public final class GatekeeperDependence {

    private final Snapshot snapshot;
    private final Dominators dominators;
    private final int[] dependants;
    private final boolean defined;

    private GatekeeperDependence(Snapshot snapshot) {
        this.snapshot = snapshot;
        int[] deciding = IntStream.range(0, snapshot.size())
                .filter(snapshot::isDecisionMaker)
                .toArray();
        this.dominators = Dominators.from(snapshot.adjacency(), deciding);
        this.dependants = dominators.dominated(snapshot::isCitizen);
        this.defined = snapshot.unit() == Unit.PERSONS && deciding.length > 0;
    }

    /** The dependence on gatekeepers in a snapshot. */
    public static GatekeeperDependence of(Snapshot snapshot) {
        return new GatekeeperDependence(snapshot);
    }

    /** Share of all citizens with a route who depend on a gatekeeper; n is the number of citizens with a route. */
    public Figure share() {
        return share(IntStream.range(0, snapshot.size()).toArray());
    }

    /**
     * Share of the citizens with a route among some persons, for instance the members of a group, who depend on a gatekeeper.
     *
     * @param nodes distinct node numbers
     */
    public Figure share(int... nodes) {
        CitizensWithTies citizens = new CitizensWithTies(snapshot, nodes);
        return citizens.reason() == null
                ? Figure.share(
                        citizens.count(v -> nearest(v) >= 0), citizens.count(dominators::reaches), Reason.NO_ROUTE)
                : citizens.missing();
    }

    /** The gatekeeper nearest to node {@code v}, or null where it depends on none or has no route. */
    public @Nullable Integer nearestGatekeeper(int v) {
        int nearest = nearest(v);
        return nearest < 0 ? null : nearest;
    }

    /** All gatekeepers of node {@code v}, the nearest first. */
    public int[] gatekeepersOf(int v) {
        return IntStream.iterate(nearest(v), g -> g >= 0, this::nearest).toArray();
    }

    /** Citizens who depend on node {@code v}; null for a decision-maker, for bodies, and where there is no decision-maker. */
    public @Nullable Integer dependants(int v) {
        return defined && !snapshot.isDecisionMaker(v) ? dependants[v] : null;
    }

    /** Everyone on whom at least one citizen depends, in ascending node numbers. */
    public int[] gatekeepers() {
        return IntStream.range(0, snapshot.size())
                .filter(v -> dependants[v] > 0 && !snapshot.isDecisionMaker(v))
                .toArray();
    }

    /** A decision-maker has no dominator: where one stands in the line of dominators, it is the last. */
    private int nearest(int v) {
        int nearest = dominators.immediate(v);
        return nearest >= 0 && snapshot.isDecisionMaker(nearest) ? -1 : nearest;
    }
}
