package dk.bindeled.study;

import dk.bindeled.network.Figure;
import dk.bindeled.network.Form;
import dk.bindeled.network.Level;
import java.util.List;

/**
 * One cell of the handbook's matrix of level and form.
 *
 * @param level the row
 * @param form the column
 * @param measure name of the figure, for instance {@code bridging_ratio}
 * @param grouping code of the grouping it was computed with
 * @param figure the figure for the whole
 * @param areas the same figure per area, in the order of area ids
 */
public record LevelFormCell(
        Level level, Form form, String measure, String grouping, Figure figure, List<AreaFigure> areas) {

    public LevelFormCell {
        areas = List.copyOf(areas);
    }

    /**
     * The cell's figure for one area.
     *
     * @param area id of the area
     * @param label name of the area
     * @param persons persons placed in it, the count that decides whether the figure may be shown
     * @param figure the figure
     */
    public record AreaFigure(String area, String label, int persons, Figure figure) {}
}
