package dk.bindeled.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dk.bindeled.network.ImportPurpose;
import dk.bindeled.privacy.Retention;
import dk.bindeled.ui.Messages;
import dk.bindeled.ui.Speech;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The imports, those that expire first on top, each with the way to say otherwise. */
class RetentionPanel extends Div {

    private final Retention retention;
    private final Speech speech;

    RetentionPanel(Retention retention, Messages messages) {
        this.retention = retention;
        this.speech = new Speech(messages, getLocale());
        addClassName("retention-panel");
        show();
    }

    /** Shows the imports as they are now. */
    final void show() {
        removeAll();
        add(new Paragraph(speech.say("admin.retention.intro", Retention.DAYS_OF_WARNING)));
        List<Retention.KeptImport> imports = retention.imports();
        if (imports.isEmpty()) {
            add(new Paragraph(speech.say("admin.retention.none")));
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassName("kept-imports");
        imports.forEach(each -> list.add(item(each)));
        add(list);
    }

    private ListItem item(Retention.KeptImport each) {
        Span name = new Span(each.file());
        name.addClassName("person-name");
        Span when = new Span(speech.say(
                "admin.retention.when",
                speech.numbers().date(each.at().atZone(ZoneId.systemDefault()).toLocalDate()),
                each.by()));
        Span what = new Span(
                each.purpose().isStated()
                        ? each.purpose().text() + " · "
                                + speech.say(
                                        "kept.basis." + each.purpose().basis().code())
                        : speech.say("admin.retention.not-stated"));
        Span until = new Span(until(each.purpose()));
        until.setClassName("soon", each.soon());
        Div place = new Div();
        NativeButton change = new NativeButton(
                speech.say("admin.retention.change"),
                click -> place.add(new StateForm(each, retention, speech, place, this::show)));
        change.addClassName("quiet-button");
        change.getElement().setAttribute("aria-label", speech.say("admin.retention.change.of", each.file()));
        Div text = new Div(name, when, what, until);
        text.addClassName("kept-text");
        Div line = new Div(text, change);
        line.addClassName("kept-line");
        ListItem item = new ListItem(line, place);
        item.addClassName("card");
        return item;
    }

    private String until(ImportPurpose purpose) {
        LocalDate lastDay = purpose.expiresOn();
        if (lastDay == null) {
            return speech.say("kept.expires.never");
        }
        return purpose.hasExpired(retention.today())
                ? speech.say("admin.retention.expired", speech.numbers().date(lastDay))
                : speech.say("kept.expires.until", speech.numbers().date(lastDay));
    }
}
