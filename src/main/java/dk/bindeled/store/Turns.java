package dk.bindeled.store;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Who may change what is stored, and when. Imports, undos, expiries and erasures take turns. What removes persons also waits until no study
 * is being kept, and none is kept meanwhile.
 */
final class Turns {

    private final Semaphore turn = new Semaphore(1);
    private final ReadWriteLock studies = new ReentrantReadWriteLock();

    /**
     * Does work that changes the network.
     *
     * @throws ImportUnderWay if other such work is under way
     */
    <T> T inTurn(Supplier<T> work) {
        if (!turn.tryAcquire()) {
            throw new ImportUnderWay();
        }
        try {
            return work.get();
        } finally {
            turn.release();
        }
    }

    /**
     * Does work that removes persons from the network and from studies.
     *
     * @throws ImportUnderWay if other work that changes the network is under way
     */
    <T> T alone(Supplier<T> work) {
        return inTurn(() -> {
            studies.writeLock().lock();
            try {
                return work.get();
            } finally {
                studies.writeLock().unlock();
            }
        });
    }

    /** Keeps a study, beside others. */
    <T> T keeping(Supplier<T> work) {
        studies.readLock().lock();
        try {
            return work.get();
        } finally {
            studies.readLock().unlock();
        }
    }
}
