package dk.bindeled.bridges;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import dk.bindeled.study.GroupMatrix.Side;
import dk.bindeled.study.PairFigures;
import dk.bindeled.ui.CsvDownload;
import dk.bindeled.ui.DataTable;
import java.util.List;
import java.util.function.Consumer;

/** The matrix with its legend, the chosen pair, and the same as a table and a file. */
final class GapPanel extends Section {

    /** Groups beyond which a table of buttons can no longer be read; more are drawn. */
    static final int MOST_IN_TABLE = 30;

    /** Pairs beyond which a table on the page is of no use; the file has them all. */
    private static final int MOST_ROWS = 2_000;

    private final PairReading reading;
    private final Div chosen = new Div();
    private final GapDrawing matrix;
    private final Consumer<PairFigures> onChoice;

    /**
     * The panel.
     *
     * @param pickers what the groups stand against, and in which order
     * @param asked the pair, or else the group, that is looked at
     * @param onChoice told of the pair that is clicked
     */
    GapPanel(
            PairReading reading,
            GapCells cells,
            GapChoices pickers,
            AskedMatrix asked,
            Consumer<PairFigures> onChoice) {
        this.reading = reading;
        this.onChoice = onChoice;
        addClassName("card");
        chosen.addClassName("gap-chosen");
        chosen.getElement().setAttribute("aria-live", "polite");
        add(
                new H2(reading.say("matrix.title")),
                pickers,
                new BridgeLegend(reading, reading.matrix().pairs()),
                new StandingLegend(reading));
        if (Math.max(cells.rows().size(), cells.columns().size()) <= MOST_IN_TABLE) {
            GapMatrix table = new GapMatrix(reading, cells, this::choose);
            add(table);
            matrix = table;
        } else {
            GapCanvas drawn = new GapCanvas(reading, cells, this::choose);
            add(drawn);
            matrix = drawn;
        }
        add(new StandingOutLine(reading, cells, this::choose));
        int told = reading.matrix().rows().size()
                + (reading.matrix().across() ? reading.matrix().columns().size() : 0);
        if (reading.matrix().groups() > told) {
            add(line(reading.say("matrix.largest", told, reading.matrix().groups())));
        }
        add(chosen, table());
        look(asked);
    }

    private void look(AskedMatrix asked) {
        PairFigures pair = reading.pairs().stream()
                .filter(found -> reading.key(found.a(), found.b()).equals(asked.pair()))
                .findFirst()
                .orElse(null);
        if (pair != null) {
            show(pair);
            return;
        }
        reading.matrix().rows().stream()
                .filter(found -> found.id().equals(asked.group()))
                .findFirst()
                .ifPresentOrElse(this::show, () -> chosen.add(line(reading.say("matrix.hint"))));
    }

    /** The pairs of one group, those first where there is most to do. */
    private void show(Side group) {
        matrix.mark(group);
        List<PairFigures> pairs = PairsOfGroup.of(group.id(), reading);
        chosen.add(new H3(reading.say("group.title", group.label())));
        pairs.stream().limit(PairsOfGroup.MOST).forEach(pair -> chosen.add(new PairCard(reading, pair)));
        if (pairs.size() > PairsOfGroup.MOST) {
            chosen.add(line(reading.say("group.more", pairs.size() - PairsOfGroup.MOST)));
        }
    }

    private void choose(PairFigures pair) {
        show(pair);
        onChoice.accept(pair);
    }

    private void show(PairFigures pair) {
        chosen.removeAll();
        chosen.add(new PairCard(reading, pair));
        matrix.mark(pair);
    }

    private Div table() {
        Div tools = new Div(new CsvDownload(
                reading.say("table.caption"),
                () -> GapTable.of(reading, reading.pairs()),
                "bindeled-" + reading.say("file")));
        tools.addClassName("gap-tools");
        if (reading.matrix().pairs().size() > MOST_ROWS) {
            tools.add(line(reading.say("table.long")));
            return tools;
        }
        NativeDetails details = new NativeDetails(getTranslation("ui.chart.table"));
        details.addClassName("gap-table");
        details.addToggleListener(toggle -> {
            if (toggle.isOpened()
                    && details.getContent().getChildren().findAny().isEmpty()) {
                details.setContent(
                        new DataTable(GapTable.of(reading, reading.matrix().pairs())));
            }
        });
        details.setContent(new Div());
        tools.add(details);
        return tools;
    }

    private static Paragraph line(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassName("line");
        return line;
    }
}
