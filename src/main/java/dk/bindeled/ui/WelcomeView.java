package dk.bindeled.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The first page, until the screens are there. */
@Route("")
@AnonymousAllowed
class WelcomeView extends VerticalLayout {

    WelcomeView() {
        add(new H1("Bindeled"));
    }
}
