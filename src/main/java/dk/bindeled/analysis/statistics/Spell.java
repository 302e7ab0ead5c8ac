package dk.bindeled.analysis.statistics;

/**
 * The time for which someone was watched.
 *
 * @param days whole days from the beginning to the end, 0 or more
 * @param end how it came to its end
 */
public record Spell(int days, SpellEnd end) {

    public Spell {
        if (days < 0) {
            throw new IllegalArgumentException("No time of " + days + " days");
        }
    }
}
