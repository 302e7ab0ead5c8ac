package dk.bindeled.analysis.layout;

import java.util.List;

/**
 * The smallest upright rectangle around the discs of a layout, in the plane's unit; without discs the square around its middle.
 *
 * @param left not above {@code right}
 * @param right rightwards
 * @param bottom not above {@code top}
 * @param top upwards
 */
public record Extent(double left, double right, double bottom, double top) {

    private static final Extent NOTHING = new Extent(-1, 1, -1, 1);

    static Extent of(List<Region> regions) {
        return regions.stream()
                .map(region -> new Extent(
                        region.x() - region.radius(),
                        region.x() + region.radius(),
                        region.y() - region.radius(),
                        region.y() + region.radius()))
                .reduce(Extent::around)
                .orElse(NOTHING);
    }

    private Extent around(Extent other) {
        return new Extent(
                Math.min(left, other.left),
                Math.max(right, other.right),
                Math.min(bottom, other.bottom),
                Math.max(top, other.top));
    }
}
