package dk.bindeled.privacy;

import java.util.Locale;
import java.util.function.Predicate;

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

    /** True if persons may be looked at one by one at all. */
    public boolean mayLookAtPersons() {
        return this != NOBODY;
    }

    /** The word used in the drawing's data. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
