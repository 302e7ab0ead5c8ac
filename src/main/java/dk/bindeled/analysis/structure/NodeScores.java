package dk.bindeled.analysis.structure;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Scores of the nodes 0…size-1 as the map JGraphT's scoring algorithms answer with, laid over arrays and not copied into boxes. A node whose
 * score is not defined is absent.
 *
 * @param <D> type of a score
 */
public final class NodeScores<D> extends AbstractMap<Integer, D> {

    private final int size;
    private final IntFunction<? extends @Nullable D> score;

    /**
     * The scores that {@code score} gives.
     *
     * @param size number of nodes
     * @param score the score of a node, or null where it is not defined
     */
    public NodeScores(int size, IntFunction<? extends @Nullable D> score) {
        this.size = size;
        this.score = score;
    }

    /**
     * The score of {@code node}.
     *
     * @throws IllegalArgumentException if there is no such node or its score is not defined
     */
    public D require(int node) {
        D found = node >= 0 && node < size ? score.apply(node) : null;
        if (found == null) {
            throw new IllegalArgumentException("No score of node " + node + " among " + size);
        }
        return found;
    }

    @Override
    public @Nullable D get(@Nullable Object key) {
        return key instanceof Integer node && node >= 0 && node < size ? score.apply(node) : null;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public Set<Map.Entry<Integer, D>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<Integer, D>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                int defined = 0;
                for (int node = 0; node < size; node++) {
                    defined += score.apply(node) == null ? 0 : 1;
                }
                return defined;
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<Integer, D>> {

        private int node = 0;

        @Override
        public boolean hasNext() {
            while (node < size && score.apply(node) == null) {
                node++;
            }
            return node < size;
        }

        @Override
        public Map.Entry<Integer, D> next() {
            if (!hasNext()) {
                throw new NoSuchElementException("All scores are given");
            }
            int current = node++;
            return new SimpleImmutableEntry<>(current, require(current));
        }
    }
}
