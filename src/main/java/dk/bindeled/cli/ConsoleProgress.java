package dk.bindeled.cli;

import dk.bindeled.network.Progress;
import java.io.PrintWriter;

/** Progress as lines on the error stream: one line per step, and one per further tenth of it. */
final class ConsoleProgress implements Progress {

    private final PrintWriter err;
    private final Words words;
    private String lastStep = "";
    private int lastTenth = -1;

    ConsoleProgress(PrintWriter err, Words words) {
        this.err = err;
        this.words = words;
    }

    @Override
    public synchronized void report(double fraction, String step) {
        int tenth = (int) Math.floor(10 * Math.clamp(fraction, 0, 1));
        if (!step.equals(lastStep) || tenth > lastTenth) {
            lastStep = step;
            lastTenth = tenth;
            err.printf(words.locale(), "%3.0f %%  %s%n", 100 * fraction, words.step(step));
            err.flush();
        }
    }

    /** The console is cancelled as any program is, with Ctrl-C, which ends the process. */
    @Override
    public boolean isCancelled() {
        return Thread.currentThread().isInterrupted();
    }
}
