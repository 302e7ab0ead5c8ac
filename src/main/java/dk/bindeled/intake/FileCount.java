package dk.bindeled.intake;

/**
 * How one file fared.
 *
 * @param file name as it was given
 * @param content which of the four it is
 * @param rows rows with anything in them, without the header
 * @param good rows that can be loaded
 */
public record FileCount(String file, Content content, long rows, long good) {

    /** Rows that cannot be loaded, because of a fault of their own or of what they rest on. */
    public long leftOut() {
        return rows - good;
    }
}
