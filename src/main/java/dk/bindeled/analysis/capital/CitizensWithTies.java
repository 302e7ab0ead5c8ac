package dk.bindeled.analysis.capital;

import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.Unit;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The citizens on whom figures of the ways to decision-makers rest: those who have a tie. Who has none in the data is not mapped, which is not the
 * same as cut off.
 */
final class CitizensWithTies {

    private final int[] nodes;
    private final @Nullable Reason reason;

    /**
     * The citizens with ties among some persons.
     *
     * @param among distinct node numbers
     */
    CitizensWithTies(Snapshot snapshot, int... among) {
        int[] citizens = Arrays.stream(among).filter(snapshot::isCitizen).toArray();
        this.nodes = Arrays.stream(citizens)
                .filter(v -> snapshot.adjacency().degree(v) > 0)
                .toArray();
        this.reason = reason(snapshot, citizens.length);
    }

    /** Why nothing can be said of their ways to decision-makers, or null where something can. */
    @Nullable
    Reason reason() {
        return reason;
    }

    /** How many there are. */
    int count() {
        return nodes.length;
    }

    /** How many of them are {@code wanted}. */
    int count(IntPredicate wanted) {
        return (int) Arrays.stream(nodes).filter(wanted).count();
    }

    /** The share of them who are {@code wanted}, or missing with the reason. */
    Figure share(IntPredicate wanted) {
        return reason == null ? Figure.of((double) count(wanted) / nodes.length, nodes.length) : missing();
    }

    /** A figure that is missing for the {@link #reason()} there is. */
    Figure missing() {
        if (reason == null) {
            throw new IllegalStateException("Nothing is missing of " + nodes.length + " citizens");
        }
        return Figure.missing(reason, nodes.length);
    }

    private @Nullable Reason reason(Snapshot snapshot, int citizens) {
        if (snapshot.unit() != Unit.PERSONS) {
            return Reason.NOT_FOR_BODIES;
        }
        if (citizens == 0) {
            return Reason.NO_CITIZENS;
        }
        if (nodes.length == 0) {
            return Reason.NO_CITIZENS_WITH_TIES;
        }
        for (int v = 0; v < snapshot.size(); v++) {
            if (snapshot.isDecisionMaker(v)) {
                return null;
            }
        }
        return Reason.NO_DECISION_MAKER;
    }
}
