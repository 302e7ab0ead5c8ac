package dk.bindeled.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import dk.bindeled.privacy.PersonRefused;
import dk.bindeled.privacy.Persons;
import dk.bindeled.ui.Background;
import dk.bindeled.ui.Messages;
import dk.bindeled.ui.Speech;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds a person, shows what can be done, and lists past erasures, which do not say who. */
class PersonsPanel extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(PersonsPanel.class);

    private final Persons persons;
    private final Background background;
    private final Speech speech;
    private final Div message = new Div();
    private final Div results = new Div();
    private final Div past = new Div();

    PersonsPanel(Persons persons, Background background, Messages messages) {
        this.persons = persons;
        this.background = background;
        this.speech = new Speech(messages, getLocale());
        addClassName("persons-panel");
        message.addClassName("admin-message");
        message.getElement().setAttribute("role", "status");
        message.setVisible(false);
        results.addClassName("person-results");
        add(new Paragraph(speech.say("admin.persons.intro")), search(), message, results, past);
        addAttachListener(attached -> showPast());
    }

    Persons persons() {
        return persons;
    }

    Speech speech() {
        return speech;
    }

    private Div search() {
        TextField text = new TextField(speech.say("admin.persons.search"));
        text.setHelperText(speech.say("admin.persons.search.help"));
        NativeButton find = new NativeButton(speech.say("admin.persons.find"), click -> find(text.getValue()));
        find.addClassName("primary-button");
        text.addKeyPressListener(Key.ENTER, pressed -> find(text.getValue()));
        Div line = new Div(text, find);
        line.addClassName("person-search");
        return line;
    }

    private void find(String text) {
        if (text.isBlank()) {
            return;
        }
        work("admin.persons.finding", () -> persons.find(text), found -> show(text, found));
    }

    private void show(String text, List<Persons.Found> found) {
        results.removeAll();
        if (found.isEmpty()) {
            results.add(new Paragraph(speech.say("admin.persons.none", text)));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("person-list");
        for (Persons.Found person : found) {
            String kinds = person.kinds().stream().map(speech::of).collect(Collectors.joining(", "));
            Span name = new Span(person.name());
            name.addClassName("person-name");
            NativeButton choose = new NativeButton(speech.say("admin.persons.choose"), click -> choose(person));
            choose.addClassName("quiet-button");
            choose.getElement()
                    .setAttribute("aria-label", speech.say("admin.persons.choose.of", person.name(), person.id()));
            list.add(new ListItem(
                    new Div(name, new Span(speech.say("admin.persons.line", person.id(), kinds))), choose));
        }
        results.add(list);
    }

    private void choose(Persons.Found person) {
        message.setVisible(false);
        place(new PersonCard(person, this));
    }

    /** Puts something in the place of what was found. */
    void place(Component component) {
        results.removeAll();
        results.add(component);
    }

    /** Does work beside the page, and tells what kept it from being done. */
    <T> void work(String waiting, Supplier<T> work, Consumer<T> onDone) {
        UI ui = getUI().orElseThrow(() -> new IllegalStateException("The section is not shown"));
        say(speech.say(waiting));
        background.start(
                ui,
                progress -> work.get(),
                (_, _) -> {},
                found -> {
                    message.setVisible(false);
                    onDone.accept(found);
                },
                fault -> {
                    if (fault instanceof PersonRefused refused) {
                        say(refused.text(getLocale()));
                    } else {
                        LOG.error("Something asked about a person failed", fault);
                        say(speech.say("admin.persons.failed"));
                    }
                });
    }

    private void say(String text) {
        message.setText(text);
        message.setVisible(true);
    }

    /** Lists the erasures anew. */
    void showPast() {
        past.removeAll();
        past.add(new H3(speech.say("admin.persons.past")), new PastErasures(persons, speech), new LiftForm(this));
    }
}
