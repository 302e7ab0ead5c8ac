package dk.bindeled.data;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import dk.bindeled.intake.CheckedFolder;
import dk.bindeled.intake.Fault;
import dk.bindeled.ui.CsvDownload;
import dk.bindeled.ui.DataTable;
import dk.bindeled.ui.Speech;
import dk.bindeled.ui.TableData;
import java.util.List;

/** The faults of a folder, a page of them at a time, and all that are kept as a download. */
final class FaultTable extends Div {

    private static final int AT_A_TIME = 25;

    private final CheckedFolder folder;
    private final Speech speech;
    private final Div rows = new Div();
    private int shown = AT_A_TIME;

    FaultTable(CheckedFolder folder, Speech speech) {
        this.folder = folder;
        this.speech = speech;
        addClassName("faults");
        add(new H3(speech.say("data.faults.title", folder.faultCount())));
        add(new Paragraph(speech.say("data.faults.text")));
        if (folder.faultCount() > folder.faults().size()) {
            add(new Paragraph(speech.say("data.faults.kept", folder.faults().size())));
        }
        add(rows);
        fill();
    }

    /** The faults as a table in the reader's language. */
    static TableData table(List<Fault> faults, Speech speech) {
        return new TableData(
                speech.say("data.faults.caption"),
                List.of(
                        TableData.Column.words(speech.say("data.faults.file")),
                        TableData.Column.numbers(speech.say("data.faults.line")),
                        TableData.Column.words(speech.say("data.faults.column")),
                        TableData.Column.words(speech.say("data.faults.value")),
                        TableData.Column.words(speech.say("data.faults.what")),
                        TableData.Column.words(speech.say("data.faults.advice"))),
                faults.stream().map(fault -> row(fault, speech)).toList());
    }

    private static List<String> row(Fault fault, Speech speech) {
        return TableData.row(
                fault.file(),
                fault.line() == 0 ? null : Integer.toString(fault.line()),
                fault.column(),
                fault.value(),
                fault.text(speech.language()),
                fault.advice(speech.language()));
    }

    private void fill() {
        List<Fault> faults = folder.faults();
        rows.removeAll();
        rows.add(new DataTable(table(faults.subList(0, Math.min(shown, faults.size())), speech)));
        Div tools = new Div();
        tools.addClassName("actions");
        if (shown < faults.size()) {
            NativeButton more = new NativeButton(speech.say("data.faults.more", faults.size() - shown), click -> {
                shown += 4 * AT_A_TIME;
                fill();
            });
            more.addClassName("quiet-button");
            tools.add(more);
        }
        tools.add(new CsvDownload(table(faults, speech), speech.say("data.faults.file-name")));
        rows.add(tools);
    }
}
