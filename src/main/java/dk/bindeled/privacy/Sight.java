package dk.bindeled.privacy;

import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How persons look to the one who asks. Every screen that shows persons one by one asks here and nowhere else. */
public enum Sight {
    /** By name: administrators and coordinators. */
    NAMES,
    /** As pseudonyms: analysts. */
    PSEUDONYMS,
    /** Not one by one: everyone else. */
    NOBODY;

    /**
     * The sight of someone.
     *
     * @param hasRole true for the roles that the one who asks has
     */
    public static Sight of(Predicate<String> hasRole) {
        if (hasRole.test("ADMINISTRATOR") || hasRole.test("COORDINATOR")) {
            return NAMES;
        }
        return hasRole.test("ANALYST") ? PSEUDONYMS : NOBODY;
    }

    /**
     * What an actor is called; only persons are ever hidden.
     *
     * @param id its id
     * @param label its name, or null where it has none
     * @param person true for persons
     */
    String nameOf(String id, @Nullable String label, boolean person, Pseudonyms pseudonyms) {
        if (person && this != NAMES) {
            return "Person " + pseudonyms.of(id);
        }
        return label == null ? id : label;
    }

    /** True if persons may be looked at one by one at all. */
    public boolean mayLookAtPersons() {
        return this != NOBODY;
    }

    /** The word used in the drawing's data. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
