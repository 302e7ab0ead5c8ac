package dk.bindeled.analysis.diffusion;

import java.util.Locale;
import java.util.Optional;

/** How one person's coming along brings the next. */
public enum DiffusionKind {
    /** Everyone who comes along tries once with each neighbour, with a probability of its own for each. */
    INDEPENDENT_CASCADE,
    /** The independent cascade in which each neighbour of a person with d neighbours succeeds with probability 1/d. */
    WEIGHTED_CASCADE,
    /** A person comes along once enough neighbours have: each counts 1/d, against a threshold drawn evenly from 0 to 1. */
    LINEAR_THRESHOLD,
    /** The independent cascade in which a try must come through three steps: begun, shown, welcomed. */
    THREE_STEPS;

    /** The word used in files, commands and message keys, for instance {@code weighted_cascade}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds a kind by its {@link #code()}, in any letter case. */
    public static Optional<DiffusionKind> fromCode(String code) {
        for (DiffusionKind kind : values()) {
            if (kind.code().equalsIgnoreCase(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
