package dk.bindeled.study;

import dk.bindeled.analysis.gaps.BridgeClass;
import dk.bindeled.analysis.gaps.GroupPair;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Progress;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;

/** Tells of pairs of groups in the words of a study: ids in place of numbers. */
final class PairTelling {

    private static final Map<BridgeClass, PairFigures.BridgeClass> CLASSES = new EnumMap<>(BridgeClass.class);

    static {
        for (BridgeClass bridgeClass : BridgeClass.values()) {
            CLASSES.put(bridgeClass, PairFigures.BridgeClass.valueOf(bridgeClass.name()));
        }
    }

    private PairTelling() {}

    /**
     * The figures of pairs, in their order.
     *
     * @param rows the groups that {@code a} counts
     * @param columns the groups that {@code b} counts
     * @param id of a node
     */
    static List<PairFigures> tell(
            List<GroupPair> pairs, Groups rows, Groups columns, IntFunction<String> id, Progress progress) {
        List<PairFigures> figures = new ArrayList<>(pairs.size());
        for (GroupPair pair : pairs) {
            progress.stopIfCancelled(); // a city has millions
            Integer busiest = pair.busiest();
            figures.add(new PairFigures(
                    rows.id(pair.a()),
                    columns.id(pair.b()),
                    rows.label(pair.a()),
                    columns.label(pair.b()),
                    pair.persons(),
                    rows.memberCount(pair.a()),
                    columns.memberCount(pair.b()),
                    pair.directTies(),
                    pair.sharedMembers(),
                    pair.expected(),
                    pair.comparable(),
                    pair.independentBridges(),
                    pair.busiestShare(),
                    busiest == null ? null : id.apply(busiest),
                    pair.carriers().isEmpty()
                            ? List.of()
                            : pair.carriers().stream().map(id::apply).toList(),
                    Objects.requireNonNull(CLASSES.get(pair.bridgeClass()))));
        }
        return figures;
    }
}
