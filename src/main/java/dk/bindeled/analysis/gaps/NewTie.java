package dk.bindeled.analysis.gaps;

import dk.bindeled.network.Figure;
import java.util.List;

/**
 * What a proposed tie would give.
 *
 * @param u node number of the one, on the side of the first group
 * @param v node number of the other, on the side of the second group
 * @param pairsWithinTwo pairs of persons, one of each group, who come within two steps of each other
 * @param pairsWithinThree pairs of persons, one of each group, who come within three steps of each other
 * @param personsLinked citizens newly within two steps of a decision-maker; n is the number of citizens
 * @param introducers node numbers, ascending, of those who have a tie to both; may be none
 */
public record NewTie(
        int u, int v, long pairsWithinTwo, long pairsWithinThree, Figure personsLinked, List<Integer> introducers) {

    public NewTie {
        introducers = List.copyOf(introducers);
    }

    /** {@code pairs_gained} within {@code steps}, 2 or 3. */
    public long pairsGained(int steps) {
        return switch (steps) {
            case 2 -> pairsWithinTwo;
            case 3 -> pairsWithinThree;
            default -> throw new IllegalArgumentException("Pairs are counted within 2 or 3 steps, not " + steps);
        };
    }
}
