package dk.bindeled.bridges;

import dk.bindeled.network.Progress;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.study.PairFigures;
import dk.bindeled.study.PairRanking;
import dk.bindeled.study.Shared;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a bridge could do most, of the pairs whose figures may be shown. */
final class Possibilities {

    /** Of a town there are ten thousands of pairs, the same for all who may see the same. */
    private static final Shared<Asked, Ranked> RANKED = new Shared<>(4, ranked -> 1);

    private Possibilities() {}

    /** The pairs worth a look, in order. Those whose figures are withheld are left out: their place would give them away. */
    static List<PairFigures> of(PairReading reading) {
        return ranked(reading).pairs();
    }

    /** How many pairs would be worth a look but are withheld. */
    static long withheld(PairReading reading) {
        return ranked(reading).withheld();
    }

    /** How often what was ranked has been dropped. */
    static long round() {
        return RANKED.round();
    }

    /** Drops what was ranked. */
    static void forget() {
        RANKED.clear();
    }

    private record Ranked(List<PairFigures> pairs, long withheld) {}

    /** Of which pairs, and what of them may be shown: these very objects, not equal ones, whose comparison would take longer than the ranking. */
    private record Asked(List<PairFigures> pairs, VisibleGroups visible, VisibleGroups columns) {

        @Override
        @SuppressWarnings("ReferenceEquality") // that is what is meant
        public boolean equals(@Nullable Object other) {
            return other instanceof Asked asked
                    && asked.pairs == pairs
                    && asked.visible == visible
                    && asked.columns == columns;
        }

        @Override
        public int hashCode() {
            return 31 * (31 * System.identityHashCode(pairs) + System.identityHashCode(visible))
                    + System.identityHashCode(columns);
        }
    }

    private static Ranked ranked(PairReading reading) {
        return RANKED.get(
                new Asked(reading.pairs(), reading.visible(), reading.visibleColumns()),
                reading.begun(),
                Progress.UNWATCHED,
                _ -> rank(reading));
    }

    private static Ranked rank(PairReading reading) {
        List<PairFigures> worth = PairRanking.of(reading.pairs());
        List<PairFigures> open = worth.stream().filter(reading::mayShow).toList();
        return new Ranked(open, worth.size() - open.size());
    }
}
