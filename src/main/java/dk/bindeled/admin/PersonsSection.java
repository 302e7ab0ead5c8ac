package dk.bindeled.admin;

import com.vaadin.flow.component.Component;
import dk.bindeled.privacy.Persons;
import dk.bindeled.ui.Background;
import dk.bindeled.ui.Choices;
import dk.bindeled.ui.Messages;

/** What a person can ask for: to see what is stored, and to be erased. */
@org.springframework.stereotype.Component
class PersonsSection implements AdminSection {

    private final Persons persons;
    private final Background background;
    private final Messages messages;

    PersonsSection(Persons persons, Background background, Messages messages) {
        this.persons = persons;
        this.background = background;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "persons";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Component component(Choices choices) {
        return new PersonsPanel(persons, background, messages);
    }
}
