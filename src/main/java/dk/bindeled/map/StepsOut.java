package dk.bindeled.map;

import dk.bindeled.study.NetworkPicture;
import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * Who is within so many steps of an actor: itself with none, with one step those it has ties or memberships with, and from there over ties
 * alone. A membership is a step only from the actor itself: through a large association everybody would be two steps from everybody. The
 * browser counts in the same way ({@code scene.ts}).
 */
final class StepsOut {

    /** Farther out than this nobody counts steps. */
    static final int MOST_STEPS = 9;

    private StepsOut() {}

    /**
     * Nodes of the tie graph within some steps, breadth first.
     *
     * @param open nodes of the tie graph that may be looked at; no step leads over another
     * @param from number of the actor, which may also be a body that has members and no ties
     * @param steps 0-9
     */
    static BitSet within(NetworkPicture picture, IntPredicate open, int from, int steps) {
        if (from < 0 || from >= picture.nodes().size()) {
            throw new IllegalArgumentException("No actor of this network has the number " + from);
        }
        check(steps);
        BitSet reached = new BitSet();
        BitSet edge = new BitSet();
        edge.set(from);
        if (open.test(from)) {
            reached.set(from);
        } else if (picture.nodes().get(from).isPerson()) {
            return reached;
        }
        if (steps > 0) {
            BitSet next = new BitSet();
            for (NetworkPicture.Affiliation affiliation : picture.affiliations()) {
                step(edge, affiliation.member(), affiliation.body(), next);
            }
            BitSet first = overTies(picture, edge);
            first.or(next);
            spread(picture, open, reached, first, steps - 1);
        }
        return reached;
    }

    /**
     * Nodes of the tie graph within some steps of any of several, over ties alone.
     *
     * @param open nodes of the tie graph that may be looked at; no step leads over another
     * @param starts nodes of the tie graph, those that are not open left out
     * @param steps 0-9
     */
    static BitSet around(NetworkPicture picture, IntPredicate open, BitSet starts, int steps) {
        check(steps);
        BitSet reached = new BitSet();
        spread(picture, open, reached, (BitSet) starts.clone(), steps);
        return reached;
    }

    static void check(int steps) {
        if (steps < 0 || steps > MOST_STEPS) {
            throw new IllegalArgumentException("Steps are 0-" + MOST_STEPS + ", not " + steps);
        }
    }

    /** Adds some nodes to those that are reached, and who is within so many steps of them. */
    private static void spread(NetworkPicture picture, IntPredicate open, BitSet reached, BitSet some, int steps) {
        BitSet edge = some;
        for (int far = 0; ; far++) {
            edge.andNot(reached);
            for (int n = edge.nextSetBit(0); n >= 0; n = edge.nextSetBit(n + 1)) {
                edge.set(n, open.test(n));
            }
            reached.or(edge);
            if (far == steps || edge.isEmpty()) {
                return;
            }
            edge = overTies(picture, edge);
        }
    }

    private static BitSet overTies(NetworkPicture picture, BitSet edge) {
        BitSet next = new BitSet();
        for (NetworkPicture.Tie tie : picture.ties()) {
            step(edge, tie.a(), tie.b(), next);
        }
        return next;
    }

    private static void step(BitSet edge, int a, int b, BitSet next) {
        if (edge.get(a)) {
            next.set(b);
        }
        if (edge.get(b)) {
            next.set(a);
        }
    }
}
