package dk.bindeled.rings;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import dk.bindeled.study.SimulatedStart;
import dk.bindeled.study.SpreadParameters;
import dk.bindeled.study.SpreadProbabilities;
import dk.bindeled.ui.CsvDownload;
import dk.bindeled.ui.DataTable;
import dk.bindeled.ui.TableData;
import dk.bindeled.ui.TableData.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a simulation was told, which stands beside everything it says: model, probabilities, from whom, for how long, runs and seed. */
final class Assumptions extends Composite<Div> {

    private final SpreadParameters spread;
    private final SpreadProbabilities probabilities;
    private final @Nullable SimulatedStart start;
    private final int runs;
    private final Reading reading;
    private final RingWords words;
    private final TriesTold tries;

    /** @param start whom it starts from, or null where that is what is asked */
    Assumptions(
            SpreadParameters spread,
            SpreadProbabilities probabilities,
            @Nullable SimulatedStart start,
            int runs,
            Reading reading) {
        this.spread = spread;
        this.probabilities = probabilities;
        this.start = start;
        this.runs = runs;
        this.reading = reading;
        this.words = reading.words();
        this.tries = new TriesTold(probabilities, reading.suppression());
    }

    @Override
    protected Div initContent() {
        UnorderedList list = new UnorderedList();
        list.addClassName("rings-assumptions");
        list.add(new ListItem(words.say(
                "assume.model", words.say("form.model." + spread.model().code()))));
        list.add(new ListItem(probabilities()));
        if (start != null) {
            list.add(new ListItem(SimulatedPanel.counted(
                    "assume.start." + start.source().code(), start.persons().size(), reading)));
            if (start.notThere() > 0) {
                list.add(new ListItem(SimulatedPanel.counted("assume.not-there", start.notThere(), reading)));
            }
        }
        Integer deadline = spread.mostRings();
        list.add(new ListItem(
                deadline == null ? words.say("assume.no-deadline") : words.say("assume.deadline", deadline)));
        list.add(new ListItem(words.say("assume.runs", runs, String.valueOf(spread.seed()))));
        list.add(new ListItem(words.say("assume.means")));
        Div content = new Div(list);
        if (!probabilities.rows().isEmpty()) {
            TableData table = table();
            Div tools = new Div(new CsvDownload(table, words.say("assume.file")));
            tools.addClassName("chart-tools");
            NativeDetails details = new NativeDetails(words.say("assume.open"), new Div(new DataTable(table), tools));
            details.addClassName("rings-details");
            content.add(details);
        }
        return content;
    }

    private String probabilities() {
        String source = "assume.probabilities." + probabilities.source().code();
        if (probabilities.source() != SpreadProbabilities.Source.GIVEN) {
            return words.say(source);
        }
        return words.say(
                source,
                probabilities.rows().stream()
                        .map(row -> words.numbers().percent(row.probability(), 1))
                        .reduce((one, other) -> one + ", " + other)
                        .orElse(""));
    }

    private TableData table() {
        SimulatedMark mark = SimulatedMark.of(spread, runs, words);
        return mark.table(
                words.say("assume.table"),
                List.of(
                        Column.words(words.say("assume.of")),
                        Column.numbers(words.say("assume.tries")),
                        Column.numbers(words.say("assume.successes")),
                        mark.numbers(words.say("assume.probability"))),
                probabilities.rows().stream().map(this::row).toList());
    }

    /** One probability; where the tries behind it are not told, it is told so roughly that they cannot be worked out. */
    private List<String> row(SpreadProbabilities.Row row) {
        String name = words.probability(row.name());
        return tries.isTold(row)
                ? TableData.row(
                        name,
                        count(row.tries()),
                        count(row.successes()),
                        words.numbers().percent(row.probability(), 1))
                : TableData.row(name, words.withheld(), words.withheld(), roughly(row.probability()));
    }

    private String roughly(double probability) {
        long tenths = Math.round(10 * probability);
        if (tenths == 0) {
            return words.say("assume.under", words.numbers().percent(0.05));
        }
        return tenths == 10
                ? words.say("assume.over", words.numbers().percent(0.95))
                : words.say("assume.about", words.numbers().percent(tenths / 10.0));
    }

    private @Nullable String count(@Nullable Long number) {
        return number == null ? null : words.numbers().count(number);
    }
}
