package dk.bindeled.study;

import dk.bindeled.analysis.cascade.Forest;
import dk.bindeled.network.Snapshot;
import java.util.List;

/**
 * A referral that cannot be right, and what that changes.
 *
 * @param referral id of the referral, by which its row is found
 * @param fault what is wrong with it: {@code unknown_citizen}, {@code citizen_is_no_person}, {@code unknown_guide}, {@code unknown_community},
 *     {@code guide_is_citizen}, {@code welcomed_before_shown}, {@code impossible_date} or {@code cycle}
 * @param effect what becomes of the citizen's place in the rings: {@code nobody_counted}, {@code another_guide_counts}, {@code person_is_cold} or
 *     {@code none}
 */
public record WrongReferral(String referral, String fault, String effect) {

    /** All of a network's referrals that cannot be right, in the order of their ids. O(referrals log referrals). */
    public static List<WrongReferral> of(Snapshot snapshot) {
        return Forest.of(snapshot).invalid().stream()
                .map(wrong -> new WrongReferral(
                        wrong.referral(), wrong.fault().code(), wrong.effect().code()))
                .toList();
    }
}
