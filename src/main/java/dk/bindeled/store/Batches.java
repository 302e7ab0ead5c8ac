package dk.bindeled.store;

import java.util.List;
import java.util.function.Consumer;

/** Long lists in pieces. */
final class Batches {

    /** Rows of one transaction: few enough for a small heap, many enough that committing costs little. */
    static final int SIZE = 10_000;

    private Batches() {}

    /** Hands over the rows, at most {@link #SIZE} at a time, in order. */
    static <T> void of(List<T> rows, Consumer<List<T>> each) {
        for (int from = 0; from < rows.size(); from += SIZE) {
            each.accept(rows.subList(from, Math.min(from + SIZE, rows.size())));
        }
    }
}
