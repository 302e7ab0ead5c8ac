package dk.bindeled.privacy;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the audit are wanted.
 *
 * @param day their day where this machine stands, or null for any
 * @param who the user's name, or empty for any
 * @param deed the deed's code, or empty for any
 */
public record AuditFilter(@Nullable LocalDate day, String who, String deed) {

    /** Every line that tells of someone. */
    public static AuditFilter everything() {
        return new AuditFilter(null, "", "");
    }

    boolean takes(AuditLine line) {
        // What a line of names stands for is told by the lines that point to it.
        return !line.deed().equals(Deed.LISTED.code())
                && (day == null
                        || line.at()
                                .atZone(ZoneId.systemDefault())
                                .toLocalDate()
                                .equals(day))
                && (who.isEmpty() || line.who().equalsIgnoreCase(who))
                && (deed.isEmpty() || line.deed().equals(deed));
    }
}
