package dk.bindeled.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

    /** The names of this role and of those before it: what someone of this role is granted. */
    public List<String> authorities() {
        return Arrays.stream(values()).filter(this::covers).map(Role::authority).toList();
    }

    /** The role whose {@link #code} this is. */
    public static Optional<Role> ofCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
