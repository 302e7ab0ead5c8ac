package dk.bindeled.bridges.collaboration;

import dk.bindeled.network.LadderStep;
import dk.bindeled.study.CollaborationLadder.Pair;
import dk.bindeled.ui.TableData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pairs as a table, and as a file. What is withheld is withheld here too. */
final class LadderTable {

    private LadderTable() {}

    static TableData of(LadderReading reading, List<Pair> pairs, Wanting wanting) {
        List<TableData.Column> columns = List.of(
                TableData.Column.words(reading.say("column.a")),
                TableData.Column.words(reading.say("column.a.sector")),
                TableData.Column.words(reading.say("column.b")),
                TableData.Column.words(reading.say("column.b.sector")),
                TableData.Column.numbers(reading.say("column.number")),
                TableData.Column.words(reading.say("column.step")),
                TableData.Column.words(reading.say("column.since")),
                TableData.Column.words(reading.say("column.earlier")),
                TableData.Column.numbers(reading.say("column.wanted.number")),
                TableData.Column.words(reading.say("column.wanted")),
                TableData.Column.words(reading.say("column.takes")),
                TableData.Column.numbers(reading.say("column.both")));
        return new TableData(
                reading.say("table.caption"),
                columns,
                pairs.stream()
                        .map(pair -> row(reading, pair, wanting.step(pair.ids())))
                        .toList(),
                reading.say("table.note", reading.numbers().date(reading.found().date())));
    }

    private static List<String> row(LadderReading reading, Pair pair, @Nullable LadderStep wanted) {
        LadderStep step = pair.step();
        String without = reading.say(pair.present() ? "cell.unknown" : "cell.apart");
        return TableData.row(
                pair.a().label(),
                reading.name(pair.a().sector()),
                pair.b().label(),
                reading.name(pair.b().sector()),
                number(step),
                step == null ? without : reading.name(step),
                pair.since() == null ? null : reading.numbers().date(pair.since()),
                name(reading, pair.earlier()),
                number(wanted),
                name(reading, wanted),
                String.join(" ", new LadderWords(reading).takes(pair, wanted)),
                both(reading, pair));
    }

    private static String both(LadderReading reading, Pair pair) {
        Integer both = pair.personsInBoth();
        if (both == null) {
            return "";
        }
        return reading.mayShowBoth(pair)
                ? reading.numbers().count(both)
                : reading.speech().withheld();
    }

    private static @Nullable String number(@Nullable LadderStep step) {
        return step == null ? null : String.valueOf(step.number());
    }

    private static @Nullable String name(LadderReading reading, @Nullable LadderStep step) {
        return step == null ? null : reading.name(step);
    }
}
