package dk.bindeled.bench;

import java.util.ArrayList;
import java.util.List;

/** What is left of a heap after full collections, minute by minute: what is held for good, and whether it grows. */
final class HeapFloor {

    /** Minutes at the end by which it is judged. */
    static final int LAST = 5;

    /** Bytes a minute that a floor may grow by and still be called stable: 1 % of a heap of 2 GB in two minutes. */
    static final long TOLERANCE = 10L << 20;

    private final List<Long> floors = new ArrayList<>();

    /** Takes the floor of one minute more, in bytes. */
    void add(long bytes) {
        floors.add(bytes);
    }

    List<Long> floors() {
        return List.copyOf(floors);
    }

    /** Bytes a minute by which the floor grew over the last minutes: the slope of the line through them by least squares; 0 for fewer than two. */
    double growth() {
        List<Long> last = floors.subList(Math.max(0, floors.size() - LAST), floors.size());
        if (last.size() < 2) {
            return 0;
        }
        double middle = (last.size() - 1) / 2.0;
        double mean = last.stream().mapToLong(Long::longValue).average().orElse(0);
        double above = 0;
        double below = 0;
        for (int minute = 0; minute < last.size(); minute++) {
            above += (minute - middle) * (last.get(minute) - mean);
            below += (minute - middle) * (minute - middle);
        }
        return above / below;
    }

    boolean isStable() {
        return growth() <= TOLERANCE;
    }
}
