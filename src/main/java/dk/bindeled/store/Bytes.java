package dk.bindeled.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A sequence of bytes as a value: it never changes, and two with the same bytes are equal. */
public final class Bytes {

    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /** Takes a copy. */
    public static Bytes of(byte[] content) {
        return new Bytes(content.clone());
    }

    /** Gives a copy. */
    public byte[] toArray() {
        return content.clone();
    }

    /** Number of bytes. */
    public int size() {
        return content.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return content.length + " bytes";
    }
}
