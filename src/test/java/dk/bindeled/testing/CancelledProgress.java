package dk.bindeled.testing;

import dk.bindeled.network.Progress;

/** Of work that was cancelled before it began. */
public final class CancelledProgress implements Progress {

    @Override
    public void report(double fraction, String step) {
        // a step may be told before the first look whether to go on
    }

    @Override
    public boolean isCancelled() {
        return true;
    }
}
