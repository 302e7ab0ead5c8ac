package dk.bindeled.analysis.cascade;

import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How much hangs on the rule that the last guide counts: the figures that the other rule, first touch, would give, and the share of the persons
 * reached whom it gives another guide.
 *
 * <p>Neither rule is the truth; where the figures lie close together it does not matter which is taken. Both forests are of the same referrals.
 * Who is a starter may differ between the rules, and with it who counts as reached. Deterministic; O(n).
 */
final class TouchSensitivity {

    private TouchSensitivity() {}

    /**
     * Figures {@code parents_differ} (share of the persons reached by last touch who by first touch have another guide, none, or are a starter), and
     * {@code reached_first_touch}, {@code rings_first_touch}, {@code depth_first_touch}, {@code reproduction_first_touch}.
     *
     * @param last the forest by last touch of {@code snapshot}
     * @param first the forest by first touch
     * @param reproduction R of the forest by first touch
     */
    static Map<String, Figure> of(Forest last, Forest first, Figure reproduction, Snapshot snapshot) {
        Map<String, Welcome> others = new HashMap<>();
        first.welcomes().forEach(welcome -> others.put(welcome.person(), welcome));
        List<Welcome> welcomes = last.welcomes();
        long differ = welcomes.stream()
                .filter(welcome -> {
                    Welcome other = others.get(welcome.person());
                    return other == null || !Objects.equals(other.parent(), welcome.parent());
                })
                .count();
        Map<String, Figure> figures = new LinkedHashMap<>();
        boolean none = snapshot.referrals().isEmpty();
        figures.put(
                "parents_differ",
                Figure.share(differ, welcomes.size(), none ? Reason.NO_REFERRALS : Reason.NO_WELCOMES));
        figures.put("reached_first_touch", count(none, first.reached(), first.reached()));
        long rings = first.rings().stream().filter(persons -> persons > 0).count();
        figures.put("rings_first_touch", count(none, rings, first.reached()));
        int deepest = first.trees().stream().mapToInt(CascadeTree::depth).max().orElse(0);
        figures.put("depth_first_touch", count(none, deepest, first.trees().size()));
        figures.put("reproduction_first_touch", reproduction);
        return figures;
    }

    private static Figure count(boolean none, long count, long n) {
        return none ? Figure.missing(Reason.NO_REFERRALS, 0) : Figure.of((double) count, n);
    }
}
