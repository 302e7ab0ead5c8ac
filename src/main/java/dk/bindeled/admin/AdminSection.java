package dk.bindeled.admin;

import com.vaadin.flow.component.Component;
import dk.bindeled.ui.Choices;
import java.util.Optional;

/** One part of the administration. Each is a bean, and stands on the screen because it is there. */
interface AdminSection {

    /** Its name in the address, and the last part of the key of its title: {@code admin.NAME.title}. */
    String name();

    /** Its place among the others, lowest first. */
    int order();

    /** What every page of the administration tells, whichever section is chosen; empty for nothing. */
    default Optional<Component> notice(Choices choices) {
        return Optional.empty();
    }

    /** What is shown, made anew for each page. */
    Component component(Choices choices);
}
