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
        if (steps < 0 || steps > MOST_STEPS) {
            throw new IllegalArgumentException("Steps are 0-" + MOST_STEPS + ", not " + steps);
        }
        BitSet reached = new BitSet();
        BitSet edge = new BitSet();
        edge.set(from);
        if (open.test(from)) {
            reached.set(from);
        } else if (picture.nodes().get(from).isPerson()) {
            return reached;
        }
        for (int far = 0; far < steps && !edge.isEmpty(); far++) {
            BitSet next = new BitSet();
            for (NetworkPicture.Tie tie : picture.ties()) {
                step(edge, tie.a(), tie.b(), next);
            }
            if (far == 0) {
                for (NetworkPicture.Affiliation affiliation : picture.affiliations()) {
                    step(edge, affiliation.member(), affiliation.body(), next);
                }
            }
            next.stream().filter(n -> reached.get(n) || !open.test(n)).forEach(next::clear);
            reached.or(next);
            edge = next;
        }
        return reached;
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
