package dk.bindeled.rings;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import dk.bindeled.network.Figure;
import dk.bindeled.privacy.ShownCount;
import dk.bindeled.ui.CsvDownload;
import dk.bindeled.ui.DataTable;
import dk.bindeled.ui.Explanation;
import dk.bindeled.ui.TableData;
import dk.bindeled.ui.TableData.Column;
import java.util.ArrayList;
import java.util.List;

/** Whether the rings leave the circle they began in, and from which groups they come into which. */
final class LeftHomePanel extends Composite<Panel> {

    private final Reading reading;
    private final RingWords words;
    private final FlowTable flows;

    LeftHomePanel(Reading reading, FlowTable flows) {
        this.reading = reading;
        this.words = reading.words();
        this.flows = flows;
    }

    @Override
    protected Panel initContent() {
        Panel panel = new Panel("home", words.say("home.title"));
        Figure share = reading.figure("left_home");
        Double value = share.value();
        if (value == null || !reading.suppression().mayShowShare(value, share.n())) {
            panel.noting(value == null ? words.say("home.unknown", words.why(share)) : words.withheld());
        } else {
            panel.saying(words.say(
                    "home.saying",
                    words.shareWithInterval(share),
                    words.numbers().count(share.n())));
        }
        if (flows.groups().size() < 2) {
            return panel.noting(words.say("home.groups"));
        }
        if (flows.groups().size() > FlowTable.MOST_GROUPS) {
            return panel.noting(words.say("home.too-many", flows.groups().size(), FlowTable.MOST_GROUPS));
        }
        TableData table = table();
        Div tools = new Div(new CsvDownload(table, words.say("home.file")));
        tools.addClassName("chart-tools");
        NativeDetails details = new NativeDetails(words.say("home.open"), new Div(new DataTable(table)));
        details.addClassName("rings-details");
        return panel.noting(words.say("home.reading"))
                .with(new FlowMatrix(flows, words), tools, details)
                .behind(reading.behind(), words.say("home.title"), new BroughtBy(reading).ways(flows.groups()))
                .with(new Explanation(words.say("home.explanation")));
    }

    /** One row for each way that anyone was brought, or that may not be told. */
    private TableData table() {
        List<List<String>> rows = new ArrayList<>();
        int groups = flows.groups().size();
        for (int guide = 0; guide < groups; guide++) {
            for (int citizen = 0; citizen < groups; citizen++) {
                ShownCount count = flows.cells().get(guide).get(citizen);
                if (!count.visible() || count.value() > 0) {
                    rows.add(TableData.row(
                            flows.groups().get(guide).label(),
                            flows.groups().get(citizen).label(),
                            words.count(count)));
                }
            }
        }
        return new TableData(
                words.say("home.table"),
                List.of(
                        Column.words(words.say("home.from")),
                        Column.words(words.say("home.to")),
                        Column.numbers(words.say("column.persons"))),
                rows);
    }
}
