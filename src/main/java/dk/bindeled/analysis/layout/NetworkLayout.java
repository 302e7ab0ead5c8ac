package dk.bindeled.analysis.layout;

import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import java.util.List;

/**
 * A picture of a network: where areas and actors are drawn, in a plane whose unit is the distance between two persons of an area.
 *
 * <p>Areas are discs sized by those in them, in coarse steps (room for 5, 10, 20, 40, … persons) so that no disc tells how many they are
 * where that is withheld. Discs do not overlap but where one lies within the other; districts with many ties between
 * them are neighbours, an estate lies on the side of its district its ties go to, and a person on the side of the estate his ties go to. The
 * picture is for reading and never for measuring: distances are approximate, and a large disc means many persons, up to twice as
 * many as one of the same size, and nothing else.
 *
 * <p>Deterministic: the same snapshot and seed give the same picture, in any order of rows and on any number of threads. Cost
 * O((n + m) log n) with a constant of some hundreds.
 */
public final class NetworkLayout {

    private final Extent extent;
    private final List<Region> regions;
    private final int[] homes;
    private final double[] x;
    private final double[] y;

    NetworkLayout(Extent extent, List<Region> regions, int[] homes, double[] x, double[] y) {
        this.extent = extent;
        this.regions = List.copyOf(regions);
        this.homes = homes;
        this.x = x;
        this.y = y;
    }

    /**
     * Draws a network.
     *
     * @param seed of the starts that are tried
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    public static NetworkLayout of(Snapshot snapshot, long seed, Progress progress) {
        return new Drawing(snapshot, seed).draw(progress);
    }

    /** Around everything that is drawn on any date, so that nothing moves between dates. */
    public Extent extent() {
        return extent;
    }

    /** All discs, an area before those within it. */
    public List<Region> regions() {
        return regions;
    }

    /** True if actor {@code v} of the snapshot is drawn; persons are not where bodies are the unit. */
    public boolean isDrawn(int v) {
        return homes[v] >= 0;
    }

    /**
     * The lowest disc that actor {@code v} is drawn in.
     *
     * @throws IllegalArgumentException if it is not drawn
     */
    public Region home(int v) {
        requireDrawn(v);
        return regions.get(homes[v]);
    }

    /** Where actor {@code v} is drawn, rightwards. */
    public double x(int v) {
        requireDrawn(v);
        return x[v];
    }

    /** Where actor {@code v} is drawn, upwards. */
    public double y(int v) {
        requireDrawn(v);
        return y[v];
    }

    /** Where actor {@code v} is drawn, if at all. */
    Place place(int v) {
        return new Place(homes[v], x[v], y[v]);
    }

    private void requireDrawn(int v) {
        if (!isDrawn(v)) {
            throw new IllegalArgumentException("Actor number " + v + " is not drawn");
        }
    }
}
