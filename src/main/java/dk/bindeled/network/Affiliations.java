package dk.bindeled.network;

/**
 * Membership and employment on a date, as two-mode rows over the actor numbers of a {@link Snapshot}: rows 0…actorCount()-1, each with the
 * bodies, places or activities the actor is a member of or employed by. Affiliations make groups; they are never ties between persons.
 */
public final class Affiliations {

    private final int[][] memberships;
    private final int[][] employers;

    Affiliations(int[][] memberships, int[][] employers) {
        this.memberships = memberships;
        this.employers = employers;
    }

    /** Numbers of the actors that actor {@code v} is a member of, ascending, a new array. */
    public int[] memberships(int v) {
        return memberships[v].clone();
    }

    /** Numbers of the actors that actor {@code v} is employed by, ascending, a new array. */
    public int[] employers(int v) {
        return employers[v].clone();
    }

    /** True if {@code u} and {@code v} have an employer in common. */
    public boolean shareEmployer(int u, int v) {
        for (int a : employers[u]) {
            for (int b : employers[v]) {
                if (a == b) {
                    return true;
                }
            }
        }
        return false;
    }
}
