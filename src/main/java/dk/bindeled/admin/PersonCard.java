package dk.bindeled.admin;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dk.bindeled.privacy.AccessReport;
import dk.bindeled.privacy.Persons;
import dk.bindeled.ui.Speech;
import java.io.ByteArrayInputStream;

/** One person: the access report, and the way to erase. */
class PersonCard extends Section {

    private final PersonsPanel panel;
    private final Div reports = new Div();

    PersonCard(Persons.Found person, PersonsPanel panel) {
        this.panel = panel;
        Speech speech = panel.speech();
        addClassNames("card", "person-card");
        H3 title = new H3(speech.say("admin.persons.of", person.name(), person.id()));
        title.getElement().setAttribute("tabindex", "-1");
        NativeButton report = new NativeButton(
                speech.say("admin.persons.report"),
                click -> panel.work(
                        "admin.persons.working",
                        () -> panel.persons().accessReport(person.id(), speech.language()),
                        this::offer));
        report.addClassName("primary-button");
        NativeButton erase = new NativeButton(
                speech.say("admin.persons.erase"),
                click -> panel.work(
                        "admin.persons.working",
                        () -> panel.persons().extent(person.id()),
                        extent -> panel.place(new EraseForm(person, extent, panel))));
        erase.addClassName("quiet-button");
        Div actions = new Div(report, erase);
        actions.addClassName("actions");
        add(title, new Paragraph(speech.say("admin.persons.report.text")), actions, reports);
        addAttachListener(attached -> title.getElement().callJsFunction("focus"));
    }

    private void offer(AccessReport report) {
        Speech speech = panel.speech();
        reports.removeAll();
        reports.addClassName("actions");
        Anchor page = new Anchor();
        page.setText(speech.say("admin.persons.report.open"));
        page.setHref(DownloadHandler.fromInputStream(
                        event -> response(report.html(), "report.html", "text/html;charset=utf-8"))
                .inline());
        page.setTarget(AnchorTarget.BLANK);
        page.addClassName("quiet-button");
        reports.add(
                page,
                download(
                        speech.say("admin.persons.report.html"),
                        report.html(),
                        "report.html",
                        "text/html;charset=utf-8"),
                download(speech.say("admin.persons.report.json"), report.json(), "report.json", "application/json"));
    }

    /** A link that downloads bytes. */
    static Anchor download(String text, byte[] bytes, String name, String type) {
        Anchor link = new Anchor();
        link.setText(text);
        link.setHref(DownloadHandler.fromInputStream(event -> response(bytes, name, type)));
        link.addClassName("quiet-button");
        return link;
    }

    private static DownloadResponse response(byte[] bytes, String name, String type) {
        return new DownloadResponse(new ByteArrayInputStream(bytes), name, type, bytes.length);
    }
}
