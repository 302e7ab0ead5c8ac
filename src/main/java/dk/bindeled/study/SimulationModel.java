package dk.bindeled.study;

import java.util.Locale;
import java.util.Optional;

/** How, in a simulation, one person's coming along brings the next. */
public enum SimulationModel {
    /** Everyone who comes along tries once with each neighbour. */
    INDEPENDENT_CASCADE,
    /** The same, where each neighbour of someone with d neighbours succeeds with probability 1/d. */
    WEIGHTED_CASCADE,
    /** One comes along once enough neighbours have: each counts 1/d, against a threshold drawn evenly from 0 to 1. */
    LINEAR_THRESHOLD,
    /** A try must come through three steps: begun, shown, welcomed. */
    THREE_STEPS;

    /** The word used in files, commands and message keys, for instance {@code weighted_cascade}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many probabilities may be given: none where the ties alone decide them. */
    public int probabilities() {
        return switch (this) {
            case INDEPENDENT_CASCADE -> 1;
            case THREE_STEPS -> 3;
            case WEIGHTED_CASCADE, LINEAR_THRESHOLD -> 0;
        };
    }

    /** Finds a model by its {@link #code()}, in any letter case. */
    public static Optional<SimulationModel> fromCode(String code) {
        for (SimulationModel model : values()) {
            if (model.code().equalsIgnoreCase(code)) {
                return Optional.of(model);
            }
        }
        return Optional.empty();
    }
}
