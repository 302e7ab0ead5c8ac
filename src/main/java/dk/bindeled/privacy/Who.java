package dk.bindeled.privacy;

/**
 * Who does something, as the audit names it.
 *
 * @param name name of the user, or of the program itself
 * @param role the highest role, as {@link Role#code}, or empty
 */
record Who(String name, String role) {

    /** Who asks on this thread. */
    static Who asks() {
        return new Who(CurrentUser.name(), CurrentUser.role().map(Role::code).orElse(""));
    }
}
