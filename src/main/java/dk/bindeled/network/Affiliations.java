package dk.bindeled.network;

/**
 * Membership and employment on a date, as two-mode rows over the actor numbers of a {@link Snapshot}: rows 0…actorCount()-1, each with the
 * bodies, places or activities the actor is a member of or employed by. Affiliations make groups; they are never ties between persons.
 */
public final class Affiliations {

    private final NumberRows memberships;
    private final NumberRows employers;

    Affiliations(NumberRows memberships, NumberRows employers) {
        this.memberships = memberships;
        this.employers = employers;
    }

    /** Numbers of the actors that actor {@code v} is a member of, ascending, in an array of the caller's own. */
    public int[] memberships(int v) {
        return memberships.row(v);
    }

    /** Numbers of the actors that actor {@code v} is employed by, ascending, in an array of the caller's own. */
    public int[] employers(int v) {
        return employers.row(v);
    }

    /** True if {@code u} and {@code v} have an employer in common. */
    public boolean shareEmployer(int u, int v) {
        return employers.share(u, v);
    }
}
