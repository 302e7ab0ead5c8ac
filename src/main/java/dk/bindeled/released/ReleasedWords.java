package dk.bindeled.released;

import dk.bindeled.network.Form;
import dk.bindeled.network.Level;
import dk.bindeled.privacy.ReleaseCell;
import dk.bindeled.privacy.ReleaseFigure;
import dk.bindeled.privacy.ReleaseTables;
import dk.bindeled.ui.Numbers;
import dk.bindeled.ui.Speech;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A release in words. It decides nothing: what is withheld is not in the tables.
 *
 * @param tables what is told
 * @param speech the language it is told in
 */
record ReleasedWords(ReleaseTables tables, Speech speech) {

    static final String PERSONS = "persons";
    static final List<String> STEPS = List.of("begun", "shown", "welcomed", "still_there");

    String say(String key, Object... parameters) {
        return speech.say("released." + key, parameters);
    }

    Numbers numbers() {
        return speech.numbers();
    }

    /** A count, nobody where the release names none, or that it is withheld. */
    String count(String table, String row, String column) {
        return tables.cell(table, row, column).map(this::count).orElse(numbers().count(0));
    }

    String count(ReleaseCell cell) {
        Long persons = cell.persons();
        return persons == null ? say("withheld") : numbers().count(persons);
    }

    /** What a row of any table is called. */
    String row(ReleaseCell cell) {
        String row = cell.row();
        return switch (cell.table()) {
            case ReleaseCell.AREAS -> area(cell);
            case ReleaseCell.KINDS -> say("kind." + row);
            case ReleaseCell.RINGS ->
                row.equals(ReleaseCell.ALL) ? say("all") : say("ring." + (row.equals("0") ? "none" : "one"), row);
            default -> funnelRow(cell);
        };
    }

    private String area(ReleaseCell cell) {
        if (cell.row().equals(ReleaseCell.ALL)) {
            return say("all");
        }
        if (cell.row().equals(ReleaseCell.NONE)) {
            return say("none");
        }
        return cell.row().startsWith(ReleaseCell.REST) ? say("rest", cell.label()) : cell.label();
    }

    private String funnelRow(ReleaseCell cell) {
        String row = cell.row();
        String key = row.substring(row.indexOf('/') + 1);
        if (row.equals(ReleaseCell.ALL)) {
            return say("all");
        }
        if (key.isEmpty()) {
            return say(row.startsWith("area/") ? "none" : "unknown");
        }
        if (row.startsWith("area/")) {
            return cell.label();
        }
        return row.startsWith("channel/") ? say("channel." + key) : say("guide." + key.replace('+', '.'));
    }

    Optional<ReleaseFigure> figure(@Nullable Level level, Form form, String measure) {
        return tables.figures().stream()
                .filter(figure -> figure.level() == level
                        && figure.form() == form
                        && figure.measure().equals(measure))
                .findFirst();
    }

    Optional<ReleaseFigure> figure(Level level, Form form) {
        return tables.figures().stream()
                .filter(figure -> figure.level() == level && figure.form() == form)
                .findFirst();
    }

    /** A figure with no more digits than it was rounded to, or why there is none. */
    String written(ReleaseFigure figure) {
        Double value = figure.value();
        Double step = figure.step();
        if (value == null || step == null) {
            return say(figure.withheld() ? "withheld" : "missing");
        }
        return switch (figure.measure()) {
            case "bridging_ratio" -> numbers().decimal(value, digits(step));
            case "reproduction" -> numbers().decimal(value, digits(step));
            default -> numbers().percent(value);
        };
    }

    private static int digits(double step) {
        return step < 0.1 ? 2 : 1;
    }
}
