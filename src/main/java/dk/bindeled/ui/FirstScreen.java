package dk.bindeled.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.Optional;

/** The address without a path leads to the first screen that whoever asks may open. */
@Route("")
@PermitAll
class FirstScreen extends Div implements BeforeEnterObserver, HasDynamicTitle {

    FirstScreen() {
        addClassName("screen");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<MenuEntry> first = MenuConfiguration.getMenuEntries().stream()
                .min(Comparator.comparingDouble(entry -> entry.order().doubleValue()));
        if (first.isPresent()) {
            event.forwardTo(Navigation.route(first.get()), event.getLocation().getQueryParameters());
        } else {
            removeAll();
            add(TroublePanel.page(new Trouble(
                    getTranslation("ui.nothing.happened"),
                    getTranslation("ui.nothing.kept"),
                    getTranslation("ui.nothing.advice"))));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ui.brand");
    }
}
