package dk.bindeled.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import dk.bindeled.privacy.Users;
import dk.bindeled.ui.Choices;

/** Who may come in, and as what. */
@org.springframework.stereotype.Component
class UsersSection implements AdminSection {

    private final Users users;

    UsersSection(Users users) {
        this.users = users;
    }

    @Override
    public String name() {
        return "users";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component component(Choices choices) {
        return new UsersPanel(users, I18NProvider::translate);
    }
}
