package dk.bindeled.study;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Figures of many actors, kept as numbers beside each other rather than as an object with ten others for each actor: of a town that is about two fifths
 * of the room. What is taken from the list is made when it is asked for. Immutable.
 */
final class ActorColumns extends AbstractList<ActorFigures> implements RandomAccess {

    private static final int COUNTS = 14;
    private static final int SHARES = 8;
    private static final int ROLES = 5;

    /** What stands for null. No figure is as small, and no figure is this one of the many values that are no number. */
    private static final int NO_COUNT = Integer.MIN_VALUE;

    private static final long NO_SHARE = 0x7ff8_6e6f_6e65_0000L;
    private static final long NO_ROLES = Long.MIN_VALUE;

    private final String[] ids;
    /** For each actor its whole numbers, one after the other. */
    private final int[] counts;

    private final double[] shares;
    private final long[] roles;

    private ActorColumns(List<ActorFigures> actors) {
        ids = new String[actors.size()];
        counts = new int[COUNTS * ids.length];
        shares = new double[SHARES * ids.length];
        roles = new long[ROLES * ids.length];
        int row = 0;
        for (ActorFigures actor : actors) {
            put(row++, actor);
        }
    }

    /** The same figures in the same order. */
    static List<ActorFigures> of(List<ActorFigures> actors) {
        return actors instanceof ActorColumns columns ? columns : new ActorColumns(actors);
    }

    private void put(int row, ActorFigures actor) {
        ids[row] = actor.id();
        int count = COUNTS * row;
        counts[count] = actor.degree();
        counts[count + 1] = orNone(actor.bondingTies());
        counts[count + 2] = orNone(actor.supportedTies());
        counts[count + 3] = actor.coreNumber();
        counts[count + 4] = orNone(actor.bridgingTies());
        counts[count + 5] = orNone(actor.groupsReached());
        counts[count + 6] = actor.cutOff();
        counts[count + 7] = orNone(actor.linkingTies());
        counts[count + 8] = orNone(actor.stepsToDecisionMaker());
        counts[count + 9] = orNone(actor.institutionsReached());
        counts[count + 10] = orNone(actor.institutionsWithinTwo());
        counts[count + 11] = orNone(actor.routes());
        counts[count + 12] = actor.personsWelcomed();
        counts[count + 13] = actor.descendantsWelcomed();
        int share = SHARES * row;
        shares[share] = orNone(actor.clustering());
        shares[share + 1] = orNone(actor.effectiveSize());
        shares[share + 2] = orNone(actor.efficiency());
        shares[share + 3] = orNone(actor.constraint());
        shares[share + 4] = orNone(actor.hierarchy());
        shares[share + 5] = orNone(actor.betweenness());
        shares[share + 6] = orNone(actor.betweennessNormalised());
        shares[share + 7] = orNone(actor.participation());
        int role = ROLES * row;
        BrokerFigures brokerage = actor.brokerage();
        roles[role] = brokerage == null ? NO_ROLES : brokerage.coordinator();
        if (brokerage != null) {
            roles[role + 1] = brokerage.itinerant();
            roles[role + 2] = brokerage.representative();
            roles[role + 3] = brokerage.gatekeeper();
            roles[role + 4] = brokerage.liaison();
        }
    }

    @Override
    public ActorFigures get(int row) {
        String id = ids[row];
        int count = COUNTS * row;
        int share = SHARES * row;
        return new ActorFigures(
                id,
                counts[count],
                count(count + 1),
                count(count + 2),
                share(share),
                counts[count + 3],
                count(count + 4),
                count(count + 5),
                share(share + 1),
                share(share + 2),
                share(share + 3),
                share(share + 4),
                share(share + 5),
                share(share + 6),
                counts[count + 6],
                share(share + 7),
                roles(ROLES * row),
                count(count + 7),
                count(count + 8),
                count(count + 9),
                count(count + 10),
                count(count + 11),
                counts[count + 12],
                counts[count + 13]);
    }

    @Override
    public int size() {
        return ids.length;
    }

    private static int orNone(@Nullable Integer count) {
        return count == null ? NO_COUNT : count;
    }

    private static double orNone(@Nullable Double share) {
        return share == null ? Double.longBitsToDouble(NO_SHARE) : share;
    }

    private @Nullable Integer count(int at) {
        return counts[at] == NO_COUNT ? null : (Integer) counts[at];
    }

    private @Nullable Double share(int at) {
        return Double.doubleToRawLongBits(shares[at]) == NO_SHARE ? null : (Double) shares[at];
    }

    private @Nullable BrokerFigures roles(int at) {
        return roles[at] == NO_ROLES
                ? null
                : new BrokerFigures(roles[at], roles[at + 1], roles[at + 2], roles[at + 3], roles[at + 4]);
    }
}
