package dk.bindeled.network;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far two bodies have come together: the steps of the ladder of collaboration, the lowest first. */
public enum LadderStep {
    /** Knowledge is exchanged. */
    NETWORKING(1),
    /** Activities are adjusted to each other. */
    COORDINATION(2),
    /** Resources are shared. */
    COOPERATION(3),
    /** Decisions are taken together, and each makes the other stronger. */
    PARTNERSHIP(4);

    private final int number;

    LadderStep(int number) {
        this.number = number;
    }

    /** Its number, 1-4, as in files and in the graph. */
    public int number() {
        return number;
    }

    /** The word used in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The step with this number; empty where there is none. */
    public static Optional<LadderStep> of(int number) {
        return number < 1 || number > values().length ? Optional.empty() : Optional.of(values()[number - 1]);
    }

    /** The step that the strength of a {@code collaborates_with} tie says; empty where none is recorded, or no step has that number. */
    public static Optional<LadderStep> ofStrength(@Nullable Double strength) {
        return strength == null || strength != Math.rint(strength) ? Optional.empty() : of(strength.intValue());
    }
}
