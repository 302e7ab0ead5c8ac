package dk.bindeled.study;

import dk.bindeled.network.Figure;
import java.util.List;

/**
 * What takes longer to work out of a scenario: the whole network, before and after.
 *
 * @param persons number of persons
 * @param parts number of parts that hang together
 * @param largestPart persons in the largest of them
 * @param pairs every pair of groups whose class is another than before, also those that no change has to do with
 * @param reach persons reached, simulated
 */
public record ScenarioOutlook(Count persons, Count parts, Count largestPart, List<ScenarioPair> pairs, Reach reach) {

    public ScenarioOutlook {
        pairs = List.copyOf(pairs);
    }

    /** A number before and after. */
    public record Count(int before, int after) {}

    /**
     * How far showing the way might go from the ambassadors there are, simulated with the same chance before and after.
     *
     * @param probability of a try along a tie, before training
     * @param estimated whether the probability is that of the network's own referrals, or was taken for want of any
     * @param runs how often it was simulated
     * @param seed of the chance
     * @param startersBefore ambassadors it starts from
     * @param startersAfter ambassadors it starts from with the changes
     * @param before persons reached, those it starts from included; missing where nobody starts
     * @param after the same with the changes
     * @param more after less before, run by run, with its interval
     */
    public record Reach(
            double probability,
            boolean estimated,
            int runs,
            long seed,
            int startersBefore,
            int startersAfter,
            Figure before,
            Figure after,
            Figure more) {}
}
