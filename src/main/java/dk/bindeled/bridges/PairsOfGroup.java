package dk.bindeled.bridges;

import dk.bindeled.study.PairFigures;
import dk.bindeled.study.PairFigures.BridgeClass;
import java.util.Comparator;
import java.util.List;

/** The pairs that one group is part of. */
final class PairsOfGroup {

    /** As many as one reads through. */
    static final int MOST = 6;

    /** Where there is most to do first. */
    private static final List<BridgeClass> ORDER = List.of(
            BridgeClass.FRAGILE,
            BridgeClass.NONE,
            BridgeClass.THIN,
            BridgeClass.ROBUST,
            BridgeClass.NOT_EXPECTED,
            BridgeClass.UNKNOWN);

    private PairsOfGroup() {}

    /**
     * The pairs of a group by their class, and then by the name of the other group: what is withheld must not show in the order.
     *
     * @param group its id
     */
    static List<PairFigures> of(String group, PairReading reading) {
        return reading.pairs().stream()
                .filter(pair -> pair.a().equals(group) || pair.b().equals(group))
                .sorted(Comparator.<PairFigures>comparingInt(pair -> ORDER.indexOf(pair.bridgeClass()))
                        .thenComparing(reading.speech()
                                .byName(pair -> pair.a().equals(group) ? pair.bLabel() : pair.aLabel())))
                .toList();
    }
}
