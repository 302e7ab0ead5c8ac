package dk.bindeled.analysis.gaps;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Snapshot;
import java.util.Comparator;
import java.util.OptionalInt;

/**
 * Who knows two persons well enough to bring them together.
 *
 * <p>What it measures: of all who have a tie to both, the one whose weaker tie is strongest; of several, whoever has it as a task (an ambassador, then a
 * professional); then the lowest node number.
 *
 * <p>Formula: argmax_w min(s_wu, s_wv), s the sum of the strengths of the ties between two, a tie without strength 1: an introduction is only as good as
 * the acquaintance with the one who is known less.
 *
 * <p>Source: the product's own. Going between two whom one knows both is what closes a triad: G. Simmel, Soziologie (1908).
 *
 * <p>Cost: O(k log d) for k who know both. Deterministic.
 *
 * <p>How not to read it: strengths are as recorded, often not at all; it is a person to ask, not one who has agreed. That a bridge hangs on someone is no
 * reason to pass him over: to introduce others is how it comes to hang on him no longer.
 */
public final class NaturalIntroducer {

    private NaturalIntroducer() {}

    /** The introducer of the two whom {@code tie} would join; empty where nobody has a tie to both. */
    public static OptionalInt of(Snapshot snapshot, NewTie tie) {
        return tie.introducers().stream()
                .sorted(Comparator.comparingDouble((Integer w) -> weaker(snapshot, w, tie))
                        .reversed()
                        .thenComparingInt(w -> task(snapshot, w))
                        .thenComparingInt(w -> w))
                .mapToInt(w -> w)
                .findFirst();
    }

    private static double weaker(Snapshot snapshot, int w, NewTie tie) {
        Adjacency graph = snapshot.adjacency();
        return Math.min(snapshot.strength(graph.arc(w, tie.u())), snapshot.strength(graph.arc(w, tie.v())));
    }

    private static int task(Snapshot snapshot, int w) {
        if (snapshot.is(w, Kind.AMBASSADOR)) {
            return 0;
        }
        return snapshot.is(w, Kind.PROFESSIONAL) ? 1 : 2;
    }
}
