package dk.bindeled.plans;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a plan has come, or one of its changes. */
public enum PlanStatus {
    /** It is being thought about. */
    DRAFT,
    /** Those it concerns have agreed. */
    AGREED,
    /** It has begun. */
    UNDER_WAY,
    /** It has been done. */
    DONE,
    /** It is not going to be done. */
    GIVEN_UP;

    /** The word for it in what is kept, in addresses and in the keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status with this code. */
    public static Optional<PlanStatus> ofCode(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code().equals(code))
                .findFirst();
    }
}
