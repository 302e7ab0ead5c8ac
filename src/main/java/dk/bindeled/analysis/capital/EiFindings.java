package dk.bindeled.analysis.capital;

import dk.bindeled.analysis.statistics.Holm;
import dk.bindeled.network.Figure;
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

    /** The p values of the groups, adjusted for how many groups have one; null where a group has none. */
    public List<@Nullable Double> groupsAdjusted() {
        return Holm.adjusted(groups.stream().<@Nullable Double>map(Figure::p).toList());
    }
}
