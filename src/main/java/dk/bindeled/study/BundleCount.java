package dk.bindeled.study;

import dk.bindeled.analysis.layout.Region;
import dk.bindeled.network.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Counts the ties between discs, on each level of discs. */
final class BundleCount {

    private final List<Region> regions;
    private final int[] homes;
    private final List<NetworkPicture.Tie> ties;
    private final int[] depths;

    /** @param homes number of the region each node of the tie graph stands in */
    BundleCount(List<Region> regions, int[] homes, List<NetworkPicture.Tie> ties) {
        this.regions = regions;
        this.homes = homes;
        this.ties = ties;
        this.depths = new int[regions.size()];
        for (Region region : regions) {
            depths[region.number()] = region.parent() < 0 ? 0 : depths[region.parent()] + 1;
        }
    }

    List<NetworkPicture.Bundle> bundles() {
        List<NetworkPicture.Bundle> bundles = new ArrayList<>();
        int deepest = Arrays.stream(depths).max().orElse(-1);
        int highest = highestWithMoreThanOne();
        for (int depth = highest; depth <= deepest; depth++) {
            count(depth - highest, depth, bundles);
        }
        return bundles;
    }

    /** The highest depth at which there is more than one named disc, else the highest there is. */
    private int highestWithMoreThanOne() {
        int deepest = Arrays.stream(depths).max().orElse(0);
        for (int depth = 0; depth <= deepest; depth++) {
            int wanted = depth;
            if (regions.stream()
                            .filter(region ->
                                    depths[region.number()] == wanted && !region.rest() && !region.isUnplaced())
                            .count()
                    > 1) {
                return depth;
            }
        }
        return 0;
    }

    private void count(int level, int depth, List<NetworkPicture.Bundle> bundles) {
        long[] pairs = new long[ties.size()];
        for (int t = 0; t < pairs.length; t++) {
            int a = at(depth, homes[ties.get(t).a()]);
            int b = at(depth, homes[ties.get(t).b()]);
            pairs[t] = ((long) Math.min(a, b) * regions.size() + Math.max(a, b)) * (pairs.length + 1L) + t;
        }
        Arrays.sort(pairs);
        for (int from = 0; from < pairs.length; ) {
            long pair = pairs[from] / (pairs.length + 1L);
            int to = from;
            while (to < pairs.length && pairs[to] / (pairs.length + 1L) == pair) {
                to++;
            }
            List<NetworkPicture.Tie> inside = new ArrayList<>(to - from);
            for (int k = from; k < to; k++) {
                inside.add(ties.get((int) (pairs[k] % (pairs.length + 1L))));
            }
            bundles.add(bundle(level, (int) (pair / regions.size()), (int) (pair % regions.size()), inside));
            from = to;
        }
    }

    private int at(int depth, int region) {
        int current = region;
        while (depths[current] > depth) {
            current = regions.get(current).parent();
        }
        return current;
    }

    private static NetworkPicture.Bundle bundle(int level, int a, int b, List<NetworkPicture.Tie> ties) {
        return new NetworkPicture.Bundle(
                level,
                a,
                b,
                ties.size(),
                of(ties, Form.BONDING),
                of(ties, Form.BRIDGING),
                of(ties, Form.LINKING),
                NetworkPicture.Ends.of(ties));
    }

    private static int of(List<NetworkPicture.Tie> ties, Form form) {
        return (int) ties.stream().filter(tie -> tie.forms().contains(form)).count();
    }
}
