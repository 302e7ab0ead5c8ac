package dk.bindeled.map;

import dk.bindeled.study.NetworkPicture;
import java.util.BitSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What is sent of a picture to everyone who may see the same: it is worked out and written once. It holds nobody’s name. */
final class ToldPicture {

    private final NetworkPicture picture;
    private final ShownCounts counts;
    private final BitSet nodes = new BitSet();
    private volatile byte @Nullable [] overview;

    ToldPicture(NetworkPicture picture, ShownCounts counts) {
        this.picture = picture;
        this.counts = counts;
        for (int n = 0; n < picture.nodes().size(); n++) {
            nodes.set(n, picture.nodes().get(n).kinds().stream().anyMatch(picture.unit()::includes));
        }
    }

    NetworkPicture picture() {
        return picture;
    }

    ShownCounts counts() {
        return counts;
    }

    /** True for the nodes of the tie graph. */
    boolean isNode(int n) {
        return nodes.get(n);
    }

    /** The first answer as it is sent. The array is not to be changed. */
    byte[] overview(JsonMapper mapper, Supplier<?> json) {
        byte[] written = overview;
        if (written == null) {
            written = mapper.writeValueAsBytes(json.get());
            overview = written;
        }
        return written;
    }
}
