package dk.bindeled.admin;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dk.bindeled.ui.Background;
import dk.bindeled.ui.Choices;
import dk.bindeled.ui.Screen;
import dk.bindeled.ui.ScreenLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The screen of the administrators: a line of sections, and the one that is chosen. */
@Route("admin")
@Menu(title = "admin.title", order = 9, icon = "admin")
@RolesAllowed("ADMINISTRATOR")
@StyleSheet("styles/admin.css")
// The sections are found when the program runs; what they are built of must be named for the interface to be bundled
// with it.
@Uses(ConfirmDialog.class)
@Uses(DatePicker.class)
@Uses(PasswordField.class)
@Uses(Select.class)
@Uses(TextArea.class)
@Uses(TextField.class)
class AdminView extends Screen {

    private final List<AdminSection> sections;

    AdminView(Background background, List<AdminSection> sections) {
        super("admin.title", background);
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(AdminSection::order))
                .toList();
    }

    @Override
    protected void show(Choices choices, QueryParameters address) {
        String asked = address.getSingleParameter("section").orElse("");
        AdminSection chosen = sections.stream()
                .filter(section -> section.name().equals(asked))
                .findFirst()
                .orElse(sections.getFirst());
        Nav line = new Nav();
        line.addClassName("admin-sections");
        line.getElement().setAttribute("aria-label", getTranslation("admin.sections"));
        for (AdminSection section : sections) {
            ScreenLink link = new ScreenLink(title(section), "admin", choices, Map.of("section", section.name()));
            if (section.name().equals(chosen.name())) {
                link.getElement().setAttribute("aria-current", "page");
            }
            line.add(link);
        }
        Div body = new Div(new H2(title(chosen)), chosen.component(choices));
        body.addClassName("admin-section");
        Div notices = new Div();
        notices.addClassName("admin-notices");
        sections.forEach(section -> section.notice(choices).ifPresent(notices::add));
        setContent(line, notices, body);
    }

    private String title(AdminSection section) {
        return getTranslation("admin." + section.name() + ".title");
    }
}
