package dk.bindeled.analysis.layout;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns and mirrors the parts of each plot, from the top down, so that each part lies towards the plots it has ties with, and gives every
 * plot its place in the picture.
 *
 * <p>With p the place of a part in its plot and t the sum, over its ties out of the plot, of the unit vectors towards their other ends, the
 * turn by the angle atan2(Σ p × t, Σ p · t) makes Σ p · t greatest (the orthogonal Procrustes problem in the plane: P. H. Schönemann, A
 * generalized solution of the orthogonal Procrustes problem, Psychometrika 31 (1966) 1-10, doi:10.1007/BF02289451); the mirrored parts are
 * tried too. The parts of the whole picture keep their places: nothing is outside of it.
 */
final class Orientation {

    private final TiesBetweenPlots between;
    private final Set<Plot> placed = new HashSet<>();

    Orientation(TiesBetweenPlots between) {
        this.between = between;
    }

    /** Places everything within {@code root}, whose own centre is in place. */
    void turn(Plot root) {
        root.parts.forEach(part -> {
            part.x += root.x;
            part.y += root.y;
        });
        placed.addAll(root.parts);
        for (Plot part : root.parts) {
            if (!part.isLeaf()) {
                face(part);
            }
        }
        for (Plot part : root.parts) {
            turn(part);
        }
    }

    /** Turns the parts of a placed plot; their places stay relative to its centre. */
    private void face(Plot plot) {
        double dot = 0;
        double cross = 0;
        double mirroredDot = 0;
        double mirroredCross = 0;
        for (TiesBetweenPlots.Between pair : between.all()) {
            boolean inA = pair.a().at(plot.depth) == plot;
            boolean inB = pair.b().at(plot.depth) == plot;
            if (inA == inB) {
                continue;
            }
            Plot part = (inA ? pair.a() : pair.b()).at(plot.depth + 1);
            Plot target = placedAbove(inA ? pair.b() : pair.a());
            if (part == null || target == null) {
                continue;
            }
            double dx = target.x - plot.x;
            double dy = target.y - plot.y;
            double distance = Math.hypot(dx, dy);
            if (distance > 0) {
                double tx = pair.ties() * dx / distance;
                double ty = pair.ties() * dy / distance;
                dot += part.x * tx + part.y * ty;
                cross += part.x * ty - part.y * tx;
                mirroredDot += -part.x * tx + part.y * ty;
                mirroredCross += -part.x * ty - part.y * tx;
            }
        }
        boolean mirrored = Math.hypot(mirroredDot, mirroredCross) > Math.hypot(dot, cross) * (1 + 1e-9);
        double angle = mirrored ? Math.atan2(mirroredCross, mirroredDot) : Math.atan2(cross, dot);
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        for (Plot part : plot.parts) {
            double px = mirrored ? -part.x : part.x;
            double py = part.y;
            part.x = cos * px - sin * py;
            part.y = sin * px + cos * py;
        }
    }

    private @Nullable Plot placedAbove(Plot leaf) {
        Plot plot = leaf;
        while (plot != null && !placed.contains(plot)) {
            plot = plot.parent;
        }
        return plot;
    }
}
