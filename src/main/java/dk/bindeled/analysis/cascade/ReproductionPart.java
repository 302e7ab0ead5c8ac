package dk.bindeled.analysis.cascade;

import dk.bindeled.network.Figure;
import java.util.Locale;

/**
 * R of some of the persons reached.
 *
 * @param by what they are divided by
 * @param key month ({@code 2024-03}), half-year ({@code 2024-H1}) or code of the guide's kind; {@code none} for those who came without a guide
 * @param reproduction R of these, with its interval over the branches they are in
 */
public record ReproductionPart(By by, String key, Figure reproduction) {

    /** What persons are divided by. */
    public enum By {
        /** Month of a person's own first welcome. */
        MONTH,
        /** Half-year of a person's own first welcome. */
        HALF_YEAR,
        /** Kind of the guide who brought the person. */
        GUIDE_KIND,
        /** Brought by community guides or by other professionals, told together. */
        STAFF;

        /** The word used in files and message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
