package dk.bindeled.privacy;

import java.util.Arrays;

/** Numbers in the order in which they came. */
final class NumberList {

    private int[] held = new int[2];
    private int size;

    int size() {
        return size;
    }

    int at(int place) {
        return held[place];
    }

    void clear() {
        size = 0;
    }

    void add(int number) {
        if (size == held.length) {
            held = Arrays.copyOf(held, 2 * size);
        }
        held[size++] = number;
    }

    void bringForward(int at) {
        if (at < size) {
            int first = held[0];
            held[0] = held[at];
            held[at] = first;
        }
    }

    int[] toArray() {
        return Arrays.copyOf(held, size);
    }
}
