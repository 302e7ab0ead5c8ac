package dk.bindeled.map;

import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.NetworkPicture.Node;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A picture beside one of the same network on another date, with what has changed between them. It holds nobody’s name. */
final class ComparedPicture {

    private final ToldPicture now;
    private final ToldPicture then;
    private final Kept kept;

    /** @param kept of these two pictures or of two that are equal to them */
    ComparedPicture(ToldPicture now, ToldPicture then, Kept kept) {
        this.now = now;
        this.then = then;
        this.kept = kept;
    }

    /** What is worked out once for all pairs of pictures that are equal; it holds none of them. */
    static final class Kept {

        /** Room for the first answer, once it is written. */
        private static final long WRITTEN = 1 << 20;

        private final TieChanges changes;
        private final ChangeCounts counts;
        private volatile @Nullable String numbering;
        private volatile byte @Nullable [] overview;

        /** Decides what may be told of changes between two pictures. */
        Kept(ToldPicture now, ToldPicture then, TieChanges changes, Suppression suppression) {
            this.changes = changes;
            this.counts = ChangeCounts.of(
                    now.picture(), changes, now.counts().forms(), then.counts().forms(), suppression);
        }

        /** About how many bytes it takes. */
        long bytes() {
            return changes.bytes() + WRITTEN;
        }
    }

    ToldPicture now() {
        return now;
    }

    /** The picture it is compared with: its discs, and its numbers of nodes, are its own. */
    ToldPicture then() {
        return then;
    }

    TieChanges changes() {
        return kept.changes;
    }

    ChangeCounts counts() {
        return kept.counts;
    }

    /** Someone gone, as he was on the other date. */
    Node gone(int number) {
        return then.picture().nodes().get(changes().numberThen(number));
    }

    /** The number a node of the tie graph has in the other picture, by the number it has in answers; -1 for one who was not there. */
    int numberThen(int number) {
        return changes().isGone(number)
                ? changes().numberThen(number)
                : then.snapshot().indexOf(now.picture().nodes().get(number).id());
    }

    /** The number in answers of a node of the other picture's tie graph. */
    int number(int then) {
        int present =
                now.snapshot().indexOf(this.then.picture().nodes().get(then).id());
        return present >= 0 ? present : changes().numberOf(then);
    }

    /** True if two nodes were tied on the other date. */
    boolean wereTied(int a, int b) {
        int one = numberThen(a);
        int other = numberThen(b);
        int size = then.snapshot().size();
        return one >= 0
                && other >= 0
                && one < size
                && other < size
                && then.snapshot().adjacency().adjacent(one, other);
    }

    /**
     * The mark of the present picture ({@link ToldPicture#numbering}) and, after a hyphen, one that is the same where the same numbers mean the same persons who
     * are gone: an import may change who they are and leave the present as it was.
     */
    String numbering() {
        String known = kept.numbering;
        if (known == null) {
            TieChanges changes = kept.changes;
            NumberingMark mark = new NumberingMark();
            for (int n = changes.firstGone(); changes.isGone(n); n++) {
                mark.add(gone(n).id() + "\n" + changes.disc(n));
            }
            known = mark.mark();
            kept.numbering = known;
        }
        return now.numbering() + "-" + known;
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
