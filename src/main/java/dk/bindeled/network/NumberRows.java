package dk.bindeled.network;

import java.util.Arrays;

/** Ascending distinct numbers for each of the rows 0…size()-1, as two arrays. Needs 4 bytes per number and 4 per row. Immutable. */
final class NumberRows {

    private static final int[] EMPTY = {};

    private final int[] offsets;
    private final int[] numbers;

    private NumberRows(int[] offsets, int[] numbers) {
        this.offsets = offsets;
        this.numbers = numbers;
    }

    /** Rows that are being filled, in any order. Needs 8 bytes per number told. */
    static final class Pairs {
        private long[] pairs = new long[16];
        private int count;

        /** Puts {@code number} into {@code row}, where it may be already; neither is below 0. */
        void add(int row, int number) {
            if (count == pairs.length) {
                pairs = Arrays.copyOf(pairs, count + (count >> 1));
            }
            pairs[count++] = ((long) row << 32) | number;
        }

        /** Puts {@code numbers[k]} in the place of each number k. */
        void renumber(int... numbers) {
            for (int k = 0; k < count; k++) {
                pairs[k] = ((pairs[k] >>> 32) << 32) | numbers[(int) pairs[k]];
            }
        }

        /** What was put in, as rows 0…size-1. */
        NumberRows rows(int size) {
            Arrays.sort(pairs, 0, count);
            int[] offsets = new int[size + 1];
            int[] numbers = new int[count];
            int distinct = 0;
            for (int k = 0; k < count; k++) {
                if (k == 0 || pairs[k] != pairs[k - 1]) {
                    offsets[(int) (pairs[k] >>> 32) + 1]++;
                    numbers[distinct++] = (int) pairs[k];
                }
            }
            addUp(offsets);
            return new NumberRows(offsets, distinct == count ? numbers : Arrays.copyOf(numbers, distinct));
        }
    }

    private static void addUp(int... counts) {
        for (int v = 0; v + 1 < counts.length; v++) {
            counts[v + 1] += counts[v];
        }
    }

    /** For each number 0…size-1, the rows that hold it. */
    NumberRows transposed(int size) {
        int[] starts = new int[size + 1];
        for (int number : numbers) {
            starts[number + 1]++;
        }
        addUp(starts);
        int[] next = Arrays.copyOf(starts, size);
        int[] rows = new int[numbers.length];
        for (int row = 0; row < size(); row++) {
            for (int k = start(row); k < end(row); k++) {
                rows[next[numbers[k]]++] = row;
            }
        }
        return new NumberRows(starts, rows);
    }

    /** Number of rows. */
    int size() {
        return offsets.length - 1;
    }

    /** First place of {@code row}. */
    int start(int row) {
        return offsets[row];
    }

    /** One past the last place of {@code row}. */
    int end(int row) {
        return offsets[row + 1];
    }

    /** The number that stands at {@code place}. */
    int at(int place) {
        return numbers[place];
    }

    /** How many numbers {@code row} has. */
    int count(int row) {
        return offsets[row + 1] - offsets[row];
    }

    /** The numbers of {@code row}, a new array unless there are none. */
    int[] row(int row) {
        return count(row) == 0 ? EMPTY : Arrays.copyOfRange(numbers, start(row), end(row));
    }

    /** True if {@code row} has {@code number}. */
    boolean contains(int row, int number) {
        return Arrays.binarySearch(numbers, start(row), end(row), number) >= 0;
    }

    /** True if the rows {@code a} and {@code b} have a number in common. */
    boolean share(int a, int b) {
        for (int i = start(a), j = start(b); i < end(a) && j < end(b); ) {
            if (numbers[i] == numbers[j]) {
                return true;
            }
            if (numbers[i] < numbers[j]) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }
}
