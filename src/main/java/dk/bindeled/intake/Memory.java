package dk.bindeled.intake;

/** Sees to it that what is read fits into the memory the program has, and stops reading with a fault before it does not. */
final class Memory {

    private final long budget;
    private long taken;
    private long rows;

    /** @param budget bytes that rows may take */
    Memory(long budget) {
        this.budget = budget;
    }

    /** Half of the memory the program may have: the other half is for storing what was read. */
    static Memory ofThisProgram() {
        return new Memory(Runtime.getRuntime().maxMemory() / 2);
    }

    /**
     * Counts one row.
     *
     * @param length characters of the row
     * @throws Unreadable if it no longer fits
     */
    void take(String file, int line, Content content, int length) throws Unreadable {
        rows++;
        taken += length + weight(content);
        if (taken > budget) {
            throw new Unreadable(Fault.of(
                    FaultKind.TOO_MANY_ROWS,
                    file,
                    line,
                    null,
                    Long.toString(rows),
                    Long.toString(Math.max(1, budget >> 20))));
        }
    }

    /** Bytes a row takes beside its text: its object, its places in lists and in the tables that find it again. */
    private static int weight(Content content) {
        return switch (content) {
            case AREAS -> 150;
            case ACTORS -> 500;
            case TIES -> 90;
            case REFERRALS -> 250;
        };
    }
}
