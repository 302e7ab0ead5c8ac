package dk.bindeled.analysis.diffusion;

import dk.bindeled.analysis.cascade.CascadeTree;
import dk.bindeled.analysis.cascade.Forest;
import dk.bindeled.analysis.cascade.RootKind;
import dk.bindeled.analysis.cascade.Welcome;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Snapshot;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Who could have shown whom the way along a tie: every pair of someone who had come along, or begun to guide, and a neighbour in the tie graph who had
 * not been welcomed by then.
 *
 * <p>A person reached can show the way from the first welcome on, a starter from the first day on which a referral of his is dated; a guide who was never
 * welcomed is a starter, also one whose referrals brought nobody. Whoever was welcomed on that very day or before was exposed no more. Starters are exposed to nobody, for they never have a parent. Whom u brought was exposed to
 * u, whatever the days. Without dates the forest is all that is known of the order: a neighbour counts unless he stands above u in u's own tree, which
 * makes exposures many, and probabilities low rather than high.
 *
 * <p>Ties are those of the snapshot, also where a tie is younger than the referral.
 */
final class Exposures {

    private static final int NOBODY = -1;
    private static final long NEVER = Long.MAX_VALUE;

    private final Snapshot snapshot;
    private final Adjacency graph;
    private final int[] parents;
    private final boolean[] starters;
    /** Day from which each node can show the way, or {@link #NEVER}. */
    private final long[] active;
    /** Day of each node's first welcome, or {@link #NEVER}. */
    private final long[] welcomed;
    /** Who stands above whom, where there are no dates. */
    private final @Nullable TreeWalk walk;

    private int outsideTies;

    /** Told of every exposure. */
    interface Exposure {

        /**
         * One of them.
         *
         * @param u the one who could have shown the way
         * @param arc from u to the neighbour
         * @param brought whether u brought him
         */
        void of(int u, int arc, boolean brought);
    }

    Exposures(Snapshot snapshot, Forest forest) {
        int n = snapshot.size();
        this.snapshot = snapshot;
        this.graph = snapshot.adjacency();
        this.parents = new int[n];
        this.starters = new boolean[n];
        this.active = new long[n];
        this.welcomed = new long[n];
        this.walk = forest.isDated() ? null : new TreeWalk(forest.welcomes());
        Arrays.fill(parents, NOBODY);
        Arrays.fill(active, NEVER);
        Arrays.fill(welcomed, NEVER);
        for (CascadeTree tree : forest.trees()) {
            int root = node(tree.root());
            if (root != NOBODY && tree.rootKind() == RootKind.STARTER) {
                starters[root] = true;
            }
        }
        forest.welcomes().forEach(this::add);
        snapshot.referrals().forEach(this::addStarter);
        snapshot.referrals().forEach(this::addDays);
    }

    /** Tells every exposure, by person and then by neighbour. */
    void forEach(Exposure exposure) {
        for (int u = 0; u < parents.length; u++) {
            if (!starters[u] && active[u] == NEVER) {
                continue;
            }
            for (int arc = graph.start(u); arc < graph.end(u); arc++) {
                int v = graph.neighbour(arc);
                boolean brought = parents[v] == u;
                if (brought || (!starters[v] && isAfter(u, v))) {
                    exposure.of(u, arc, brought);
                }
            }
        }
    }

    /** Persons whose guide is no neighbour of theirs in the tie graph: no model that goes along ties explains them. */
    int outsideTies() {
        return outsideTies;
    }

    private boolean isAfter(int u, int v) {
        return walk == null
                ? welcomed[v] > active[u] || welcomed[v] == NEVER
                : !walk.isAbove(snapshot.id(v), snapshot.id(u));
    }

    /** A guide who was never welcomed is a starter, also one who brought nobody: of those left out only failures would be missing. */
    private void addStarter(Referral referral) {
        int guide = node(referral.guide());
        if (guide != NOBODY && welcomed[guide] == NEVER && guide != node(referral.citizen())) {
            starters[guide] = true;
        }
    }

    /** A starter can show the way from his first dated referral on. */
    private void addDays(Referral referral) {
        int guide = node(referral.guide());
        if (guide != NOBODY && starters[guide] && referral.isInOrder()) {
            referral.dates()
                    .min(Comparator.naturalOrder())
                    .ifPresent(day -> active[guide] = Math.min(active[guide], day.toEpochDay()));
        }
    }

    private void add(Welcome welcome) {
        int v = node(welcome.person());
        int u = node(welcome.parent());
        if (v != NOBODY) {
            LocalDate day = welcome.welcomedOn();
            welcomed[v] = day == null ? 0 : day.toEpochDay();
            active[v] = welcomed[v];
        }
        if (v != NOBODY && u != NOBODY && graph.adjacent(u, v)) {
            parents[v] = u;
        } else if (welcome.parent() != null) {
            outsideTies++;
        }
    }

    /** The node called {@code id}; nobody where he is no longer, or not yet, in the network, or no node. */
    private int node(@Nullable String id) {
        int v = snapshot.indexOf(id);
        return v < snapshot.size() ? v : NOBODY;
    }
}
