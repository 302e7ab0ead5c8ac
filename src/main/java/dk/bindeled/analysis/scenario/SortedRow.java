package dk.bindeled.analysis.scenario;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Ascending numbers in arrays that are never written to: a row with one number more or fewer is a new one. */
final class SortedRow {

    private SortedRow() {}

    static boolean holds(int[] row, int number) {
        return Arrays.binarySearch(row, number) >= 0;
    }

    /** With a number it does not hold. */
    static int[] with(int[] row, int number) {
        int place = -Arrays.binarySearch(row, number) - 1;
        if (place < 0) {
            throw new IllegalStateException(number + " is there already");
        }
        int[] longer = new int[row.length + 1];
        System.arraycopy(row, 0, longer, 0, place);
        longer[place] = number;
        System.arraycopy(row, place, longer, place + 1, row.length - place);
        return longer;
    }

    /** Without a number it holds. */
    static int[] without(int[] row, int number) {
        int place = Arrays.binarySearch(row, number);
        if (place < 0) {
            throw new IllegalStateException(number + " is not there");
        }
        int[] shorter = new int[row.length - 1];
        System.arraycopy(row, 0, shorter, 0, place);
        System.arraycopy(row, place + 1, shorter, place, shorter.length - place);
        return shorter;
    }

    /** True if a number that both hold is {@code wanted}. */
    static boolean anyCommon(int[] one, int[] other, IntPredicate wanted) {
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            if (one[i] == other[j]) {
                if (wanted.test(one[i])) {
                    return true;
                }
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }

    /** The numbers that both hold. */
    static int[] common(int[] one, int[] other) {
        int[] found = new int[Math.min(one.length, other.length)];
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            if (one[i] == other[j]) {
                found[count++] = one[i];
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
