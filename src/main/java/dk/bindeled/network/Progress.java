package dk.bindeled.network;

import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/** What long work tells about itself, and how it is asked to stop. Implementations are called from any thread. */
public interface Progress {

    /** Progress nobody watches and nobody cancels. */
    Progress UNWATCHED = new Progress() {
        @Override
        public void report(double fraction, String step) {
            // nobody watches
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * Tells how far the work has come.
     *
     * @param fraction done so far, 0-1
     * @param step the step under way, a lower-case word with hyphens which the interface translates, for instance {@code reading-ties}
     */
    void report(double fraction, String step);

    /** True once someone has asked the work to stop. */
    boolean isCancelled();

    /** Stops the work with a {@link CancellationException} if someone has asked for it. */
    default void stopIfCancelled() {
        if (isCancelled()) {
            throw new CancellationException("Cancelled");
        }
    }

    /** Does {@code work} that tells nothing of itself, unless someone has asked to stop before it begins. */
    default <T> T next(Supplier<T> work) {
        stopIfCancelled();
        return work.get();
    }

    /** The part of this progress between the fractions {@code from} and {@code to}. */
    default Progress part(double from, double to) {
        Progress whole = this;
        return new Progress() {
            @Override
            public void report(double fraction, String step) {
                whole.report(from + (to - from) * fraction, step);
            }

            @Override
            public boolean isCancelled() {
                return whole.isCancelled();
            }
        };
    }

    /** The same, only asked whether to stop and told nothing: for steps too small to be told of. */
    default Progress quiet() {
        Progress whole = this;
        return new Progress() {
            @Override
            public void report(double fraction, String step) {
                // nobody is told
            }

            @Override
            public boolean isCancelled() {
                return whole.isCancelled();
            }
        };
    }
}
