package dk.bindeled.study;

import dk.bindeled.analysis.cascade.GuideKind;
import dk.bindeled.network.Figure;
import java.util.Locale;

/**
 * R of some of the persons reached. Names are those of {@code reproduction.csv}.
 *
 * @param by what they are divided by
 * @param key month ({@code 2024-03}) or half-year ({@code 2024-H1}) of their first welcome, or code of the kind of guide who brought them, {@code none}
 *     where nobody did, {@link #STAFF} for both kinds of staff
 * @param reproduction R of these, with its interval
 */
public record ReproductionCount(By by, String key, Figure reproduction) {

    /** Key of community guides and other professionals together. */
    public static final String STAFF =
            GuideKind.COMMUNITY_GUIDE.code() + FunnelCount.AND + GuideKind.PROFESSIONAL.code();

    /** What persons are divided by. */
    public enum By {
        MONTH,
        HALF_YEAR,
        GUIDE_KIND,
        /** Brought by community guides or by other professionals, told together; absent where community guides brought nobody. */
        STAFF;

        /** The word used in files and message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
