package dk.bindeled.analysis.cascade;

import dk.bindeled.analysis.cascade.InvalidReferral.Effect;
import dk.bindeled.analysis.cascade.InvalidReferral.Fault;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Snapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The referrals of each citizen with how far they came and what is wrong with them: what does not hang on which guide counts, so that it is
 * looked up once for both rules.
 *
 * @param dated whether any referral has a date
 * @param byCitizen referrals by citizen, in the order of ids; citizens nobody can count are left out
 * @param uncounted what is wrong with the referrals of these
 */
record CheckedReferrals(
        boolean dated, Map<String, List<Entry>> byCitizen, Map<String, List<InvalidReferral>> uncounted) {

    /**
     * One of them.
     *
     * @param referral the referral
     * @param steps how far it came
     * @param fault what makes it impossible that its guide brought its citizen
     */
    record Entry(Referral referral, Steps steps, Optional<Fault> fault) {}

    static CheckedReferrals of(Snapshot snapshot) {
        ReferralCheck check = new ReferralCheck(snapshot);
        Map<String, List<Entry>> found = new HashMap<>();
        Map<String, List<InvalidReferral>> uncounted = new HashMap<>();
        for (Referral referral : snapshot.referrals()) {
            String citizen = referral.citizen();
            if (citizen == null) {
                continue;
            }
            Optional<Fault> fault = check.faultOf(referral);
            if (fault.filter(CheckedReferrals::leavesNobody).isPresent()) {
                uncounted
                        .computeIfAbsent(citizen, _ -> new ArrayList<>())
                        .add(new InvalidReferral(referral.id(), fault.get(), Effect.NOBODY_COUNTED));
            } else {
                found.computeIfAbsent(citizen, _ -> new ArrayList<>())
                        .add(new Entry(referral, Steps.of(referral, snapshot.hasReferralDates()), fault));
            }
        }
        List<String> citizens = new ArrayList<>(found.keySet());
        Collections.sort(citizens);
        Map<String, List<Entry>> byCitizen = LinkedHashMap.newLinkedHashMap(citizens.size());
        citizens.forEach(citizen -> byCitizen.put(citizen, Objects.requireNonNull(found.get(citizen))));
        return new CheckedReferrals(snapshot.hasReferralDates(), byCitizen, uncounted);
    }

    private static boolean leavesNobody(Fault fault) {
        return fault == Fault.UNKNOWN_CITIZEN || fault == Fault.CITIZEN_IS_NO_PERSON;
    }
}
