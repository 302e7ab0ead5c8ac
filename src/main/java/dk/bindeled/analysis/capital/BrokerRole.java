package dk.bindeled.analysis.capital;

import java.util.Locale;

/** What part a broker b plays between a and c, who are not tied to each other, on a path a - b - c. */
public enum BrokerRole {
    /** All three are of one group. */
    COORDINATOR,
    /** a and c are of one group, the broker of another. */
    ITINERANT,
    /** a and the broker are of one group: the broker speaks for it to c, of another. */
    REPRESENTATIVE,
    /** The broker and c are of one group: the broker lets a, of another, in to it. */
    GATEKEEPER,
    /** All three are of different groups. */
    LIAISON;

    /** The word used in result files, for instance {@code coordinator}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
