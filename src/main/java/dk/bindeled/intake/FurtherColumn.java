package dk.bindeled.intake;

import org.jspecify.annotations.Nullable;

/**
 * A column of {@code actors.csv} beyond those the network knows.
 *
 * @param name name as the file writes it
 * @param filled rows in which it has a value
 * @param taken true if its values become attributes
 * @param refused why it is refused, or null where it is not
 */
public record FurtherColumn(
        String name, long filled, boolean taken, @Nullable Sensitivity refused) {}
