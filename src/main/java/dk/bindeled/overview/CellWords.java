package dk.bindeled.overview;

import dk.bindeled.network.Figure;
import dk.bindeled.network.Form;
import dk.bindeled.study.LevelFormCell;
import java.util.ArrayList;
import java.util.List;

/** One cell of the matrix in words, for the whole and per area. */
final class CellWords {

    private final Reading reading;
    private final LevelFormCell cell;
    private final Reading.Scale scale;

    CellWords(Reading reading, LevelFormCell cell) {
        this.reading = reading;
        this.cell = cell;
        this.scale = Reading.scaleOf(cell.measure());
    }

    boolean isShown() {
        boolean enough = cell.form() != Form.LINKING
                || reading.suppression().mayShow(cell.figure().n());
        return reading.mayShowWhole() && enough && cell.figure().isKnown();
    }

    /** The figure, or why there is none. */
    String value() {
        return isShown() || !cell.figure().isKnown()
                ? reading.written(cell.figure(), scale)
                : reading.speech().withheld();
    }

    String unit() {
        return isShown() ? reading.say("unit." + cell.measure()) : "";
    }

    String title() {
        return reading.speech().of(cell.level()) + " · " + reading.speech().of(cell.form());
    }

    /** The heading of a column with the areas' figures. */
    String heading() {
        return reading.say("column." + cell.level().code() + "." + cell.form().code());
    }

    String sentence() {
        Double value = cell.figure().value();
        if (!isShown() || value == null) {
            return value();
        }
        String key = "matrix." + cell.level().code() + "." + cell.form().code();
        return reading.say(
                key, scale == Reading.Scale.TIMES ? reading.numbers().percent(value) : reading.outOfHundred(value));
    }

    String spoken() {
        return title() + ": " + value() + ". " + sentence();
    }

    /** Which areas' figures may be shown, in the order of the cell's areas. With the whole beside them, one alone could be worked out. */
    List<Boolean> shownAreas() {
        return reading.suppression()
                .mayShowBesideTotal(cell.areas().stream().map(this::basis).toList());
    }

    /** What an area's figure rests on, in persons. */
    private long basis(LevelFormCell.AreaFigure area) {
        Figure figure = area.figure();
        long persons =
                cell.form() == Form.LINKING && figure.isKnown() ? Math.min(area.persons(), figure.n()) : area.persons();
        // Nobody is not the same as nothing to hide: the figure of an empty area is no figure.
        return Math.max(1, persons);
    }

    String written(LevelFormCell.AreaFigure area) {
        return reading.written(area.figure(), scale);
    }

    Reading.Scale scale() {
        return scale;
    }

    LevelFormCell cell() {
        return cell;
    }

    /** The areas in the order of their ids with what may be told of each. */
    List<Told> areas() {
        List<Boolean> shown = shownAreas();
        List<Told> told = new ArrayList<>();
        for (int k = 0; k < cell.areas().size(); k++) {
            LevelFormCell.AreaFigure area = cell.areas().get(k);
            told.add(new Told(area, shown.get(k)));
        }
        return told;
    }

    /**
     * An area and whether its figure may be told.
     *
     * @param area the area with its figure
     * @param shown false where it is withheld
     */
    record Told(LevelFormCell.AreaFigure area, boolean shown) {}
}
