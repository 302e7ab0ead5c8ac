package dk.bindeled.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** What is shown at an address where there is no screen. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NoSuchPage extends Div implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    NoSuchPage() {
        addClassName("screen");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        add(TroublePanel.page(
                new Trouble(
                        getTranslation("ui.nowhere.happened"),
                        getTranslation("ui.kept.all"),
                        getTranslation("ui.nowhere.advice")),
                Faults.home()));
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ui.nowhere.happened") + " · " + getTranslation("ui.brand");
    }
}
