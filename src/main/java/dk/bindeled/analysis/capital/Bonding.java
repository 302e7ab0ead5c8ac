package dk.bindeled.analysis.capital;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.analysis.structure.Clustering;
import dk.bindeled.analysis.structure.TriangleSides;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * Bonding capital: how closely people who belong together are tied.
 *
 * <p>What it measures: for the whole network and for every group, how many ties members have, how many of the possible ties there are, how often
 * two people's common acquaintance closes the triangle, how many ties join two in more than one way, and, first of all, the share of ties
 * within groups that are {@linkplain Support supported}.
 *
 * <p>Formulas: ties_per_member 2m/n; density 2m/(n(n−1)); transitivity and clustering as in {@link Clustering}; multiplex_share the edges
 * joined by at least two distinct (type, context), of m. For a group, n and m are its members and the edges among them.
 *
 * <p>Convention: figures of the whole are on the whole tie graph, supported_share on the classified part, a group's on the group's own graph. In
 * a network without ties all of them are missing, because nothing is known; in a network with ties a group without any has 0 per member.
 *
 * <p>Cost: that of triangles in the whole graph and in each group. Deterministic.
 *
 * <p>How not to read it: density falls when a group grows although nobody has fewer ties; look at ties_per_member beside it.
 */
public final class Bonding {

    private final Support support;
    private final Clustering clustering;
    private final Figure tiesPerMember;
    private final Figure density;
    private final Figure multiplexShare;
    private final List<GroupBonding> groups;

    private Bonding(Snapshot snapshot, ClassifiedGraph classified, Progress progress) {
        Adjacency whole = snapshot.adjacency();
        this.support = Support.of(classified);
        progress.report(0.3, "bonding");
        this.clustering = Clustering.of(whole, Chunks.onAllProcessors(), progress.part(0.3, 0.4));
        this.tiesPerMember = tiesPerMember(whole.size(), whole.edgeCount(), whole.edgeCount());
        this.density = density(whole.size(), whole.edgeCount(), whole.edgeCount());
        int multiplex = 0;
        for (int arc = 0; arc < whole.arcCount(); arc++) {
            multiplex += snapshot.isMultiplex(arc) ? 1 : 0;
        }
        this.multiplexShare = Figure.share(multiplex / 2, whole.edgeCount(), Reason.NO_TIES);
        this.groups = groupFigures(snapshot, classified, support, clustering, progress.part(0.4, 1));
    }

    /** The bonding of a snapshot in its own groups. */
    public static Bonding of(Snapshot snapshot, Progress progress) {
        return of(snapshot, ClassifiedGraph.of(snapshot, snapshot.groups()), progress);
    }

    /**
     * The bonding of a snapshot in other groups.
     *
     * @param classified the classified part of that snapshot's tie graph
     */
    public static Bonding of(Snapshot snapshot, ClassifiedGraph classified, Progress progress) {
        return new Bonding(snapshot, classified, progress);
    }

    /** The headline: share of ties within groups that are supported. */
    public Figure supportedShare() {
        return support.share();
    }

    /** Supported ties, of the whole and of each actor. */
    public Support support() {
        return support;
    }

    /** Ties per node; n is the number of nodes. */
    public Figure tiesPerMember() {
        return tiesPerMember;
    }

    /** Share of pairs of nodes that are joined; n is the number of pairs. */
    public Figure density() {
        return density;
    }

    /** Share of paths of two edges that are closed; n is the number of paths. */
    public Figure transitivity() {
        return clustering.transitivity();
    }

    /** Local clustering of each node, and its mean. */
    public Clustering clustering() {
        return clustering;
    }

    /** Share of edges joined by at least two distinct (type, context); n is the number of edges. */
    public Figure multiplexShare() {
        return multiplexShare;
    }

    /** Figures of each group, in the order of group numbers. */
    public List<GroupBonding> groups() {
        return groups;
    }

    private static List<GroupBonding> groupFigures(
            Snapshot snapshot, ClassifiedGraph classified, Support support, Clustering ofWhole, Progress progress) {
        Groups groups = classified.groups();
        int[] mark = new int[classified.size()];
        List<GroupBonding> figures = new ArrayList<>(groups.count());
        for (int g = 0; g < groups.count(); g++) {
            progress.stopIfCancelled();
            int[] members = groups.members(g);
            figures.add(figuresOf(
                    snapshot,
                    classified,
                    support,
                    ofWhole,
                    g,
                    members,
                    multiplexTies(snapshot, classified, g, members, mark),
                    progress.quiet()));
            progress.report((g + 1.0) / groups.count(), "bonding");
        }
        return List.copyOf(figures);
    }

    private static GroupBonding figuresOf(
            Snapshot snapshot,
            ClassifiedGraph classified,
            Support support,
            Clustering ofWhole,
            int g,
            int[] members,
            int multiplex,
            Progress progress) {
        Adjacency inner = members.length == classified.size()
                ? classified.graph()
                : classified.graph().induced(members);
        int m = inner.edgeCount();
        int networkTies = snapshot.edgeCount();
        // a group of everyone is the whole over again, and counting triangles is what takes long
        Clustering clustering =
                inner == snapshot.adjacency() ? ofWhole : Clustering.of(inner, Chunks.onAllProcessors(), progress);
        int supportedTies = supportedTies(classified, support, inner, members);
        Reason noTies = networkTies == 0 ? Reason.NO_TIES : Reason.NO_TIES_WITHIN_GROUPS;
        return new GroupBonding(
                g,
                members.length,
                m,
                supportedTies,
                tiesPerMember(members.length, m, networkTies),
                density(members.length, m, networkTies),
                Figure.share(supportedTies, m, noTies),
                clustering.transitivity(),
                clustering.mean(),
                Figure.share(multiplex, m, noTies));
    }

    /** Ties among the members with a third member in common: in a partition, the supported ones that the members are ends of. */
    private static int supportedTies(ClassifiedGraph classified, Support support, Adjacency inner, int... members) {
        int count = 0;
        if (classified.groups().isPartition()) {
            for (int v : members) {
                count += support.supportedTiesOfClassified(v);
            }
            return count / 2;
        }
        for (boolean side : TriangleSides.of(inner)) {
            count += side ? 1 : 0;
        }
        return count;
    }

    /** Multiplex edges among the members of {@code g}; {@code mark} is left with g + 1 at the members. */
    private static int multiplexTies(Snapshot snapshot, ClassifiedGraph classified, int g, int[] members, int[] mark) {
        Adjacency graph = classified.graph();
        for (int v : members) {
            mark[v] = g + 1;
        }
        int arcs = 0;
        for (int v : members) {
            for (int arc = graph.start(v); arc < graph.end(v); arc++) {
                if (mark[graph.neighbour(arc)] == g + 1 && snapshot.isMultiplex(classified.originalArc(arc))) {
                    arcs++;
                }
            }
        }
        return arcs / 2;
    }

    private static Figure tiesPerMember(long n, long m, int networkTies) {
        if (networkTies == 0) {
            return Figure.missing(Reason.NO_TIES, n);
        }
        return Figure.of(2.0 * m / n, n);
    }

    private static Figure density(long n, long m, int networkTies) {
        long pairs = n * (n - 1) / 2;
        if (networkTies == 0) {
            return Figure.missing(Reason.NO_TIES, pairs);
        }
        return Figure.share(m, pairs, Reason.TOO_FEW);
    }
}
