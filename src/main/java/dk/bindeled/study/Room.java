package dk.bindeled.study;

import dk.bindeled.store.NetworkCounts;
import java.util.function.Supplier;

/**
 * The memory there is for reading and studying a network. What will not fit is refused before it is begun: where memory runs out, it does so for
 * everyone, the database in this process included.
 */
final class Room {

    /** Measured with towns and cities: what must be in memory at once while a network is read, studied and packed. */
    private static final long BYTES_PER_ACTOR = 1_600;

    private static final long BYTES_PER_TIE = 200;
    private static final long BYTES_PER_REFERRAL = 600;

    /** For the program itself, its pages and the database in its process. */
    private static final long FOR_THE_PROGRAM = 96L << 20;

    /** The rest is for those who ask at the same time. */
    private static final double FOR_ONE = 0.8;

    private final long heap;

    /** @param heap most bytes the program may have */
    Room(long heap) {
        this.heap = heap;
    }

    /** The memory of this program. */
    static Room ofThisProgram() {
        return new Room(Runtime.getRuntime().maxMemory());
    }

    /**
     * Lets a network pass that can be studied.
     *
     * @throws TooLarge if it cannot
     */
    void requireFor(NetworkCounts counts) {
        long needed = needed(counts);
        if (needed > FOR_ONE * (heap - FOR_THE_PROGRAM)) {
            throw TooLarge.foreseen((long) (needed / FOR_ONE) + FOR_THE_PROGRAM, heap);
        }
    }

    /** Bytes that a study of so many rows takes at most. */
    static long needed(NetworkCounts counts) {
        return BYTES_PER_ACTOR * counts.actors()
                + BYTES_PER_TIE * counts.ties()
                + BYTES_PER_REFERRAL * counts.referrals();
    }

    /**
     * Does {@code work}. If the memory is used up nevertheless, the work is dropped and what can be computed again as well, and the program goes on.
     *
     * @param dropped called to let go of what can be computed again
     * @throws TooLarge if the memory did not suffice
     */
    <T> T within(Supplier<T> work, Runnable dropped) {
        try {
            return work.get();
        } catch (Throwable thrown) {
            if (isOutOfMemory(thrown)) {
                dropped.run();
                throw TooLarge.met(heap);
            }
            throw thrown;
        }
    }

    private static boolean isOutOfMemory(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return true;
            }
        }
        return false;
    }
}
