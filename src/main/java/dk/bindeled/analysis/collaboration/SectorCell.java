package dk.bindeled.analysis.collaboration;

import dk.bindeled.network.Figure;
import dk.bindeled.network.Sector;
import java.util.List;

/**
 * What there is between the bodies of two sectors, or within one.
 *
 * @param a the sector that comes first: public, private or third
 * @param b the other, or the same
 * @param bodiesA how many bodies the first has
 * @param bodiesB how many the other has
 * @param possible pairs there could be: the product, or within one sector n (n − 1) / 2
 * @param collaborations pairs that collaborate
 * @param atStep how many of them are on each of the four steps, the lowest first
 * @param stepNotKnown how many of them are on a step that is not recorded
 * @param share of the possible pairs, those that collaborate; missing where there is no pair
 */
public record SectorCell(
        Sector a,
        Sector b,
        int bodiesA,
        int bodiesB,
        long possible,
        int collaborations,
        List<Integer> atStep,
        int stepNotKnown,
        Figure share) {

    public SectorCell {
        atStep = List.copyOf(atStep);
    }
}
