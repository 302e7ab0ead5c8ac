package dk.bindeled.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Gathers who is in which group, in any order. */
final class GroupCollector {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final NumberRows.Pairs pairs = new NumberRows.Pairs();

    /** Puts node {@code v} into the group called {@code id}, where it may be already. */
    void join(String id, int v) {
        Integer known = numbers.get(id);
        if (known == null) {
            known = ids.size();
            numbers.put(id, known);
            ids.add(id);
        }
        pairs.add(v, known);
    }

    /** True if nobody is in any group. */
    boolean isEmpty() {
        return ids.isEmpty();
    }

    /**
     * The groups that someone was put into.
     *
     * @param size number of nodes, 0…size-1
     * @param label gives a group's name by its id
     */
    Groups groups(Grouping grouping, int size, UnaryOperator<String> label) {
        int[] byId = IntStream.range(0, ids.size())
                .boxed()
                .sorted(Comparator.comparing(ids::get))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] rank = new int[byId.length];
        List<String> sorted = new ArrayList<>(byId.length);
        for (int g = 0; g < byId.length; g++) {
            rank[byId[g]] = g;
            sorted.add(ids.get(byId[g]));
        }
        pairs.renumber(rank);
        return new Groups(grouping, sorted, sorted.stream().map(label).toList(), pairs.rows(size));
    }
}
