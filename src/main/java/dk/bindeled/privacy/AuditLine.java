package dk.bindeled.privacy;

import java.time.Instant;
import java.util.List;

/**
 * One line of the audit.
 *
 * @param sequence its number, from 1
 * @param at when it was written
 * @param who name of the one who did it
 * @param role the highest role of that one, or empty
 * @param deed what was done, as {@link Deed#code}
 * @param place where in the program, for instance {@code map.panel}, or empty
 * @param why what it was for, or what it was about, or empty
 * @param persons pseudonyms of the persons it concerns, under a key of each person
 * @param lists numbers of lines that list further persons
 * @param previous hash of the line before, 64 zeros for the first
 * @param hash its own
 * @param seal HMAC of the hash under the installation's audit key
 */
public record AuditLine(
        long sequence,
        Instant at,
        String who,
        String role,
        String deed,
        String place,
        String why,
        List<String> persons,
        List<Long> lists,
        String previous,
        String hash,
        String seal) {

    static final String NOTHING_BEFORE = "0".repeat(64);

    public AuditLine {
        persons = List.copyOf(persons);
        lists = List.copyOf(lists);
    }
}
