package dk.bindeled.store;

/**
 * How many rows of each sort.
 *
 * @param areas areas
 * @param actors actors of all kinds
 * @param ties ties of all types, memberships and employments included
 * @param referrals referrals
 */
public record NetworkCounts(long areas, long actors, long ties, long referrals) {

    public static final NetworkCounts NONE = new NetworkCounts(0, 0, 0, 0);

    /** The sum over all sorts. */
    public long total() {
        return areas + actors + ties + referrals;
    }
}
