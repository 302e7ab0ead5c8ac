package dk.bindeled.bridges.whatif;

import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import dk.bindeled.study.ScenarioFigure;
import dk.bindeled.study.ScenarioFigure.Name;
import dk.bindeled.ui.Numbers;

/** Figures before and after, as they are written. */
final class FigureWords {

    private final Desk desk;

    FigureWords(Desk desk) {
        this.desk = desk;
    }

    String name(Name name) {
        return desk.say("figure." + name.code());
    }

    /** The value without the changes, or why there is none. */
    String before(ScenarioFigure figure) {
        return value(figure.name(), figure.before(), desk.visible().showsBefore(figure));
    }

    /** The value with the changes, or why there is none. */
    String after(ScenarioFigure figure, Side side) {
        return value(figure.name(), figure.after(), desk.visible().showsAfter(figure, side.persons()));
    }

    /** True if the figure is another than before, and that may be told. */
    boolean isChanged(ScenarioFigure figure, Side side) {
        return figure.isChanged() && showsBoth(figure, side);
    }

    private boolean showsBoth(ScenarioFigure figure, Side side) {
        return desk.visible().showsBefore(figure) && desk.visible().showsAfter(figure, side.persons());
    }

    private String value(Name name, Figure figure, boolean shown) {
        Double value = figure.value();
        Reason reason = figure.reason();
        if (value == null) {
            return reason == null ? "" : desk.speech().of(reason);
        }
        if (!shown) {
            return desk.speech().withheld();
        }
        return switch (name.unit()) {
            case COUNT -> numbers().count(Math.round(value));
            case SHARE -> numbers().percent(value, 1);
            case NUMBER -> numbers().decimal(value, digits(name));
        };
    }

    /** The difference with an arrow and a sign; a difference too small to be written is told as such. */
    String difference(ScenarioFigure figure, Side side) {
        Double difference = figure.difference();
        boolean shown = showsBoth(figure, side);
        if (difference == null || !shown) {
            return figure.isChanged() && shown ? desk.say("difference.known") : "";
        }
        if (difference == 0) {
            return desk.say("difference.none");
        }
        String arrow = difference > 0 ? "▲ " : "▼ ";
        String number = switch (figure.name().unit()) {
            case COUNT -> numbers().change(difference, 0);
            case SHARE -> numbers().change(100 * difference, 1);
            case NUMBER -> numbers().change(difference, digits(figure.name()));
        };
        if (number.equals(numbers().decimal(0, digitsOf(figure.name())))) {
            return arrow + desk.say("difference.tiny");
        }
        return arrow
                + (figure.name().unit() == ScenarioFigure.Unit.SHARE ? desk.say("difference.points", number) : number);
    }

    private static int digitsOf(Name name) {
        return switch (name.unit()) {
            case COUNT -> 0;
            case SHARE -> 1;
            case NUMBER -> digits(name);
        };
    }

    private static int digits(Name name) {
        return name == Name.LINKING_TIES_PER_100 ? 1 : 3;
    }

    private Numbers numbers() {
        return desk.speech().numbers();
    }
}
