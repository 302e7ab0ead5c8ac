package dk.bindeled.ui;

/** What a session has said, for work that goes on after the request that began it, and whose page may then be told without any request. */
@FunctionalInterface
public interface SessionAtHand {

    /** Nothing is carried over. */
    SessionAtHand NOTHING = () -> work -> work;

    /** Takes what the session of the request at hand has said. */
    Carried take();

    /** What was taken. */
    @FunctionalInterface
    interface Carried {

        /** The same work, with what was taken at hand while it is done. */
        Runnable over(Runnable work);
    }
}
