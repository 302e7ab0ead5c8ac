package dk.bindeled.analysis.layout;

import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One picture for all dates: everyone who is or ever was in a network is drawn once, with every tie there ever was, and stands in the same place on each
 * date, so that two dates can be laid over each other and compared by eye. Discs have room for all who were ever in them. Immutable.
 */
public final class FrozenLayout {

    private final List<Region> regions;
    private final SortedMap<String, Place> places;

    private FrozenLayout(List<Region> regions, SortedMap<String, Place> places) {
        this.regions = List.copyOf(regions);
        this.places = places;
    }

    /**
     * Draws everyone.
     *
     * @param everyone all of a network at once
     * @param seed of the starts that are tried
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    public static FrozenLayout of(Snapshot everyone, long seed, Progress progress) {
        NetworkLayout layout = NetworkLayout.of(everyone, seed, progress);
        SortedMap<String, Place> places = new TreeMap<>();
        for (int v = 0; v < everyone.actorCount(); v++) {
            places.put(everyone.actor(v).id(), layout.place(v));
        }
        return new FrozenLayout(layout.regions(), places);
    }

    /**
     * A layout that was drawn before.
     *
     * @param ids ids of everyone it was drawn of
     * @param regions its {@link #regions()}
     * @param places its {@link #places()}
     * @throws IllegalArgumentException if it was drawn of more or fewer
     */
    public static FrozenLayout of(Collection<String> ids, List<Region> regions, List<Place> places) {
        if (places.size() != ids.size()) {
            throw new IllegalArgumentException("A layout of " + places.size() + " actors is not one of " + ids.size());
        }
        Iterator<Place> next = places.iterator();
        SortedMap<String, Place> known = new TreeMap<>();
        ids.stream().sorted().forEach(id -> known.put(id, next.next()));
        return new FrozenLayout(regions, known);
    }

    /** All discs, those included in which nobody is on some dates. */
    public List<Region> regions() {
        return regions;
    }

    /** Where everyone is drawn, in the order of their ids. */
    public List<Place> places() {
        return List.copyOf(places.values());
    }

    /**
     * The part of it that is drawn of one date: those who are there, and the discs that hold any of them.
     *
     * @param snapshot a snapshot of the same network and unit, of any date and layers
     * @throws IllegalArgumentException if somebody in it is not in the network that was drawn
     */
    public NetworkLayout at(Snapshot snapshot) {
        int[] homes = new int[snapshot.actorCount()];
        double[] x = new double[homes.length];
        double[] y = new double[homes.length];
        int[] nodes = new int[regions.size()];
        int[] others = new int[nodes.length];
        for (int v = 0; v < homes.length; v++) {
            Place place = places.get(snapshot.actor(v).id());
            if (place == null) {
                throw new IllegalArgumentException("Actor number " + v + " is not in the network that was drawn");
            }
            homes[v] = place.region();
            x[v] = place.x();
            y[v] = place.y();
            if (homes[v] >= 0) {
                (v < snapshot.size() ? nodes : others)[homes[v]]++;
            }
        }
        for (int k = nodes.length - 1; k >= 0; k--) {
            int parent = regions.get(k).parent();
            if (parent >= 0) {
                nodes[parent] += nodes[k];
                others[parent] += others[k];
            }
        }
        int[] renumbered = new int[nodes.length];
        List<Region> inhabited = inhabited(nodes, others, renumbered);
        return new NetworkLayout(
                Extent.of(regions),
                inhabited,
                Arrays.stream(homes)
                        .map(home -> home < 0 ? home : renumbered[home])
                        .toArray(),
                x,
                y);
    }

    /** Regions come before those within them, so a parent has its new number before it is asked for. */
    private List<Region> inhabited(int[] nodes, int[] others, int[] renumbered) {
        List<Region> inhabited = new ArrayList<>();
        for (Region region : regions) {
            int k = region.number();
            if (nodes[k] + others[k] > 0) {
                renumbered[k] = inhabited.size();
                inhabited.add(new Region(
                        inhabited.size(),
                        region.parent() < 0 ? -1 : renumbered[region.parent()],
                        region.area(),
                        region.rest(),
                        region.x(),
                        region.y(),
                        region.radius(),
                        nodes[k],
                        others[k]));
            }
        }
        return inhabited;
    }
}
