package dk.bindeled.study;

import dk.bindeled.analysis.statistics.Wilson;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import java.util.List;

/**
 * Referrals begun in a half-year, by whether someone had asked for them.
 *
 * @param guideKind {@code ambassador}, {@code community_guide}, {@code professional}, {@code citizen} or {@code unknown}
 * @param period the half-year, for instance {@code 2024-H1}
 * @param unasked begun unasked
 * @param asked begun on request
 * @param share unasked of both, with its Wilson interval
 */
public record UnaskedCount(String guideKind, String period, int unasked, int asked, Figure share) {

    /**
     * Counts of one half-year as one.
     *
     * @param guideKind what the kinds are called together
     * @param counts at least one
     */
    public static UnaskedCount together(String guideKind, List<UnaskedCount> counts) {
        int unasked = counts.stream().mapToInt(UnaskedCount::unasked).sum();
        int asked = counts.stream().mapToInt(UnaskedCount::asked).sum();
        return new UnaskedCount(
                guideKind,
                counts.getFirst().period(),
                unasked,
                asked,
                Wilson.share(unasked, unasked + asked, Reason.TOO_FEW));
    }
}
