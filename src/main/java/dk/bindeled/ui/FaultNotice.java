package dk.bindeled.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;

/** Tells in a dialog that an action failed, and keeps the screen. */
class FaultNotice implements ErrorHandler {

    @Override
    public void error(ErrorEvent event) {
        Trouble trouble = Faults.explain(event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            ConfirmDialog dialog = new ConfirmDialog();
            dialog.setHeader(trouble.happened());
            dialog.setText(trouble.kept() + " " + trouble.advice());
            dialog.setConfirmText(I18NProvider.translate("ui.close"));
            dialog.open();
        }
    }
}
