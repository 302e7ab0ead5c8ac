package dk.bindeled.analysis.layout;

import org.jspecify.annotations.Nullable;

/**
 * A disc of the picture: an area, what an area holds besides its lower areas, or everyone who is placed in no area.
 *
 * @param number its place in {@link NetworkLayout#regions()}
 * @param parent number of the region it lies within, or -1
 * @param area id of its area, or null for those who are placed in no area
 * @param rest true for those placed in the area itself where the area also has lower areas
 * @param x centre
 * @param y centre
 * @param radius above 0
 * @param nodes nodes of the tie graph within it, lower regions included
 * @param others bodies, places and activities within it that are no nodes of the tie graph, lower regions included
 */
public record Region(
        int number,
        int parent,
        @Nullable String area,
        boolean rest,
        double x,
        double y,
        double radius,
        int nodes,
        int others) {

    /** True for the disc of those who are placed in no area. */
    public boolean isUnplaced() {
        return area == null;
    }
}
