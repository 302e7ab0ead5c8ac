package dk.bindeled.analysis.cascade;

import dk.bindeled.analysis.cascade.InvalidReferral.Fault;
import dk.bindeled.network.Actor;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Snapshot;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what makes it impossible that a referral's guide brought its citizen. What is simply not recorded is no fault. */
final class ReferralCheck {

    private final Snapshot snapshot;

    ReferralCheck(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    Optional<Fault> faultOf(Referral referral) {
        return Optional.ofNullable(fault(referral));
    }

    private @Nullable Fault fault(Referral referral) {
        String citizen = referral.citizen();
        String guide = referral.guide();
        if (isUnknown(citizen)) {
            return Fault.UNKNOWN_CITIZEN;
        }
        if (citizen != null
                && snapshot.everKnown(citizen).filter(Actor::isPerson).isEmpty()) {
            return Fault.CITIZEN_IS_NO_PERSON;
        }
        if (isUnknown(guide)) {
            return Fault.UNKNOWN_GUIDE;
        }
        if (isUnknown(referral.community())) {
            return Fault.UNKNOWN_COMMUNITY;
        }
        if (guide != null && guide.equals(citizen)) {
            return Fault.GUIDE_IS_CITIZEN;
        }
        return dateFault(referral);
    }

    private boolean isUnknown(@Nullable String id) {
        return id != null && snapshot.everKnown(id).isEmpty();
    }

    private static @Nullable Fault dateFault(Referral referral) {
        if (isBefore(referral.welcomedOn(), referral.shownOn())) {
            return Fault.WELCOMED_BEFORE_SHOWN;
        }
        return referral.isInOrder() ? null : Fault.IMPOSSIBLE_DATE;
    }

    private static boolean isBefore(@Nullable LocalDate later, @Nullable LocalDate earlier) {
        return later != null && earlier != null && later.isBefore(earlier);
    }
}
