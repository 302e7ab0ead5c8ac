package dk.bindeled.analysis.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many ties join the leaves of a {@link RegionTree}: the quotient graph of the picture. */
final class TiesBetweenPlots {

    /** The ties between two different leaves. */
    record Between(Plot a, Plot b, int ties) {}

    private final List<Between> between = new ArrayList<>();

    /** @param joined pairs (u &lt;&lt; 32 | v) of drawn actors */
    TiesBetweenPlots(RegionTree tree, long[] joined) {
        List<Plot> plots = tree.plots();
        Map<Plot, Integer> numbers = new HashMap<>();
        plots.forEach(plot -> numbers.put(plot, numbers.size()));
        long[] pairs = new long[joined.length];
        for (int k = 0; k < joined.length; k++) {
            pairs[k] = pairOf(
                    numberOf(tree.home((int) (joined[k] >>> 32)), numbers),
                    numberOf(tree.home((int) joined[k]), numbers));
        }
        Arrays.sort(pairs);
        for (int from = 0; from < pairs.length; ) {
            int to = from;
            while (to < pairs.length && pairs[to] == pairs[from]) {
                to++;
            }
            Plot a = plots.get((int) (pairs[from] >>> 32));
            Plot b = plots.get((int) pairs[from]);
            if (a != b) {
                between.add(new Between(a, b, to - from));
            }
            from = to;
        }
    }

    private static int numberOf(@Nullable Plot plot, Map<Plot, Integer> numbers) {
        Integer number = plot == null ? null : numbers.get(plot);
        if (number == null) {
            throw new IllegalArgumentException("A tie of someone who is not drawn");
        }
        return number;
    }

    private static long pairOf(int a, int b) {
        return ((long) Math.min(a, b) << 32) | Math.max(a, b);
    }

    /** Every pair of leaves with ties, in the order of the plots. */
    List<Between> all() {
        return between;
    }

    /** Ties between the parts of a plot, symmetric, in the order of its parts. */
    double[][] amongParts(Plot plot) {
        Map<Plot, Integer> rows = new HashMap<>();
        plot.parts.forEach(part -> rows.put(part, rows.size()));
        double[][] ties = new double[plot.parts.size()][plot.parts.size()];
        for (Between pair : between) {
            Integer a = rows.get(pair.a().at(plot.depth + 1));
            Integer b = rows.get(pair.b().at(plot.depth + 1));
            if (a != null && b != null && !a.equals(b)) {
                ties[a][b] += pair.ties();
                ties[b][a] += pair.ties();
            }
        }
        return ties;
    }
}
