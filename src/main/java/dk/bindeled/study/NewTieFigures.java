package dk.bindeled.study;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who might be introduced to whom. Never shown to readers.
 *
 * @param introductions the fewest introductions after which no tie is a bridge within its component, in the order of ids
 * @param proposals the best new ties for each pair of groups without a firm bridge, in the order of the pairs, the best first
 */
public record NewTieFigures(List<Introduced> introductions, List<Proposal> proposals) {

    public NewTieFigures {
        introductions = List.copyOf(introductions);
        proposals = List.copyOf(proposals);
    }

    /**
     * An introduction within a component. Names are those of {@code introductions.csv}.
     *
     * @param a id of the one
     * @param b id of the other, after {@code a} in order
     * @param component the first id of their component
     */
    public record Introduced(String a, String b, String component) {}

    /**
     * A new tie between two groups. Names are those of {@code new_ties.csv}.
     *
     * @param a id of the first group
     * @param b id of the second group, after {@code a} in order
     * @param personA id of a member of the first group only
     * @param personB id of a member of the second group only
     * @param reasons what the two have in common: shared_intermediary, association, lowest_area
     * @param pairsGained2 pairs of persons, one of each group, who come within two steps of each other
     * @param pairsGained3 pairs of persons, one of each group, who come within three steps of each other
     * @param personsLinked citizens newly within two steps of a decision-maker, null where that means nothing
     * @param kirchhoffChange change of the Kirchhoff index, null where the network is too large or in parts
     * @param introducer id of the person who could bring the two together, null where nobody has a tie to both
     * @param independentBridges on how many persons the bridge would rest with the tie, at least 1
     * @param exact true if no candidate that was not evaluated can surpass or equal it
     */
    public record Proposal(
            String a,
            String b,
            String personA,
            String personB,
            List<String> reasons,
            long pairsGained2,
            long pairsGained3,
            @Nullable Long personsLinked,
            @Nullable Double kirchhoffChange,
            @Nullable String introducer,
            int independentBridges,
            boolean exact) {

        public Proposal {
            reasons = List.copyOf(reasons);
        }

        /** The word for {@link #exact} in result files: bound where a candidate left out for its bound might be as good. */
        public String selection() {
            return exact ? "exact" : "bound";
        }
    }
}
