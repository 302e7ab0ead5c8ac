package dk.bindeled.store;

import java.time.Instant;

/** Rows hold a person who has been erased. The id is not said: messages are written to logs. */
@SuppressWarnings("serial") // never serialised
public final class ErasedActor extends IllegalArgumentException {

    private final Instant erasedAt;

    ErasedActor(Instant erasedAt) {
        super("The rows contain a person who was erased at " + erasedAt);
        this.erasedAt = erasedAt;
    }

    /** When the person was erased. */
    public Instant erasedAt() {
        return erasedAt;
    }
}
