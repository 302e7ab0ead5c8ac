package dk.bindeled.admin;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dk.bindeled.privacy.Audit;
import dk.bindeled.privacy.Look;
import dk.bindeled.ui.DataTable;
import dk.bindeled.ui.TableData;
import dk.bindeled.ui.TableData.Column;
import java.util.List;

/** Asks who looked at one person, by the person's id. */
final class AuditLookUp extends Div {

    private final transient Audit audit;
    private final transient AuditWords words;
    private final TextField id = new TextField();
    private final Div found = new Div();

    AuditLookUp(Audit audit, AuditWords words) {
        this.audit = audit;
        this.words = words;
        addClassNames("card", "audit-person");
        id.setLabel(words.say("admin.audit.person"));
        id.setHelperText(words.say("admin.audit.person.help"));
        id.addKeyPressListener(Key.ENTER, enter -> ask());
        NativeButton ask = new NativeButton(words.say("admin.audit.person.ask"), click -> ask());
        ask.addClassName("primary-button");
        Div form = new Div(id, ask);
        form.addClassName("audit-form");
        found.getElement().setAttribute("role", "status");
        add(new H3(words.say("admin.audit.person.title")), form, found);
    }

    private void ask() {
        String wanted = id.getValue().strip();
        if (wanted.isEmpty()) {
            return;
        }
        List<Look> looks = audit.looksAt(wanted);
        found.removeAll();
        if (looks.isEmpty()) {
            found.add(new Paragraph(words.say("admin.audit.person.none")));
            return;
        }
        List<Column> columns = List.of(
                Column.words(words.say("admin.audit.column.at")),
                Column.words(words.say("admin.audit.column.who")),
                Column.words(words.say("admin.audit.column.role")),
                Column.words(words.say("admin.audit.column.deed")),
                Column.words(words.say("admin.audit.column.place")),
                Column.words(words.say("admin.audit.column.why")));
        List<List<String>> rows = looks.stream()
                .limit(AuditLines.ROOM)
                .map(look -> List.of(
                        words.moment(look.at()),
                        words.who(look.who()),
                        words.role(look.role()),
                        words.deed(look.deed()),
                        words.place(look.place()),
                        words.why(look.why())))
                .toList();
        found.add(
                new Paragraph(words.say("admin.audit.person.found", looks.size())),
                new DataTable(new TableData(words.say("admin.audit.person.table"), columns, rows)));
    }
}
