package dk.bindeled.cli;

import java.util.Optional;

/** Numbers as options are given them: with a decimal point, for commas stand between values. */
final class Numbers {

    private Numbers() {}

    /** The finite number written; empty where it is none. */
    static Optional<Double> parse(String written) {
        try {
            return Optional.of(Double.parseDouble(written.strip())).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
