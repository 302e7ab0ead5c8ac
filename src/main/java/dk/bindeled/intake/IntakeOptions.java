package dk.bindeled.intake;

import dk.bindeled.network.NetworkRows;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the one who brings the files has decided beforehand.
 *
 * @param everyAttribute true if every further column of {@code actors.csv} becomes an attribute, except sensitive ones
 * @param attributes names of the further columns that become attributes, as the file writes them, except sensitive ones
 * @param known what is stored already: rows of the files may refer to it
 * @param erased on which day the person with an id was erased, and may therefore not come back; empty for everyone else
 */
public record IntakeOptions(
        boolean everyAttribute,
        Set<String> attributes,
        NetworkRows known,
        Function<String, Optional<LocalDate>> erased) {

    public IntakeOptions {
        attributes = Set.copyOf(attributes);
    }

    /** Every further column becomes an attribute; the files stand alone. */
    public static IntakeOptions withEveryAttribute() {
        return new IntakeOptions(true, Set.of(), NetworkRows.empty(), IntakeOptions::nobody);
    }

    /** Only these further columns become attributes; the files stand alone. */
    public static IntakeOptions withAttributes(Set<String> names) {
        return new IntakeOptions(false, names, NetworkRows.empty(), IntakeOptions::nobody);
    }

    /** The same decisions, for files that may refer to what is stored already. */
    public IntakeOptions beside(NetworkRows stored) {
        return new IntakeOptions(everyAttribute, attributes, stored, erased);
    }

    /** The same decisions, where some persons have been erased. */
    public IntakeOptions without(Function<String, Optional<LocalDate>> erasedOn) {
        return new IntakeOptions(everyAttribute, attributes, known, erasedOn);
    }

    boolean takes(String name) {
        return everyAttribute || attributes.contains(name);
    }

    private static Optional<LocalDate> nobody(String id) {
        return Optional.empty();
    }
}
