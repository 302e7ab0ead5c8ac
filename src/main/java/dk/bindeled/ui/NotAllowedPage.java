package dk.bindeled.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** What is shown in place of a screen that is for others. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotAllowedPage extends Div implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {

    NotAllowedPage() {
        addClassName("screen");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        add(TroublePanel.page(Faults.notAllowed(), Faults.home()));
        return HttpServletResponse.SC_FORBIDDEN;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ui.not-allowed.happened") + " · " + getTranslation("ui.brand");
    }
}
