package dk.bindeled.study;

import dk.bindeled.analysis.capital.Linking;
import dk.bindeled.analysis.layout.Extent;
import dk.bindeled.analysis.layout.NetworkLayout;
import dk.bindeled.analysis.layout.Region;
import dk.bindeled.network.Actor;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Form;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Puts a snapshot and its layout together into a picture. */
final class PictureBuilder {

    private static final Set<Form> NONE = Set.of();
    private static final Set<Form> BONDING = Set.of(Form.BONDING);
    private static final Set<Form> BRIDGING = Set.of(Form.BRIDGING);
    private static final Set<Form> LINKING = Set.of(Form.LINKING);
    private static final Set<Form> BONDING_AND_LINKING = Set.of(Form.BONDING, Form.LINKING);
    private static final Set<Form> BRIDGING_AND_LINKING = Set.of(Form.BRIDGING, Form.LINKING);

    private final Snapshot snapshot;
    private final NetworkLayout layout;
    private final int[] numbers;
    private final int[] members;

    PictureBuilder(Snapshot snapshot, NetworkLayout layout) {
        this.snapshot = snapshot;
        this.layout = layout;
        this.numbers = new int[snapshot.actorCount()];
        this.members = new int[snapshot.actorCount()];
        int next = 0;
        for (int v = 0; v < numbers.length; v++) {
            numbers[v] = layout.isDrawn(v) ? next++ : -1;
            for (int body : bodiesOf(v)) {
                members[body]++;
            }
        }
    }

    NetworkPicture build() {
        List<NetworkPicture.Tie> ties = ties();
        return new NetworkPicture(
                snapshot.date(),
                snapshot.unit(),
                snapshot.groups().grouping(),
                extent(),
                layout.regions().stream().map(this::disc).toList(),
                nodes(),
                ties,
                affiliations(),
                new BundleCount(layout.regions(), homes(), ties).bundles());
    }

    private NetworkPicture.Extent extent() {
        Extent extent = layout.extent();
        return new NetworkPicture.Extent(extent.left(), extent.right(), extent.bottom(), extent.top());
    }

    private NetworkPicture.Disc disc(Region region) {
        return new NetworkPicture.Disc(
                region.parent(),
                snapshot.areas().find(region.area()).orElse(null),
                region.rest(),
                region.x(),
                region.y(),
                region.radius(),
                region.nodes(),
                region.others());
    }

    private List<NetworkPicture.Node> nodes() {
        List<NetworkPicture.Node> nodes = new ArrayList<>();
        for (int v = 0; v < numbers.length; v++) {
            if (numbers[v] >= 0) {
                Actor actor = snapshot.actor(v);
                nodes.add(new NetworkPicture.Node(
                        actor.id(),
                        actor.label(),
                        actor.kinds(),
                        actor.sector(),
                        actor.effectiveTier(),
                        layout.home(v).number(),
                        layout.x(v),
                        layout.y(v),
                        v < snapshot.size() ? snapshot.adjacency().degree(v) : 0,
                        members[v]));
            }
        }
        return nodes;
    }

    /** Nodes of the tie graph are numbered alike in the snapshot and in the picture, for they come first and are all drawn. */
    private List<NetworkPicture.Tie> ties() {
        Adjacency adjacency = snapshot.adjacency();
        Linking linking = Linking.of(snapshot);
        List<NetworkPicture.Tie> ties = new ArrayList<>(adjacency.edgeCount());
        for (int u = 0; u < adjacency.size(); u++) {
            for (int arc = adjacency.start(u); arc < adjacency.end(u); arc++) {
                int v = adjacency.neighbour(arc);
                if (v > u) {
                    ties.add(new NetworkPicture.Tie(u, v, formsOf(u, v, linking.isLinkingTie(u, v))));
                }
            }
        }
        return ties;
    }

    private Set<Form> formsOf(int u, int v, boolean linking) {
        Groups groups = snapshot.groups();
        if (!groups.isClassified(u) || !groups.isClassified(v)) {
            return linking ? LINKING : NONE;
        }
        if (groups.share(u, v)) {
            return linking ? BONDING_AND_LINKING : BONDING;
        }
        return linking ? BRIDGING_AND_LINKING : BRIDGING;
    }

    private List<NetworkPicture.Affiliation> affiliations() {
        List<NetworkPicture.Affiliation> affiliations = new ArrayList<>();
        for (int v = 0; v < numbers.length; v++) {
            if (numbers[v] >= 0) {
                for (int body : bodiesOf(v)) {
                    if (numbers[body] >= 0) {
                        affiliations.add(new NetworkPicture.Affiliation(numbers[v], numbers[body]));
                    }
                }
            }
        }
        return affiliations;
    }

    /** What an actor is a member of or employed by, each once. */
    private int[] bodiesOf(int v) {
        int[] memberships = snapshot.affiliations().memberships(v);
        int[] employers = snapshot.affiliations().employers(v);
        return Stream.of(memberships, employers)
                .flatMapToInt(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
    }

    private int[] homes() {
        int[] homes = new int[snapshot.size()];
        for (int v = 0; v < homes.length; v++) {
            homes[v] = layout.home(v).number();
        }
        return homes;
    }
}
