package dk.bindeled.analysis.gaps;

import java.util.List;

/**
 * The new ties that would bring two groups nearest to each other, the best first.
 *
 * @param ties all that were evaluated exactly
 * @param candidates how many pairs of persons might be introduced; more than {@code ties} where only those with the highest bounds were evaluated
 * @param certain how many of the first {@code ties} no candidate left out can surpass or equal in pairs gained; all of them where none was left out
 */
public record BestNewTies(List<NewTie> ties, long candidates, int certain) {

    public BestNewTies {
        ties = List.copyOf(ties);
    }

    /** How many candidates were evaluated exactly. */
    public int evaluated() {
        return ties.size();
    }

    /** True if only the candidates with the highest bounds were evaluated. */
    public boolean isBounded() {
        return candidates > ties.size();
    }
}
