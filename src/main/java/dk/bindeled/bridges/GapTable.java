package dk.bindeled.bridges;

import dk.bindeled.study.PairFigures;
import dk.bindeled.ui.Numbers;
import dk.bindeled.ui.TableData;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pairs as a table: the matrix for those who would rather read it, and the file. */
final class GapTable {

    private GapTable() {}

    /** The pairs, in their order. Withheld figures are words, not numbers. */
    static TableData of(PairReading reading, List<PairFigures> pairs) {
        List<TableData.Column> columns = List.of(
                TableData.Column.words(reading.say("column.a")),
                TableData.Column.words(reading.say("column.b")),
                TableData.Column.words(reading.say("column.class")),
                TableData.Column.numbers(reading.say("column.ties")),
                TableData.Column.numbers(reading.say("column.expected")),
                TableData.Column.numbers(reading.say("column.comparable")),
                TableData.Column.numbers(reading.say("column.shared")),
                TableData.Column.numbers(reading.say("column.bridges")),
                TableData.Column.numbers(reading.say(reading.ofBodies() ? "column.bodies" : "column.persons")));
        List<List<String>> rows = pairs.stream().map(pair -> row(reading, pair)).toList();
        return new TableData(reading.say("table.caption"), columns, rows);
    }

    private static List<String> row(PairReading reading, PairFigures pair) {
        List<String> cells =
                new ArrayList<>(List.of(pair.aLabel(), pair.bLabel(), new PairWords(reading, pair).className()));
        if (!reading.mayShow(pair)) {
            String withheld = reading.speech().withheld();
            cells.addAll(List.of(withheld, withheld, withheld, withheld, withheld, withheld));
            return cells;
        }
        Numbers numbers = reading.numbers();
        cells.add(numbers.count(pair.directTies()));
        cells.add(decimal(numbers, pair.expected()));
        cells.add(decimal(numbers, pair.comparable()));
        boolean shared = reading.mayShowShared(pair);
        cells.add(
                shared ? numbers.count(pair.sharedMembers()) : reading.speech().withheld());
        cells.add(
                shared
                        ? numbers.count(pair.independentBridges())
                        : reading.speech().withheld());
        cells.add(
                reading.mayShowPersons(pair)
                        ? numbers.count(pair.persons())
                        : reading.speech().withheld());
        return cells;
    }

    private static String decimal(Numbers numbers, @Nullable Double number) {
        return number == null ? "" : numbers.decimal(number, 1);
    }
}
