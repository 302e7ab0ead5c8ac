package dk.bindeled.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dk.bindeled.privacy.Persons;
import dk.bindeled.ui.DataTable;
import dk.bindeled.ui.Speech;
import dk.bindeled.ui.TableData;
import java.time.ZoneId;
import java.util.List;

/** Erasures so far. Nobody can read from them who was erased. */
class PastErasures extends Div {

    PastErasures(Persons persons, Speech speech) {
        List<Persons.PastErasure> all = persons.erasures();
        if (all.isEmpty()) {
            add(new Paragraph(speech.say("admin.persons.past.none")));
            return;
        }
        long lost = persons.withoutKey();
        if (lost > 0) {
            Paragraph warning = new Paragraph(speech.say("admin.persons.past.no-key", lost));
            warning.addClassName("admin-notice");
            add(warning);
        }
        add(new DataTable(new TableData(
                speech.say("admin.persons.past"),
                List.of(
                        TableData.Column.words(speech.say("admin.persons.past.at")),
                        TableData.Column.words(speech.say("admin.persons.past.by")),
                        TableData.Column.words(speech.say("admin.persons.past.reason")),
                        TableData.Column.words(speech.say("admin.persons.past.note")),
                        TableData.Column.words(speech.say("admin.persons.past.state")),
                        TableData.Column.words(speech.say("admin.persons.past.id"))),
                all.stream().map(erasure -> row(erasure, speech)).toList())));
    }

    private static List<String> row(Persons.PastErasure erasure, Speech speech) {
        return TableData.row(
                speech.numbers()
                        .date(erasure.at().atZone(ZoneId.systemDefault()).toLocalDate()),
                erasure.by(),
                speech.say("persons.reason." + erasure.reason()),
                erasure.note(),
                state(erasure, speech),
                erasure.id());
    }

    private static String state(Persons.PastErasure erasure, Speech speech) {
        String endedBy = erasure.endedBy();
        if (erasure.watches() || endedBy == null) {
            return speech.say("admin.persons.past.watches");
        }
        return speech.say("admin.persons.past.lifted", endedBy);
    }
}
