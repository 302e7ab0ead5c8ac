package dk.bindeled.privacy;

import java.time.LocalDate;

/** A release that cannot be made, and why. */
public final class CannotRelease extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Why {
        /** There is no network, or it reaches no fixed date. */
        NO_DATE,
        /** The date was released before. */
        RELEASED,
        /** The data are not those that were previewed. */
        CHANGED
    }

    private final Why why;

    private CannotRelease(Why why, String message) {
        super(message);
        this.why = why;
    }

    static CannotRelease without() {
        return new CannotRelease(Why.NO_DATE, "The data reach no 30 June or 31 December");
    }

    static CannotRelease again(LocalDate date) {
        return new CannotRelease(Why.RELEASED, date + " is released already");
    }

    static CannotRelease changed(LocalDate date) {
        return new CannotRelease(Why.CHANGED, "The data of " + date + " are not those that were previewed");
    }

    /** Why not. */
    public Why why() {
        return why;
    }
}
