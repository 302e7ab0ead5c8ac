package dk.bindeled.privacy;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts of persons that are told together, and the sums that everyone knows to hold among them.
 *
 * @param counts the counts
 * @param sums which of them add up to which; of those that are counted again (stock) each is the part of one sum at most
 */
record CountTables(List<Count> counts, List<Sum> sums) {

    CountTables {
        counts = List.copyOf(counts);
        sums = List.copyOf(sums);
        for (Sum sum : sums) {
            long parts = 0;
            for (int part : sum.parts()) {
                parts += counts.get(part).persons();
            }
            Count whole = counts.get(sum.whole());
            if (parts != whole.persons()) {
                throw new IllegalArgumentException(
                        whole.key() + " is " + whole.persons() + ", but its parts are " + parts);
            }
        }
    }

    /**
     * One count.
     *
     * @param key what it counts; the same in every release
     * @param persons how many persons, 0 or more
     * @param loss how much a reader loses with it, above 0; little where it is never written but follows from others that are, as who stopped
     *     between two steps does; infinitely much where it is told whatever happens
     * @param stock true where the same persons are counted again in the next release, so that a change tells who came and went
     */
    record Count(String key, long persons, double loss, boolean stock) {

        Count {
            if (persons < 0) {
                throw new IllegalArgumentException(key + " counts " + persons + " persons");
            }
        }

        /** True where it is told whatever happens. */
        boolean isFixed() {
            return Double.isInfinite(loss);
        }
    }

    /**
     * A count that others add up to.
     *
     * @param whole number of the count
     * @param parts numbers of those that add up to it, at least one
     */
    record Sum(int whole, List<Integer> parts) {

        Sum {
            parts = List.copyOf(parts);
        }
    }

    /** How many persons count number {@code count} holds. */
    long persons(int count) {
        return counts.get(count).persons();
    }

    int size() {
        return counts.size();
    }

    /** Puts tables together. */
    static final class Builder {

        private final List<Count> counts = new ArrayList<>();
        private final List<Sum> sums = new ArrayList<>();

        /** Adds a count and gives its number. */
        int add(String key, long persons, double loss, boolean stock) {
            counts.add(new Count(key, persons, loss, stock));
            return counts.size() - 1;
        }

        /** Says that {@code parts} add up to {@code whole}; without parts nothing is said. */
        void sum(int whole, List<Integer> parts) {
            if (!parts.isEmpty()) {
                sums.add(new Sum(whole, parts));
            }
        }

        CountTables build() {
            return new CountTables(counts, sums);
        }
    }
}
