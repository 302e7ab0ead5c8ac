package dk.bindeled.analysis.capital;

import dk.bindeled.network.Figure;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.Unit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Routes to those who decide: whether a person can be heard by more than one way.
 *
 * <p>What it measures: the most routes of at most three steps to decision-makers whose intermediaries are disjoint. None: nobody near carries word.
 * One, fragile: it hangs on somebody. Two or more, robust: whoever leaves between, a way remains.
 *
 * <p>Formula: the largest set of routes no two of which share an intermediary. A route is a path along the undirected tie graph from the person to the
 * first decision-maker it meets; its intermediaries are the persons between, none on a route of one step, one on a route of two, two on a route
 * of three. How the number is found exactly, and why: {@link DisjointRoutes}.
 *
 * <p>Convention: a direct tie to a decision-maker is a route without intermediaries, so it is disjoint from all others: <em>each decision-maker one
 * is tied to counts one</em>, beside the routes through others. Ends may coincide: two ways to the same mayor are two. A decision-maker is
 * never an intermediary, for there the route has arrived; an intermediary may be anyone else. Decision-makers themselves have no number.
 *
 * <p>The <em>gatekeeper</em>, where the number is exactly 1, is the intermediary common to all routes. There is none where the one route is a direct
 * tie. Otherwise somebody is common to all, and two persons are where there is no route but s - x - y - decision-maker: then no single one is
 * the gatekeeper, and both are {@linkplain #commonIntermediaries told}. Ways of more than three steps are not seen here: a person with a
 * gatekeeper may have a longer way round him ({@link GatekeeperDependence} knows), and one with two routes never depends on one person.
 *
 * <p>Shares are over the citizens who have a tie; of a group, over its own, with routes through the whole network. The program's own measure; see
 * {@link Linking}. The measure of fewest persons to break all routes is the same number: K. Menger, Zur allgemeinen Kurventheorie, Fundamenta
 * Mathematicae 10 (1927) 96-115, doi:10.4064/fm-10-1-96-115, which does not hold for routes of bounded length in general but does up to three steps.
 *
 * <p>Cost: O(Σ d² + matchings), 12 bytes per node to keep. Deterministic. Of bodies nothing is said.
 *
 * <p>How not to read it: a route is a possibility, not influence. A direct tie to the mayor counts one, as does a neighbour's neighbour who knows the
 * mayor.
 */
public final class Routes {

    private static final int SOURCES_PER_REPORT = 1_000;

    private final Snapshot snapshot;
    private final boolean defined;
    private final int[] counts;
    private final int[] nearer; // intermediaries common to all routes, -1 for none
    private final int[] farther;

    private Routes(Snapshot snapshot, Progress progress) {
        int n = snapshot.size();
        this.snapshot = snapshot;
        boolean[] deciding = new boolean[n];
        boolean anyone = false;
        for (int v = 0; v < n; v++) {
            deciding[v] = snapshot.isDecisionMaker(v);
            anyone |= deciding[v];
        }
        this.defined = anyone && snapshot.unit() == Unit.PERSONS;
        this.counts = new int[n];
        this.nearer = new int[n];
        this.farther = new int[n];
        DisjointRoutes routes = new DisjointRoutes(snapshot.adjacency(), deciding);
        for (int v = 0; v < n && defined; v++) {
            if (v % SOURCES_PER_REPORT == 0) {
                progress.stopIfCancelled();
                progress.report((double) v / n, "routes");
            }
            if (!deciding[v]) {
                routes.from(v);
                counts[v] = routes.count();
                nearer[v] = routes.nearer();
                farther[v] = routes.farther();
            }
        }
        progress.report(1, "routes");
    }

    /**
     * Shares of the citizens who have a tie; n of each is their number.
     *
     * @param none without any route
     * @param fragile with one
     * @param robust with two or more
     */
    public record Shares(Figure none, Figure fragile, Figure robust) {}

    /** The routes of the nodes of a snapshot. */
    public static Routes of(Snapshot snapshot, Progress progress) {
        return new Routes(snapshot, progress);
    }

    /**
     * Most routes of node {@code v} whose intermediaries are disjoint, 0 for none; null for a decision-maker, for bodies, and where there is no
     * decision-maker.
     */
    public @Nullable Integer routes(int v) {
        return isCounted(v) ? counts[v] : null;
    }

    /** The one intermediary common to all routes of node {@code v}; null unless it has exactly one route, not a direct tie, and such a person. */
    public @Nullable Integer gatekeeper(int v) {
        int[] common = commonIntermediaries(v);
        return common.length == 1 ? common[0] : null;
    }

    /** The intermediaries common to all routes of node {@code v} where it has exactly one, the one nearer to it first: none, one or two. */
    public int[] commonIntermediaries(int v) {
        return isCounted(v)
                ? IntStream.of(nearer[v], farther[v])
                        .filter(x -> x != DisjointRoutes.NOBODY)
                        .toArray()
                : new int[0];
    }

    /** Shares of all citizens who have a tie. */
    public Shares shares() {
        return shares(IntStream.range(0, snapshot.size()).toArray());
    }

    /**
     * Shares of the citizens who have a tie among some persons, for instance the members of a group.
     *
     * @param nodes distinct node numbers
     */
    public Shares shares(int... nodes) {
        CitizensWithTies citizens = new CitizensWithTies(snapshot, nodes);
        return new Shares(
                citizens.share(v -> counts[v] == 0),
                citizens.share(v -> counts[v] == 1),
                citizens.share(v -> counts[v] >= 2));
    }

    private boolean isCounted(int v) {
        return defined && !snapshot.isDecisionMaker(v);
    }
}
