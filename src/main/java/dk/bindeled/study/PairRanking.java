package dk.bindeled.study;

import dk.bindeled.study.PairFigures.BridgeClass;
import java.util.Comparator;
import java.util.List;

/**
 * Where a bridge could do most: pairs without one and pairs whose bridge is fragile first, then pairs whose bridge is thin; each by how many ties a pair
 * like it has more in this network, times how many persons are concerned.
 */
public final class PairRanking {

    private static final int LAST = 2;

    private PairRanking() {}

    /** The pairs worth a look, in order; where they are equal in the order of their ids. */
    public static List<PairFigures> of(List<PairFigures> pairs) {
        return pairs.stream()
                .filter(PairRanking::isWorthALook)
                .sorted(Comparator.comparingInt((PairFigures pair) -> rank(pair.bridgeClass()))
                        .thenComparing(
                                Comparator.comparingDouble(PairRanking::gain).reversed())
                        .thenComparing(PairFigures::a)
                        .thenComparing(PairFigures::b))
                .toList();
    }

    /** True if a bridge could be made or made firmer. */
    public static boolean isWorthALook(PairFigures pair) {
        return rank(pair.bridgeClass()) < LAST;
    }

    /** Ties that a pair like this has in this network, less those it has; nothing where it has more. */
    public static double missingTies(PairFigures pair) {
        Double comparable = pair.comparable();
        return Math.max(0, (comparable == null ? 0 : comparable) - pair.directTies());
    }

    private static double gain(PairFigures pair) {
        return missingTies(pair) * pair.persons();
    }

    private static int rank(BridgeClass bridgeClass) {
        return switch (bridgeClass) {
            case NONE, FRAGILE -> 0;
            case THIN -> 1;
            case ROBUST, NOT_EXPECTED, UNKNOWN -> LAST;
        };
    }
}
