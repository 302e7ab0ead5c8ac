package dk.bindeled.bridges;

import dk.bindeled.study.PairFigures;
import dk.bindeled.study.PairFigures.BridgeClass;
import java.util.Comparator;
import java.util.List;

/**
 * Where a bridge could do most: pairs without one and pairs whose bridge is fragile first, then pairs whose bridge is thin; each by how many
 * ties a pair like it has more in this network.
 */
final class Possibilities {

    private Possibilities() {}

    /** The pairs worth a look, in order. Those whose figures are withheld are left out: their place would give them away. */
    static List<PairFigures> of(PairReading reading) {
        return reading.result().pairs().stream()
                .filter(pair -> rank(pair.bridgeClass()) < LAST)
                .filter(reading::mayShow)
                .sorted(Comparator.comparingInt((PairFigures pair) -> rank(pair.bridgeClass()))
                        .thenComparing(Comparator.comparingDouble(Possibilities::missingTies)
                                .reversed())
                        .thenComparing(PairFigures::a)
                        .thenComparing(PairFigures::b))
                .toList();
    }

    /** How many pairs would be worth a look but are withheld. */
    static long withheld(PairReading reading) {
        return reading.result().pairs().stream()
                .filter(pair -> rank(pair.bridgeClass()) < LAST && !reading.mayShow(pair))
                .count();
    }

    /** Ties that a pair like this has in this network, less those it has. */
    static double missingTies(PairFigures pair) {
        return (pair.comparable() == null ? 0 : pair.comparable()) - pair.directTies();
    }

    private static final int LAST = 2;

    private static int rank(BridgeClass bridgeClass) {
        return switch (bridgeClass) {
            case NONE, FRAGILE -> 0;
            case THIN -> 1;
            case ROBUST, NOT_EXPECTED, UNKNOWN -> LAST;
        };
    }
}
