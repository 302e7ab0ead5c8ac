package dk.bindeled.study;

import dk.bindeled.network.Figure;
import java.util.Locale;

/**
 * R of some of the persons reached. Names are those of {@code reproduction.csv}.
 *
 * @param by what they are divided by
 * @param key month ({@code 2024-03}) or half-year ({@code 2024-H1}) of their first welcome, or code of the kind of guide who brought them, {@code none}
 *     where nobody did
 * @param reproduction R of these, with its interval
 */
public record ReproductionCount(By by, String key, Figure reproduction) {

    /** What persons are divided by. */
    public enum By {
        MONTH,
        HALF_YEAR,
        GUIDE_KIND;

        /** The word used in files and message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
