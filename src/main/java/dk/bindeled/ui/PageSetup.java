package dk.bindeled.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.ApplicationConstants;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Sets up each page: its language (that of the address, else the one chosen before, else the browser's, else Danish) and what is said when
 * an action fails.
 */
@Component
class PageSetup implements VaadinServiceInitListener {

    private static final String CHOSEN = "bindeled.language";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(PageSetup::setUp);
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(new FaultNotice()));
    }

    private static void setUp(UIInitEvent event) {
        UI ui = event.getUI();
        VaadinSession session = ui.getSession();
        VaadinRequest request = VaadinRequest.getCurrent();
        String query = request == null ? null : request.getParameter(ApplicationConstants.REQUEST_QUERY_PARAMETER);
        String asked = query == null
                ? null
                : Choices.of(QueryParameters.fromString(query)).language();
        if (asked != null) {
            session.setAttribute(CHOSEN, Locale.of(asked));
        }
        Object chosen = session.getAttribute(CHOSEN);
        ui.setLocale(chosen instanceof Locale locale ? locale : ofBrowser(request));
        ui.getPage()
                .executeJs("document.documentElement.lang = $0", ui.getLocale().getLanguage());
        ui.getLoadingIndicatorConfiguration().setFirstDelay(300);
        ui.getReconnectDialogConfiguration().setDialogText(I18NProvider.translate("ui.reconnect"));
    }

    /** The first of the browser's languages that the interface has. */
    private static Locale ofBrowser(@org.jspecify.annotations.Nullable VaadinRequest request) {
        if (request != null) {
            for (var locales = request.getLocales(); locales.hasMoreElements(); ) {
                String language = locales.nextElement().getLanguage();
                if (language.equals("da") || language.equals("en")) {
                    return Locale.of(language);
                }
            }
        }
        return Messages.DANISH;
    }
}
