package dk.bindeled.analysis.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A region while it is being worked out. Its centre is relative to its parent's until {@link Orientation} has placed it. */
final class Plot {

    @Nullable
    Plot parent;

    final @Nullable String area;
    final boolean rest;
    int depth;
    final List<Plot> parts = new ArrayList<>();
    /** Actors placed here and in none of its parts, ascending; only a plot without parts has any once the tree is built. */
    final List<Integer> actors = new ArrayList<>();

    double x;
    double y;
    double radius;

    Plot(@Nullable Plot parent, @Nullable String area, boolean rest) {
        this.parent = parent;
        this.area = area;
        this.rest = rest;
        this.depth = parent == null ? 0 : parent.depth + 1;
    }

    boolean isLeaf() {
        return parts.isEmpty();
    }

    /** Takes the place of its parent, beside it. */
    void rise() {
        if (parent == null) {
            throw new IllegalStateException("Nothing lies above the whole picture");
        }
        parent = parent.parent;
        lift();
    }

    private void lift() {
        depth--;
        parts.forEach(Plot::lift);
    }

    /** The ancestor of this plot (or itself) at {@code wanted} steps from the root, or null if it lies higher. */
    @Nullable
    Plot at(int wanted) {
        Plot plot = this;
        while (plot != null && plot.depth > wanted) {
            plot = plot.parent;
        }
        return plot != null && plot.depth == wanted ? plot : null;
    }
}
