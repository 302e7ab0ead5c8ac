package dk.bindeled.study;

import java.util.List;
import java.util.Locale;

/**
 * Those a simulation starts from.
 *
 * @param source where they come from
 * @param persons they, in the order of ids; never shown to readers
 * @param notThere how many of those whom the network's cascades started from are no nodes of the network on its date
 */
public record SimulatedStart(Source source, List<NamedPerson> persons, int notThere) {

    /** Where starters come from. */
    public enum Source {
        /** Named by the one who asked. */
        GIVEN,
        /** The starters of the network's own cascades: they guided before they were themselves welcomed. */
        OBSERVED_STARTERS,
        /** Where no cascade has a starter, those who came without a guide and brought others. */
        OBSERVED_ROOTS;

        /** The word used in files and message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public SimulatedStart {
        persons = List.copyOf(persons);
    }
}
