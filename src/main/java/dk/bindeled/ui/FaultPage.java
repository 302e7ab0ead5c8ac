package dk.bindeled.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** What is shown when a screen cannot be opened. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FaultPage extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    FaultPage() {
        addClassName("screen");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        add(TroublePanel.page(Faults.explain(parameter.getException()), Faults.home()));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ui.fault.happened") + " · " + getTranslation("ui.brand");
    }
}
