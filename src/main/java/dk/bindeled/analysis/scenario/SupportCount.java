package dk.bindeled.analysis.scenario;

import dk.bindeled.analysis.capital.Support;

/**
 * Supported ties ({@link Support}) while ties come and go. A tie u-v makes a difference to itself and, for each person w both are tied to and share a
 * group with, to u-w and v-w: these are gained or lost where nobody else supports them.
 */
final class SupportCount implements TieCount {

    private final WorkingGraph graph;
    private final WorkingGroups groups;
    private long supported;

    SupportCount(WorkingGraph graph, WorkingGroups groups, long supported) {
        this.graph = graph;
        this.groups = groups;
        this.supported = supported;
    }

    long supported() {
        return supported;
    }

    @Override
    public void joined(int u, int v) {
        supported += restingOn(u, v);
    }

    @Override
    public void parting(int u, int v) {
        supported -= restingOn(u, v);
    }

    /** How many ties are supported that would not be without the tie between the two. */
    private int restingOn(int u, int v) {
        int count = 0;
        boolean own = false;
        for (int w : SortedRow.common(graph.row(u), graph.row(v))) {
            if (groups.share(u, v, w)) {
                own = true;
                count += isSupportedWithout(u, w, v) ? 0 : 1;
                count += isSupportedWithout(v, w, u) ? 0 : 1;
            }
        }
        return count + (own ? 1 : 0);
    }

    private boolean isSupportedWithout(int u, int w, int third) {
        return SortedRow.anyCommon(graph.row(u), graph.row(w), x -> x != third && groups.share(u, w, x));
    }
}
