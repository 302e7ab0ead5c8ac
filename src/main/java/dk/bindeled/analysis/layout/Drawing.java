package dk.bindeled.analysis.layout;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.analysis.statistics.Seeds;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Affiliations;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws one network: sizes from the bottom up, directions from the top down, then everyone inside their disc. */
final class Drawing {

    /** Room of a body, in persons, so that its name can stand beside it. */
    private static final double BODY_ROOM = 12;

    /** Persons the smallest disc has room for; each step has room for twice as many. */
    private static final int SMALLEST_STEP = 5;

    /** Share of the largest radius that is left free between two discs of one disc. */
    private static final double MARGIN = 0.06;

    /** The same between the highest discs, where the ties between them are drawn as bands. */
    private static final double WIDE_MARGIN = 0.2;

    /** Share of its radius that a disc with parts leaves free around them, for its name. */
    private static final double RIM = 0.14;

    /** A screen is wider than high. */
    private static final double FLATNESS = 2;

    private final Snapshot snapshot;
    private final long seed;
    private final RegionTree tree;
    private final List<Plot> plots;
    private final Map<Plot, Integer> numbers = new HashMap<>();
    private final int[] rowOf;
    private final double[] x;
    private final double[] y;

    Drawing(Snapshot snapshot, long seed) {
        this.snapshot = snapshot;
        this.seed = seed;
        this.tree = new RegionTree(snapshot);
        this.plots = tree.plots();
        plots.forEach(plot -> numbers.put(plot, numbers.size()));
        this.rowOf = new int[snapshot.actorCount()];
        this.x = new double[snapshot.actorCount()];
        this.y = new double[snapshot.actorCount()];
        for (Plot plot : plots) {
            for (int k = 0; k < plot.actors.size(); k++) {
                rowOf[plot.actors.get(k)] = k;
            }
        }
    }

    NetworkLayout draw(Progress progress) {
        long[] joined = joined();
        TiesBetweenPlots between = new TiesBetweenPlots(tree, joined);
        pack(between, progress.part(0, 0.3));
        new Orientation(between).turn(tree.root());
        List<Plot> leaves = plots.stream().filter(Plot::isLeaf).toList();
        Adjacency[] inner = inner(leaves, joined);
        Pulls pulls = new Pulls(tree, joined, snapshot.actorCount());
        Chunks.onAllProcessors().compute(leaves.size(), progress.part(0.3, 1), "layout", k -> {
            fill(leaves.get(k), inner[k], pulls, progress);
            return k;
        });
        progress.report(1, "layout");
        List<Region> regions = regions();
        return new NetworkLayout(Extent.of(regions), regions, homes(), x, y);
    }

    /** Pairs (u &lt;&lt; 32 | v) of drawn actors that a tie or an affiliation joins. */
    private long[] joined() {
        Adjacency adjacency = snapshot.adjacency();
        Affiliations affiliations = snapshot.affiliations();
        List<long[]> rows = new ArrayList<>();
        int count = 0;
        for (int v = 0; v < snapshot.actorCount(); v++) {
            if (tree.home(v) == null) {
                continue;
            }
            int degree = v < snapshot.size() ? adjacency.degree(v) : 0;
            int[] memberships = affiliations.memberships(v);
            int[] employers = affiliations.employers(v);
            long[] row = new long[degree + memberships.length + employers.length];
            int next = 0;
            for (int k = 0; k < degree; k++) {
                int w = adjacency.neighbour(adjacency.start(v) + k);
                if (w > v) {
                    row[next++] = ((long) v << 32) | w;
                }
            }
            for (int body : memberships) {
                next = affiliate(row, next, v, body);
            }
            for (int body : employers) {
                next = affiliate(row, next, v, body);
            }
            rows.add(Arrays.copyOf(row, next));
            count += next;
        }
        long[] all = new long[count];
        int next = 0;
        for (long[] row : rows) {
            System.arraycopy(row, 0, all, next, row.length);
            next += row.length;
        }
        return all;
    }

    private int affiliate(long[] row, int next, int v, int body) {
        if (tree.home(body) != null) {
            row[next] = ((long) v << 32) | body;
            return next + 1;
        }
        return next;
    }

    /** From the leaves up: how large each disc is, and how its parts lie in it. */
    private void pack(TiesBetweenPlots between, Progress progress) {
        for (int k = plots.size() - 1; k >= 0; k--) {
            Plot plot = plots.get(k);
            if (plot.isLeaf()) {
                plot.radius = (1 + MARGIN) * radius(plot);
            } else {
                plot.radius = (1 + RIM) * packParts(plot, k, 1, MARGIN, between, progress);
            }
        }
        if (!tree.root().isLeaf()) {
            packParts(tree.root(), -1, FLATNESS, WIDE_MARGIN, between, progress);
        }
    }

    private double packParts(
            Plot plot, int number, double flatness, double margin, TiesBetweenPlots between, Progress progress) {
        double[] radii = plot.parts.stream().mapToDouble(part -> part.radius).toArray();
        double gap = margin * Arrays.stream(radii).max().orElse(0);
        DiscPacking packing = new DiscPacking(radii, between.amongParts(plot), gap, flatness);
        double radius = packing.pack(Seeds.hash(seed, number), progress);
        for (int k = 0; k < radii.length; k++) {
            plot.parts.get(k).x = packing.x(k);
            plot.parts.get(k).y = packing.y(k);
        }
        return radius;
    }

    /** Room for persons in coarse steps (5, 10, 20, 40, …) and for every body: neither eye nor formula can tell how many persons there are. */
    private double radius(Plot leaf) {
        long persons = leaf.actors.stream().filter(v -> v < snapshot.size()).count();
        long room = persons == 0 ? 0 : SMALLEST_STEP;
        while (room < persons) {
            room *= 2;
        }
        return DiscFilling.radius(room + BODY_ROOM * (leaf.actors.size() - persons));
    }

    private double[] rooms(Plot leaf) {
        return leaf.actors.stream()
                .mapToDouble(v -> v < snapshot.size() ? 1 : BODY_ROOM)
                .toArray();
    }

    private Adjacency[] inner(List<Plot> leaves, long[] joined) {
        Map<Plot, Integer> leafNumbers = new HashMap<>();
        leaves.forEach(leaf -> leafNumbers.put(leaf, leafNumbers.size()));
        int[] counts = new int[leaves.size()];
        int[][] ends = new int[leaves.size()][];
        for (boolean counting : new boolean[] {true, false}) {
            for (long pair : joined) {
                Plot home = tree.home((int) (pair >>> 32));
                Integer leaf = home == tree.home((int) pair) ? leafNumbers.get(home) : null;
                if (leaf == null) {
                    continue;
                }
                if (!counting) {
                    ends[leaf][counts[leaf]] = rowOf[(int) (pair >>> 32)];
                    ends[leaf][counts[leaf] + 1] = rowOf[(int) pair];
                }
                counts[leaf] += 2;
            }
            for (int k = 0; counting && k < counts.length; k++) {
                ends[k] = new int[counts[k]];
                counts[k] = 0;
            }
        }
        Adjacency[] inner = new Adjacency[leaves.size()];
        for (int k = 0; k < inner.length; k++) {
            inner[k] = Adjacency.ofEdges(leaves.get(k).actors.size(), ends[k]);
        }
        return inner;
    }

    private void fill(Plot leaf, Adjacency ties, Pulls pulls, Progress progress) {
        double[] pullX = leaf.actors.stream().mapToDouble(pulls::x).toArray();
        double[] pullY = leaf.actors.stream().mapToDouble(pulls::y).toArray();
        DiscFilling filling = new DiscFilling(ties, radius(leaf), rooms(leaf), pullX, pullY);
        filling.fill(Seeds.hash(seed, numberOf(leaf), 1), progress);
        for (int k = 0; k < leaf.actors.size(); k++) {
            x[leaf.actors.get(k)] = leaf.x + filling.x(k);
            y[leaf.actors.get(k)] = leaf.y + filling.y(k);
        }
    }

    private int numberOf(@Nullable Plot plot) {
        return plot == null ? -1 : numbers.getOrDefault(plot, -1);
    }

    private int[] homes() {
        int[] homes = new int[snapshot.actorCount()];
        for (int v = 0; v < homes.length; v++) {
            homes[v] = numberOf(tree.home(v));
        }
        return homes;
    }

    private List<Region> regions() {
        int[] nodes = new int[plots.size()];
        int[] others = new int[plots.size()];
        for (int k = plots.size() - 1; k >= 0; k--) {
            Plot plot = plots.get(k);
            for (int v : plot.actors) {
                (v < snapshot.size() ? nodes : others)[k]++;
            }
            int parent = numberOf(plot.parent);
            if (parent >= 0) {
                nodes[parent] += nodes[k];
                others[parent] += others[k];
            }
        }
        List<Region> regions = new ArrayList<>();
        for (int k = 0; k < plots.size(); k++) {
            Plot plot = plots.get(k);
            regions.add(new Region(
                    k, numberOf(plot.parent), plot.area, plot.rest, plot.x, plot.y, plot.radius, nodes[k], others[k]));
        }
        return regions;
    }
}
