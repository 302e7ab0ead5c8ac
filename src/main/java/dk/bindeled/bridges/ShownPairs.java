package dk.bindeled.bridges;

import dk.bindeled.network.Unit;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.study.GroupMatrix;
import dk.bindeled.study.PairFigures;

/**
 * Of which pairs of a matrix figures may be shown.
 *
 * @param matrix the pairs
 * @param unit what the groups are made of
 * @param visible of which groups figures may be shown
 * @param visibleColumns the same of the columns; of one grouping the same object
 * @param suppression decides what may be shown
 */
record ShownPairs(
        GroupMatrix matrix, Unit unit, VisibleGroups visible, VisibleGroups visibleColumns, Suppression suppression) {

    /**
     * True if the figures of a pair may be shown; where either group is withheld a pair shows its class only. Of two groupings the groups overlap as
     * a rule, and those who are in one of the two only, whose ties are counted, must not be few either.
     */
    boolean mayShow(PairFigures pair) {
        return visible.shows(pair.a())
                && visibleColumns.shows(pair.b())
                && (!matrix.across()
                        || unit == Unit.BODIES
                        || (suppression.mayShow(pair.aPersons() - pair.sharedMembers())
                                && suppression.mayShow(pair.bPersons() - pair.sharedMembers())));
    }
}
