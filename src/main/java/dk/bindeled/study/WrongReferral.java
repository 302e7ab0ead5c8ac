package dk.bindeled.study;

import dk.bindeled.network.Referral;

/**
 * A referral that cannot be right, and what that changes. Names are those of {@code invalid_referrals.csv}.
 *
 * @param referral the referral, as its row says
 * @param fault what is wrong with it: {@code unknown_citizen}, {@code citizen_is_no_person}, {@code unknown_guide}, {@code unknown_community},
 *     {@code guide_is_citizen}, {@code welcomed_before_shown}, {@code impossible_date} or {@code cycle}
 * @param effect what becomes of the citizen's place in the rings: {@code nobody_counted}, {@code another_guide_counts}, {@code person_is_cold} or
 *     {@code none}
 */
public record WrongReferral(Referral referral, String fault, String effect) {}
