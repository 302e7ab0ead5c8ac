package dk.bindeled.map;

import dk.bindeled.network.Snapshot;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.study.NetworkPicture;
import java.util.BitSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What is sent of a picture to everyone who may see the same. It holds nobody’s name. */
final class ToldPicture {

    private final Snapshot snapshot;
    private final NetworkPicture picture;
    private final ShownCounts counts;
    private final Kept kept;

    /**
     * What may be told of a picture.
     *
     * @param snapshot what it is a picture of
     * @param kept of this picture or of one that is equal to it
     */
    ToldPicture(Snapshot snapshot, NetworkPicture picture, Kept kept, Suppression suppression) {
        this.snapshot = snapshot;
        this.picture = picture;
        this.kept = kept;
        this.counts = new ShownCounts(picture, kept.visible, suppression, kept);
    }

    /** What is worked out and written once for all pictures that are equal. It takes less room than they do, and holds none of them. */
    static final class Kept {

        private final VisibleGroups visible;
        private @Nullable BitSet bundles;
        private volatile @Nullable BitSet nodes;
        private volatile @Nullable String numbering;
        private volatile byte @Nullable [] overview;

        Kept(VisibleGroups visible) {
            this.visible = visible;
        }

        /** What was decided of the bundles. It is not to be changed. */
        synchronized BitSet bundles(Supplier<BitSet> decide) {
            BitSet decided = bundles;
            if (decided == null) {
                decided = decide.get();
                bundles = decided;
            }
            return decided;
        }
    }

    /** The network that is drawn. Nodes of the tie graph have the same numbers in it as in the picture. */
    Snapshot snapshot() {
        return snapshot;
    }

    NetworkPicture picture() {
        return picture;
    }

    ShownCounts counts() {
        return counts;
    }

    /**
     * A mark that is the same for two pictures in which the same numbers mean the same nodes and discs: after an import a number may mean somebody
     * else, to an open page too.
     */
    String numbering() {
        String known = kept.numbering;
        if (known == null) {
            known = numbering(picture);
            kept.numbering = known;
        }
        return known;
    }

    /** True for the nodes of the tie graph. */
    boolean isNode(int n) {
        BitSet nodes = kept.nodes;
        if (nodes == null) {
            nodes = new BitSet();
            for (int k = 0; k < picture.nodes().size(); k++) {
                nodes.set(k, picture.nodes().get(k).kinds().stream().anyMatch(picture.unit()::includes));
            }
            kept.nodes = nodes;
        }
        return nodes.get(n);
    }

    private static String numbering(NetworkPicture picture) {
        NumberingMark mark = new NumberingMark();
        for (NetworkPicture.Node node : picture.nodes()) {
            mark.add(node.id() + "\n" + node.disc());
        }
        for (NetworkPicture.Disc disc : picture.discs()) {
            mark.add(String.valueOf(disc.area()) + disc.parent() + disc.rest());
        }
        return mark.mark();
    }

    /** The first answer as it is sent. The array is not to be changed. */
    byte[] overview(JsonMapper mapper, Supplier<?> json) {
        byte[] written = kept.overview;
        if (written == null) {
            written = mapper.writeValueAsBytes(json.get());
            kept.overview = written;
        }
        return written;
    }
}
