package dk.bindeled.privacy;

/**
 * A count that is told among others that add up.
 *
 * @param value what is told: persons, or what is counted of them, as ties or referrals are
 * @param persons how many persons it rests on, which decides whether it is few; the same as the value where that counts persons
 * @param telling when it is told
 */
public record SummedCount(long value, long persons, Telling telling) {

    /** When a count is told. */
    public enum Telling {
        /** Where neither it nor anything else makes it withheld. */
        UNLESS_FEW,
        /** Never, and it must not be possible to work it out. */
        NEVER,
        /** Never, because something else is not told; only where it is few must it not be possible to work it out. */
        NOT_HERE,
        /** Never in words, but it follows from others: who stopped between two steps. Where it is few it must not. */
        BY_OTHERS
    }

    /** A count of persons, told unless they are few. */
    public static SummedCount of(long persons) {
        return new SummedCount(persons, persons, Telling.UNLESS_FEW);
    }

    /** The same, but told only if {@code told}; otherwise it must not be possible to work it out. */
    public SummedCount onlyIf(boolean told) {
        return told ? this : new SummedCount(value, persons, Telling.NEVER);
    }

    /** The same, but told only if {@code told}; otherwise it may be worked out unless it is few, since what is withheld is something else. */
    public SummedCount besideWhatIs(boolean told) {
        return told ? this : new SummedCount(value, persons, Telling.NOT_HERE);
    }

    /** The same, but never written; where it is few it must not be possible to work it out. */
    public SummedCount notWritten() {
        return new SummedCount(value, persons, Telling.BY_OTHERS);
    }

    /** True where it may not be worked out. */
    boolean isSensitive(int limit) {
        return value > 0 && (telling == Telling.NEVER || (persons > 0 && persons < limit));
    }

    /** True where it is not told whatever happens to others. */
    boolean isWithheld(int limit) {
        return telling == Telling.NEVER || telling == Telling.NOT_HERE || (persons > 0 && persons < limit);
    }

    /** True where it is never written. */
    boolean isDerived() {
        return telling == Telling.BY_OTHERS;
    }

    /**
     * True where none may be some, for a reader to whom it is not told: that there is nobody is told, except of what is never written and of
     * what is withheld whatever it holds.
     */
    boolean mayBeNone() {
        return telling != Telling.UNLESS_FEW;
    }

    /** The least it can be for a reader to whom it is not told. */
    long least() {
        return isDerived() ? 0 : Math.min(1, value);
    }
}
