package dk.bindeled.map;

import dk.bindeled.network.Grouping;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Unit;
import dk.bindeled.privacy.Suppression;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Groups as classes that marks are told apart by. Which groups have a class of their own is chosen on one day for all dates, so that a colour means the
 * same group on each of them: the largest of that day, in the order of their names. The others are one class together.
 */
final class GroupClasses {

    /** More classes than this nobody tells apart. */
    private static final int MOST = 8;

    private final Groups groups;
    private final List<String> labels = new ArrayList<>();
    private final int[] classOf;
    private final boolean counted;

    /**
     * The classes of a network's groups.
     *
     * @param groups of the date that is shown
     * @param last the same grouping on the day for which the classes are chosen
     * @param unit of the network
     */
    GroupClasses(Groups groups, Groups last, Unit unit, Suppression suppression) {
        this.groups = groups;
        // A value that only a few have would tell who they are; areas and bodies are named on the map anyway.
        boolean ofData = groups.grouping().basis() == Grouping.Basis.ATTRIBUTE && unit == Unit.PERSONS;
        Map<String, Integer> classes = new HashMap<>();
        for (int g : largest(last, ofData, suppression)) {
            classes.put(last.id(g), labels.size());
            labels.add(last.label(g));
        }
        classOf = IntStream.range(0, groups.count())
                .map(g -> classes.getOrDefault(groups.id(g), labels.size()))
                .toArray();
        boolean allTold = true;
        for (int g = 0; g < classOf.length; g++) {
            boolean small = groups.memberCount(g) > 0 && !suppression.mayShow(groups.memberCount(g));
            if (ofData && small && classOf[g] < labels.size()) {
                // On another day there were enough of them for a class of their own.
                classOf[g] = labels.size();
                allTold = false;
            }
            // Areas and bodies are counted on the map one by one: what is left of the others together would tell a
            // small one.
            allTold &= ofData || suppression.mayShowCount(groups.memberCount(g));
        }
        counted = allTold && groups.isPartition();
    }

    private static List<Integer> largest(Groups last, boolean ofData, Suppression suppression) {
        Comparator<Integer> bySize = Comparator.comparingInt(last::memberCount);
        // Names are those of Danish places, whatever language is read.
        Comparator<Integer> byName = Comparator.comparing(last::label, Collator.getInstance(Locale.of("da")));
        return IntStream.range(0, last.count())
                .boxed()
                .filter(g -> !ofData || suppression.mayShow(last.memberCount(g)))
                .sorted(bySize.reversed().thenComparing(last::id))
                .limit(MOST)
                .sorted(byName.thenComparing(last::id))
                .toList();
    }

    /** What the groups with a class of their own are called, in the order of the classes. */
    List<String> labels() {
        return labels;
    }

    /**
     * True if there is a class for groups without one of their own, after the last; always where someone can be in several, for that class comes after
     * it on each date.
     */
    boolean hasOthers() {
        return overlap() || Arrays.stream(classOf).anyMatch(own -> own == labels.size());
    }

    /** True if someone can be in several groups. */
    boolean overlap() {
        return !groups.isPartition();
    }

    /** False where a count would tell of too few. */
    boolean isCounted() {
        return counted;
    }

    /**
     * The classes of nodes; not a number for those in no group.
     *
     * @param indexes numbers of the network by those of the nodes, below 0 where it has none
     * @param several the class of those in several groups
     */
    double[] values(int nodes, IntUnaryOperator indexes, int several) {
        return IntStream.range(0, nodes)
                .map(indexes)
                .mapToDouble(v -> {
                    int own = v < 0 || v >= groups.size() ? 0 : groups.groupCount(v);
                    return own == 0 ? Double.NaN : own > 1 ? several : classOf[groups.group(v, 0)];
                })
                .toArray();
    }
}
