package dk.bindeled.analysis.capital;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Mixing of tiers: between which steps of the ladder of power ties go.
 *
 * <p>What it measures: for every two tiers, the edges between persons of the one and of the other, against the number there would be if everyone
 * kept the number of ties they have but tied at random. Ties between professionals, which are never linking ties, are told apart.
 *
 * <p>Formula: expected under the configuration model, as in {@link Bridging}: D_a D_b/(2m) between tiers a ≠ b, D_a²/(4m) within tier a, with D_a
 * the degrees of all persons of tier a. Observed and expected both add up to m over the unordered pairs of tiers.
 *
 * <p>Convention: on the whole tie graph of persons, groups or no groups; each edge once, whichever way; the tier is the recorded one, else that of
 * the kind. A pair of tiers of which one has nobody, or nobody with ties, has 0 edges and expects 0: its ratio is missing. Missing without ties
 * and for bodies, which have no tier. Nothing here needs a decision-maker or a citizen.
 *
 * <p>Source: mixing matrices after M. E. J. Newman, Mixing patterns in networks, Physical Review E 67 (2003) 026126,
 * doi:10.1103/PhysRevE.67.026126.
 *
 * <p>Cost: O(n + m). Deterministic; sums are whole numbers until the last division.
 *
 * <p>How not to read it: the expectation lets everyone meet everyone, so that tiers 3 and 4, few and busy, seem far from all others in any town.
 * Compare with other dates and places, not with 1.
 */
public final class TierMixing {

    /** Tiers are 0…TIERS-1. */
    public static final int TIERS = 5;

    private final @Nullable Reason reason;
    private final long edges;
    private final int[] persons = new int[TIERS];
    private final long[] degrees = new long[TIERS];
    private final long[][] arcs = new long[TIERS][TIERS]; // from tier, to tier
    private final long[][] professionalArcs = new long[TIERS][TIERS];

    private TierMixing(Snapshot snapshot) {
        Adjacency graph = snapshot.adjacency();
        this.edges = graph.edgeCount();
        if (snapshot.unit() != Unit.PERSONS) {
            this.reason = Reason.NOT_FOR_BODIES;
            return;
        }
        this.reason = edges == 0 ? Reason.NO_TIES : null;
        for (int u = 0; u < graph.size(); u++) {
            int tier = snapshot.tier(u);
            boolean professional = snapshot.is(u, Kind.PROFESSIONAL);
            persons[tier]++;
            degrees[tier] += graph.degree(u);
            for (int arc = graph.start(u); arc < graph.end(u); arc++) {
                int v = graph.neighbour(arc);
                arcs[tier][snapshot.tier(v)]++;
                if (professional && snapshot.is(v, Kind.PROFESSIONAL)) {
                    professionalArcs[tier][snapshot.tier(v)]++;
                }
            }
        }
    }

    /** The mixing of tiers in a snapshot. */
    public static TierMixing of(Snapshot snapshot) {
        return new TierMixing(snapshot);
    }

    /** Persons of {@code tier}, with or without ties; null for bodies. */
    public @Nullable Integer persons(int tier) {
        return reason == Reason.NOT_FOR_BODIES ? null : persons[tier];
    }

    /** Edges between persons of tiers {@code a} and {@code b}, in either order, and the number that chance would give; n is all edges. */
    public Figure ties(int a, int b) {
        if (reason != null) {
            return Figure.missing(reason, edges);
        }
        double expected = degrees[a] * degrees[b] / ((a == b ? 4.0 : 2.0) * edges);
        return Figure.of(counted(arcs, a, b), edges).withExpected(expected);
    }

    /** Edges between persons of tiers {@code a} and {@code b}, observed / expected; n is all edges. */
    public Figure ratio(int a, int b) {
        Figure ties = ties(a, b);
        Double observed = ties.value();
        Double expected = ties.expected();
        if (observed == null || expected == null) {
            return ties;
        }
        return expected == 0 ? Figure.missing(Reason.NOTHING_EXPECTED, edges) : Figure.of(observed / expected, edges);
    }

    /** Of {@link #ties}, those whose ends are both professionals; n is all edges. Nothing is expected of them. */
    public Figure tiesOfProfessionals(int a, int b) {
        return reason == null ? Figure.of(counted(professionalArcs, a, b), edges) : Figure.missing(reason, edges);
    }

    /** Within a tier every edge was met from both its ends. */
    private static double counted(long[][] arcs, int a, int b) {
        return a == b ? arcs[a][a] / 2 : arcs[a][b];
    }
}
