package dk.bindeled.overview;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import dk.bindeled.ui.Background;
import dk.bindeled.ui.Choices;
import dk.bindeled.ui.EmptyState;
import dk.bindeled.ui.Screen;
import dk.bindeled.ui.ScreenLink;
import jakarta.annotation.security.PermitAll;

/** The screen that opens first. */
@Route("overview")
@RouteAlias("")
@Menu(title = "overview.title", order = 1, icon = "overview")
@PermitAll
class OverviewView extends Screen {

    OverviewView(Background background) {
        super("overview.title", background);
    }

    @Override
    protected void show(Choices choices, QueryParameters address) {
        setContent(new EmptyState(
                getTranslation("overview.empty.title"),
                getTranslation("overview.empty.needs"),
                new ScreenLink(getTranslation("overview.empty.action"), "data", choices)));
    }
}
