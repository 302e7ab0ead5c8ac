package dk.bindeled.analysis.layout;

import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One picture for all dates: everyone who is or ever was in a network is drawn once, with every tie there ever was, and stands in the same place on each
 * date, so that two dates can be laid over each other and compared by eye. Discs have room for all who were ever in them. Immutable.
 */
public final class FrozenLayout {

    private final NetworkLayout whole;
    private final Map<String, Integer> numbers = new HashMap<>();

    private FrozenLayout(Snapshot everyone, NetworkLayout whole) {
        this.whole = whole;
        for (int v = 0; v < everyone.actorCount(); v++) {
            numbers.put(everyone.actor(v).id(), v);
        }
    }

    /**
     * Draws everyone.
     *
     * @param everyone all of a network at once
     * @param seed of the starts that are tried
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    public static FrozenLayout of(Snapshot everyone, long seed, Progress progress) {
        return new FrozenLayout(everyone, NetworkLayout.of(everyone, seed, progress));
    }

    /**
     * A layout that was drawn before.
     *
     * @param everyone the snapshot it was drawn of, or an equal one
     * @param regions its {@link #regions()}
     * @param places its {@link #places()}
     * @throws IllegalArgumentException if it was drawn of another snapshot
     */
    public static FrozenLayout of(Snapshot everyone, List<Region> regions, List<Place> places) {
        if (places.size() != everyone.actorCount()) {
            throw new IllegalArgumentException(
                    "A layout of " + places.size() + " actors is not one of " + everyone.actorCount());
        }
        return new FrozenLayout(everyone, NetworkLayout.of(regions, places));
    }

    /** All discs, those included in which nobody is on some dates. */
    public List<Region> regions() {
        return whole.regions();
    }

    /** Where everyone is drawn, in the order of the snapshot. */
    public List<Place> places() {
        return IntStream.range(0, numbers.size())
                .mapToObj(v -> whole.isDrawn(v)
                        ? new Place(whole.home(v).number(), whole.x(v), whole.y(v))
                        : new Place(-1, 0, 0))
                .toList();
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
        int[] nodes = new int[regions().size()];
        int[] others = new int[nodes.length];
        for (int v = 0; v < homes.length; v++) {
            Integer number = numbers.get(snapshot.actor(v).id());
            if (number == null) {
                throw new IllegalArgumentException("Actor number " + v + " is not in the network that was drawn");
            }
            homes[v] = -1;
            if (whole.isDrawn(number)) {
                homes[v] = whole.home(number).number();
                x[v] = whole.x(number);
                y[v] = whole.y(number);
                (v < snapshot.size() ? nodes : others)[homes[v]]++;
            }
        }
        for (int k = nodes.length - 1; k >= 0; k--) {
            int parent = regions().get(k).parent();
            if (parent >= 0) {
                nodes[parent] += nodes[k];
                others[parent] += others[k];
            }
        }
        int[] renumbered = new int[nodes.length];
        List<Region> inhabited = inhabited(nodes, others, renumbered);
        return new NetworkLayout(
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
        for (Region region : regions()) {
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
