package dk.bindeled.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what was read, and leaves the archive open. */
final class CountedInput extends FilterInputStream {

    private long size;

    CountedInput(InputStream in) {
        super(in);
    }

    /** Bytes so far. */
    long size() {
        return size;
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        size += b < 0 ? 0 : 1;
        return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = in.read(bytes, from, length);
        size += Math.max(count, 0);
        return count;
    }

    @Override
    public void close() {
        // the archive goes on
    }
}
