package dk.bindeled.privacy;

import java.util.Locale;

/** What someone may see and do. Each role may do what the roles before it may, and more. */
public enum Role {
    /** Sees what has been released: aggregates in which nobody can be found. */
    READER,
    /** Looks at the network as it is, with pseudonyms for persons. */
    ANALYST,
    /** Sees names, brings data in and registers. */
    COORDINATOR,
    /** Looks after the installation: users, limits, audit, erasure, backup. */
    ADMINISTRATOR;

    /** True if this role may do what {@code needed} may. */
    public boolean covers(Role needed) {
        return compareTo(needed) >= 0;
    }

    /** The word in files, messages and the database, for instance {@code reader}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name by which Spring Security knows it, for instance {@code ROLE_READER}. */
    public String authority() {
        return "ROLE_" + name();
    }
}
