package dk.bindeled.bridges.whatif;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dk.bindeled.bridges.changes.Persons;
import dk.bindeled.study.Scenario;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A field in which persons are searched by what they are called, and below it those found, and those chosen: one, or several. */
final class PersonField extends Div {

    private final transient Desk desk;
    private final transient Supplier<Scenario> scenario;
    private final boolean several;
    private final TextField search = new TextField();
    private final UnorderedList found = new UnorderedList();
    private final UnorderedList chosen = new UnorderedList();
    private final Span status = new Span();
    private final Set<String> ids = new LinkedHashSet<>();

    PersonField(Desk desk, String label, boolean several, Supplier<Scenario> scenario) {
        this.desk = desk;
        this.scenario = scenario;
        this.several = several;
        addClassName("whatif-person");
        search.setLabel(label);
        search.setPlaceholder(desk.say("search"));
        search.setClearButtonVisible(true);
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> find(change.getValue()));
        found.addClassName("whatif-found");
        chosen.addClassName("whatif-chosen");
        status.addClassName("whatif-search-status");
        status.getElement().setAttribute("role", "status");
        add(search, status, found, chosen);
    }

    /** The one chosen. */
    Optional<String> one() {
        return ids.stream().findFirst();
    }

    /** All who are chosen, in the order chosen. */
    List<String> all() {
        return List.copyOf(ids);
    }

    void focusSearch() {
        search.focus();
    }

    private void find(String text) {
        found.removeAll();
        status.setText("");
        if (text.isBlank()) {
            return;
        }
        if (!scenario.get().isOpen()) {
            desk.outdated().run();
            return;
        }
        List<Persons.Person> persons = desk.persons().search(text, scenario.get());
        persons.forEach(person -> found.add(new ListItem(button(person))));
        status.setText(persons.isEmpty() ? desk.say("search.none") : desk.say("search.found", persons.size()));
    }

    private NativeButton button(Persons.Person person) {
        NativeButton button = new NativeButton("", click -> choose(person));
        Span about = new Span(person.about());
        about.addClassName("whatif-about");
        button.add(new Span(person.name()), about);
        return button;
    }

    private void choose(Persons.Person person) {
        if (!several) {
            ids.clear();
        }
        ids.add(person.id());
        search.clear();
        found.removeAll();
        status.setText(desk.say("search.chosen", person.name()));
        showChosen();
        search.focus();
    }

    private void showChosen() {
        chosen.removeAll();
        for (String id : ids) {
            NativeButton drop = new NativeButton("×", click -> {
                ids.remove(id);
                showChosen();
                search.focus();
            });
            drop.setAriaLabel(desk.say("search.drop", desk.persons().name(id)));
            chosen.add(new ListItem(new Span(desk.persons().name(id)), drop));
        }
    }
}
