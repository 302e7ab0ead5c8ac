package dk.bindeled.map;

import dk.bindeled.network.Progress;
import dk.bindeled.study.NetworkPicture;
import dk.bindeled.study.NetworkPicture.Disc;
import dk.bindeled.study.NetworkPicture.Node;
import dk.bindeled.study.NetworkPicture.Tie;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The work of comparing two pictures of a network: see {@link TieChanges}. */
final class TieComparison {

    private static final int LOOK = 0xFFFF;
    /** A billion nodes. */
    private static final int BITS_OF_NUMBER = 30;

    private static final int BITS_OF_FORMS = 3;
    private static final long FORMS = (1L << BITS_OF_FORMS) - 1;

    private final NetworkPicture now;
    private final NetworkPicture then;
    private final int kept;
    private final Progress progress;

    TieComparison(NetworkPicture now, NetworkPicture then, boolean grouped, Progress progress) {
        if (now.unit() != then.unit()) {
            throw new IllegalArgumentException("A network of " + now.unit() + " beside one of " + then.unit());
        }
        this.now = now;
        this.then = then;
        this.kept = grouped ? ~0 : FormBits.LINKING;
        this.progress = progress;
    }

    TieChanges changes() {
        int[] numbers = numbers();
        int[] gone = gone(numbers);
        long[] present = keys(now.ties(), null);
        long[] past = keys(then.ties(), numbers);
        int[] places = discs();
        return new TieChanges(
                now.nodes().size(),
                came(numbers),
                before(present, past),
                gone,
                Arrays.stream(gone).map(n -> places[then.nodes().get(n).disc()]).toArray(),
                lost(present, past));
    }

    /** Of each node of the other picture the number it has here: its own of the present picture, or one of the gone; -1 for other nodes that are gone. */
    private int[] numbers() {
        Map<String, Integer> byId = HashMap.newHashMap(now.nodes().size());
        for (int n = 0; n < now.nodes().size(); n++) {
            byId.put(now.nodes().get(n).id(), n);
            look(n);
        }
        int[] numbers = new int[then.nodes().size()];
        int next = now.nodes().size();
        for (int n = 0; n < numbers.length; n++) {
            Node node = then.nodes().get(n);
            Integer known = byId.get(node.id());
            numbers[n] = known != null ? known : isNode(then, n) ? next++ : -1;
            look(n);
        }
        return numbers;
    }

    private int[] gone(int[] numbers) {
        int first = now.nodes().size();
        int[] gone =
                new int[(int) Arrays.stream(numbers).filter(n -> n >= first).count()];
        for (int n = 0; n < numbers.length; n++) {
            if (numbers[n] >= first) {
                gone[numbers[n] - first] = n;
            }
        }
        return gone;
    }

    private int came(int[] numbers) {
        boolean[] there = new boolean[now.nodes().size()];
        for (int number : numbers) {
            if (number >= 0 && number < there.length) {
                there[number] = true;
            }
        }
        int came = 0;
        for (int n = 0; n < there.length; n++) {
            came += !there[n] && isNode(now, n) ? 1 : 0;
        }
        return came;
    }

    private static boolean isNode(NetworkPicture picture, int n) {
        return picture.nodes().get(n).kinds().stream().anyMatch(picture.unit()::includes);
    }

    /** Of each tie its two ends, the lower number first, and its forms, all in one number: two ties of one pair differ in their forms only. */
    private long[] keys(List<Tie> ties, int @Nullable [] numbers) {
        long[] keys = new long[ties.size()];
        for (int k = 0; k < keys.length; k++) {
            Tie tie = ties.get(k);
            int a = numbers == null ? tie.a() : numbers[tie.a()];
            int b = numbers == null ? tie.b() : numbers[tie.b()];
            int forms = FormBits.of(tie.forms()) & (numbers == null ? ~0 : kept);
            keys[k] = (((long) Math.min(a, b) << BITS_OF_NUMBER) | Math.max(a, b)) << BITS_OF_FORMS | forms;
            look(k);
        }
        return keys;
    }

    private byte[] before(long[] present, long[] past) {
        long[] known = sorted(past);
        byte[] before = new byte[present.length];
        for (int k = 0; k < before.length; k++) {
            before[k] = formsIn(known, present[k]);
            look(k);
        }
        return before;
    }

    private int[] lost(long[] present, long[] past) {
        long[] known = sorted(present);
        int[] lost = new int[TieChanges.STRIDE * past.length];
        int end = 0;
        for (int k = 0; k < past.length; k++) {
            if (formsIn(known, past[k]) == TieChanges.NOT_THERE) {
                long pair = past[k] >>> BITS_OF_FORMS;
                lost[end++] = (int) (pair >>> BITS_OF_NUMBER);
                lost[end++] = (int) (pair & ((1L << BITS_OF_NUMBER) - 1));
                lost[end++] = (int) (past[k] & FORMS);
            }
            look(k);
        }
        return Arrays.copyOf(lost, end);
    }

    private static long[] sorted(long[] keys) {
        long[] sorted = keys.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** The forms of the tie that joins a pair, or that there is none. */
    private static byte formsIn(long[] sorted, long key) {
        long first = key & ~FORMS;
        int at = Arrays.binarySearch(sorted, first);
        int found = at < 0 ? -at - 1 : at;
        return (byte)
                (found < sorted.length && (sorted[found] & ~FORMS) == first
                        ? sorted[found] & FORMS
                        : TieChanges.NOT_THERE);
    }

    /** Of each disc of the other picture the disc of the present one that stands for it, or -1. */
    private int[] discs() {
        Map<Place, Integer> present = new HashMap<>();
        for (int d = 0; d < now.discs().size(); d++) {
            present.put(Place.of(now.discs().get(d)), d);
        }
        int[] found = new int[then.discs().size()];
        for (int d = 0; d < found.length; d++) {
            Disc disc = then.discs().get(d);
            Integer same = present.get(Place.of(disc));
            // An area comes before those within it.
            found[d] = same != null ? same : disc.parent() >= 0 ? found[disc.parent()] : -1;
        }
        return found;
    }

    private void look(int row) {
        if ((row & LOOK) == 0) {
            progress.stopIfCancelled();
        }
    }

    /** What a disc stands for on every date. */
    private record Place(@Nullable String area, boolean rest) {

        static Place of(Disc disc) {
            return new Place(disc.area() == null ? null : disc.area().id(), disc.rest());
        }
    }
}
