package dk.bindeled.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dk.bindeled.privacy.ErasureCertificate;
import dk.bindeled.privacy.ErasureReason;
import dk.bindeled.privacy.Persons;
import dk.bindeled.ui.Speech;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What an erasure removes, the reason for it, and the id typed once more; afterwards the certificate. */
class EraseForm extends Section {

    private final Persons.Found person;
    private final PersonsPanel panel;
    private final Speech speech;
    private final Select<ErasureReason> reason = new Select<>();
    private final TextArea note = new TextArea();
    private final TextField typed = new TextField();

    EraseForm(Persons.Found person, Map<String, Long> extent, PersonsPanel panel) {
        this.person = person;
        this.panel = panel;
        this.speech = panel.speech();
        addClassNames("card", "person-card");
        H3 title = new H3(speech.say("admin.persons.erase.title", person.name(), person.id()));
        title.getElement().setAttribute("tabindex", "-1");
        UnorderedList goes = new UnorderedList();
        extent.forEach((what, count) -> goes.add(new ListItem(speech.say("persons.removed." + what, count))));
        reason.setLabel(speech.say("admin.persons.erase.reason"));
        reason.setItems(ErasureReason.values());
        reason.setItemLabelGenerator(each -> speech.say("persons.reason." + each.code()));
        reason.setValue(ErasureReason.CONSENT_WITHDRAWN);
        note.setLabel(speech.say("admin.persons.erase.note"));
        note.setHelperText(speech.say("admin.persons.erase.note.help"));
        note.setMaxLength(500);
        typed.setLabel(speech.say("admin.persons.erase.typed", person.id()));
        NativeButton erase = new NativeButton(speech.say("admin.persons.erase.do"), click -> erase());
        erase.addClassNames("primary-button", "danger-button");
        NativeButton leave = new NativeButton(
                speech.say("admin.persons.erase.leave"), click -> panel.place(new PersonCard(person, panel)));
        leave.addClassName("quiet-button");
        Div actions = new Div(erase, leave);
        actions.addClassName("actions");
        add(title, new Paragraph(speech.say("admin.persons.erase.text")), goes, reason, note, typed, actions);
        addAttachListener(attached -> title.getElement().callJsFunction("focus"));
    }

    private void erase() {
        panel.work(
                "admin.persons.erasing",
                () -> panel.persons().erase(person.id(), typed.getValue(), reason.getValue(), note.getValue()),
                this::done);
    }

    private void done(ErasureCertificate certificate) {
        Section card = new Section();
        card.addClassNames("card", "person-card");
        H3 title = new H3(speech.say("admin.persons.erased"));
        title.getElement().setAttribute("tabindex", "-1");
        Paragraph checked = new Paragraph(
                speech.say(certificate.isClean() ? "admin.persons.erased.clean" : "admin.persons.erased.found"));
        checked.setClassName("admin-notice", !certificate.isClean());
        UnorderedList found = new UnorderedList();
        certificate.found().forEach(place -> found.add(new ListItem(place)));
        Div links = new Div(
                PersonCard.download(
                        speech.say("admin.persons.certificate.text"),
                        certificate.text(speech.language()).getBytes(StandardCharsets.UTF_8),
                        "certificate.txt",
                        "text/plain;charset=utf-8"),
                PersonCard.download(
                        speech.say("admin.persons.certificate.json"),
                        certificate.json(),
                        "certificate.json",
                        "application/json"));
        links.addClassName("actions");
        card.add(title, checked, found, new Paragraph(speech.say("admin.persons.erased.text")), links);
        card.addAttachListener(attached -> title.getElement().callJsFunction("focus"));
        panel.place(card);
        panel.showPast();
    }
}
