package dk.bindeled.study;

import dk.bindeled.network.Figure;

/**
 * Referrals begun in a half-year, by whether someone had asked for them.
 *
 * @param guideKind {@code ambassador}, {@code professional}, {@code citizen} or {@code unknown}
 * @param period the half-year, for instance {@code 2024-H1}
 * @param unasked begun unasked
 * @param asked begun on request
 * @param share unasked of both, with its Wilson interval
 */
public record UnaskedCount(String guideKind, String period, int unasked, int asked, Figure share) {}
