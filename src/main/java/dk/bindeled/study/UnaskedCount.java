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
 * @param unaskedPersons citizens of those begun unasked, each once: what decides whether they may be shown
 * @param askedPersons citizens of those begun on request
 * @param share unasked of both, with its Wilson interval
 */
public record UnaskedCount(
        String guideKind, String period, int unasked, int asked, int unaskedPersons, int askedPersons, Figure share) {

    /**
     * Counts of one half-year as one. Of persons it is only known that there are at least as many as in the largest count.
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
                counts.stream().mapToInt(UnaskedCount::unaskedPersons).max().orElse(0),
                counts.stream().mapToInt(UnaskedCount::askedPersons).max().orElse(0),
                Wilson.share(unasked, unasked + asked, Reason.TOO_FEW));
    }
}
