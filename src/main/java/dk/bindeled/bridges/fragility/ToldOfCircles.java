package dk.bindeled.bridges.fragility;

import dk.bindeled.network.Figure;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.SelfRunningPoint;

/**
 * What the self-running test may tell of one date without giving away a circle of few persons. Of k persons in circles of c the share connected is
 * Σc(c−1)/(k(k−1)), so that it gives the sizes away together with how many circles there are and how large the largest is, and for small k alone.
 *
 * @param brought true where as many were brought together as the limit
 * @param connected true where the share that would still be connected may be told, and in how many circles
 * @param near true where the shares within two and three steps may be told, and what follows from them
 * @param largest true where it may be told how many are in the largest circle
 */
record ToldOfCircles(boolean brought, boolean connected, boolean near, boolean largest) {

    private static final int SOLVED = 3;

    static ToldOfCircles of(SelfRunningPoint point, boolean bodies, Suppression suppression) {
        boolean known = point.connected().isKnown();
        if (!known || bodies) {
            return new ToldOfCircles(known, known, known, known);
        }
        if (!suppression.mayShow(point.brought())) {
            return new ToldOfCircles(false, false, false, false);
        }
        boolean two = suppression.mayShowCount(point.largestPart())
                && suppression.mayShowCount(point.brought() - point.largestPart());
        boolean largest = two
                && (point.parts() < SOLVED || (point.parts() == SOLVED && suppression.mayShow(smallestOfThree(point))));
        // The sizes of four circles and more are not worked out without that of the largest, unless there are so few
        // persons that one circle is surely small.
        boolean connected = largest
                || (two && point.parts() > SOLVED && point.brought() >= (long) point.parts() * suppression.limit());
        return new ToldOfCircles(true, connected, connected || isNearOpen(point, suppression.limit()), largest);
    }

    /**
     * Who is within three steps is connected. Beside a share that is withheld that must leave it open how many are apart, from one to one less than the limit:
     * it does where as many pairs could be connected if the most of these were apart.
     */
    private static boolean isNearOpen(SelfRunningPoint point, int limit) {
        int apart = limit - 1;
        return point.brought() >= 2 * limit
                && count(point.withinThree(), point.pairs()) <= pairs(point.brought() - apart) + pairs(apart);
    }

    /** The smaller of the two circles beside the largest: their sum and the sum of their squares are known. */
    private static long smallestOfThree(SelfRunningPoint point) {
        long rest = (long) point.brought() - point.largestPart();
        long connected = count(point.connected(), point.pairs()) - pairs(point.largestPart());
        long squares = 2 * connected + rest;
        return Math.round((rest - Math.sqrt(Math.max(0, 2.0 * squares - (double) rest * rest))) / 2);
    }

    private static long count(Figure share, long of) {
        Double value = share.value();
        return value == null ? 0 : Math.round(value * of);
    }

    private static long pairs(long persons) {
        return persons * (persons - 1) / 2;
    }
}
