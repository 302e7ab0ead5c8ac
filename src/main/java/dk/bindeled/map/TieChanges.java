package dk.bindeled.map;

import dk.bindeled.network.Progress;
import dk.bindeled.study.NetworkPicture;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which ties of a picture are new beside a picture of the same network on another date, which are kept, and which are lost. Who is who is told by the actors'
 * ids. A tie is new if its two ends were not tied on the other date, and lost if they were and are not now, whatever has become of its form.
 *
 * <p>Whoever is in the other picture's tie graph and not in this one is <em>gone</em>. The gone are numbered from the number of nodes of the present picture
 * upwards, in the other picture's order, so that a number means the same in every answer. Someone gone stands in the disc of the present picture that is of
 * the same area; where nobody stands in that area any more, in the lowest disc around it that is still there; and in none (-1) where that is not there either.
 *
 * <p>It holds numbers and neither picture: one byte a tie, and a few for each one who is gone and each tie that is lost. Immutable. O(m log m).
 */
final class TieChanges {

    /** What {@link #before} tells of a tie that was not there. */
    static final int NOT_THERE = -1;

    /** Numbers in a row for each lost tie. */
    static final int STRIDE = 3;

    private final int nodes;
    private final int came;
    private final byte[] before;
    private final int[] gone;
    private final int[] discs;
    private final int[] lost;

    /**
     * What {@link TieComparison} has found; the arrays are not to be changed.
     *
     * @param nodes of the present picture
     * @param before for each tie of the present picture its forms then, or {@link #NOT_THERE}
     * @param gone the numbers those have in the other picture who are gone
     * @param discs of the present picture in which these stand
     * @param lost two ends and forms of each lost tie
     */
    TieChanges(int nodes, int came, byte[] before, int[] gone, int[] discs, int[] lost) {
        this.nodes = nodes;
        this.came = came;
        this.before = before;
        this.gone = gone;
        this.discs = discs;
        this.lost = lost;
    }

    /**
     * Compares two pictures.
     *
     * @param now the picture that is shown
     * @param then the same network on another date, which may be an earlier one, a later one or the same
     * @param grouped false where nobody was in any of the groups then, so that no tie had a form by them
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    static TieChanges of(NetworkPicture now, NetworkPicture then, boolean grouped, Progress progress) {
        return new TieComparison(now, then, grouped, progress).changes();
    }

    /** True if tie number {@code tie} of the present picture was not there on the other date. */
    boolean isBorn(int tie) {
        return before[tie] == NOT_THERE;
    }

    /** The forms a tie of the present picture had on the other date, as {@link FormBits}, or {@link #NOT_THERE}. */
    int before(int tie) {
        return before[tie];
    }

    /** How many nodes of the tie graph were not there on the other date. */
    int came() {
        return came;
    }

    /** How many nodes of the other date's tie graph are not there any more. */
    int left() {
        return gone.length;
    }

    /** True if a number stands for someone who is gone. */
    boolean isGone(int number) {
        return number >= nodes && number < nodes + gone.length;
    }

    /** The first number that stands for someone who is gone, if anybody is: the present picture's number of nodes. */
    int firstGone() {
        return nodes;
    }

    /** The number someone who is gone has in the other date's picture. */
    int numberThen(int number) {
        return gone[number - nodes];
    }

    /** The number that stands for someone who is gone, by the one he has in the other date's picture. */
    int numberOf(int then) {
        return nodes + Arrays.binarySearch(gone, then);
    }

    /** The disc of the present picture in which someone who is gone stands, or -1. */
    int disc(int number) {
        return discs[number - nodes];
    }

    /** How many ties are lost. */
    int lost() {
        return lost.length / STRIDE;
    }

    /** An end of lost tie number {@code tie}: of the present picture, or someone gone. The ends of a tie ascend. */
    int lostA(int tie) {
        return lost[STRIDE * tie];
    }

    /** The other end of a lost tie. */
    int lostB(int tie) {
        return lost[STRIDE * tie + 1];
    }

    /** The forms a lost tie had, as {@link FormBits}. */
    int lostForms(int tie) {
        return lost[STRIDE * tie + 2];
    }

    /** True if two, the first with the lower number, were tied and are not now. */
    boolean isLost(int a, int b) {
        return IntStream.range(0, lost()).anyMatch(k -> lostA(k) == a && lostB(k) == b);
    }

    /** Those at the other ends of the lost ties of someone, of the present picture or gone. */
    List<Integer> lostTiesOf(int number, IntPredicate forms) {
        return IntStream.range(0, lost())
                .filter(k -> (lostA(k) == number || lostB(k) == number) && forms.test(lostForms(k)))
                .mapToObj(k -> lostA(k) + lostB(k) - number)
                .toList();
    }

    /** About how many bytes it takes. */
    long bytes() {
        return before.length + (long) Integer.BYTES * (gone.length + discs.length + lost.length);
    }
}
