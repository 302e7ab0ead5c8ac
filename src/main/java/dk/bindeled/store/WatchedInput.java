package dk.bindeled.store;

import dk.bindeled.network.Progress;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Tells how far it is, and remembers a failure of the stream itself. */
final class WatchedInput extends FilterInputStream {

    private final long size;
    private final Progress progress;
    private final String step;
    private long read;
    private @Nullable IOException failure;

    WatchedInput(InputStream in, long size, Progress progress, String step) {
        super(in);
        this.size = size;
        this.progress = progress;
        this.step = step;
    }

    /** What reading failed with, or null. */
    @Nullable
    IOException failure() {
        return failure;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        progress.stopIfCancelled();
        try {
            int count = in.read(bytes, from, length);
            read += Math.max(count, 0);
            progress.report(size <= 0 ? 0 : Math.min(1, (double) read / size), step);
            return count;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }
}
