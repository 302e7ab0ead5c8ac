package dk.bindeled.analysis.capital;

import dk.bindeled.analysis.statistics.Holm;
import dk.bindeled.network.Figure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * E-I indices with what chance would give, of the network and of each group.
 *
 * @param network the index of all ties of classified persons
 * @param groups the index of each group, in the order of group numbers
 */
public record EiFindings(Figure network, List<Figure> groups) {

    public EiFindings {
        groups = List.copyOf(groups);
    }

    /**
     * The p values of the groups, adjusted for how many groups have one that could be another than 1; null where a group has none. A group of one
     * person and one of all persons have the same index in every dealing: nothing is asked about them, and so they do not make the answers about the
     * others any weaker. Their own p of 1 stays as it is.
     */
    public List<@Nullable Double> groupsAdjusted() {
        List<@Nullable Double> asked = Holm.adjusted(groups.stream()
                .<@Nullable Double>map(ei -> canVary(ei) ? ei.p() : null)
                .toList());
        List<@Nullable Double> adjusted = new ArrayList<>(asked);
        for (int g = 0; g < adjusted.size(); g++) {
            if (!canVary(groups.get(g))) {
                adjusted.set(g, groups.get(g).p());
            }
        }
        return adjusted;
    }

    /** Expected is −1 or 1 only where all dealings give just that. */
    private static boolean canVary(Figure ei) {
        Double expected = ei.expected();
        return expected != null && Math.abs(expected) < 1;
    }
}
