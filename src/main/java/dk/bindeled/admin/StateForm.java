package dk.bindeled.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dk.bindeled.network.ImportPurpose;
import dk.bindeled.privacy.PersonRefused;
import dk.bindeled.privacy.Retention;
import dk.bindeled.ui.PurposeFields;
import dk.bindeled.ui.Speech;
import java.util.Optional;

/** Says what an import is for and how long it is kept, and why that is changed. */
class StateForm extends Div {

    private final Paragraph message = new Paragraph();

    StateForm(Retention.KeptImport kept, Retention retention, Speech speech, Div place, Runnable onDone) {
        place.removeAll();
        addClassName("state-form");
        PurposeFields fields =
                new PurposeFields(kept.purpose(), retention.today(), speech, () -> message.setVisible(false));
        TextField why = new TextField(speech.say("admin.retention.why"));
        why.setRequiredIndicatorVisible(true);
        why.setMaxLength(ImportPurpose.LONGEST);
        why.addClassName("purpose-text");
        message.getElement().setAttribute("role", "status");
        message.setVisible(false);
        NativeButton keep = new NativeButton(speech.say("admin.retention.save"), click -> {
            Optional<ImportPurpose> stated = fields.value();
            if (stated.isEmpty()) {
                say(speech.say("admin.retention.missing"));
                return;
            }
            try {
                retention.state(kept.id(), stated.get(), why.getValue());
                onDone.run();
            } catch (PersonRefused refused) {
                say(refused.text(speech.language()));
            }
        });
        keep.addClassName("primary-button");
        NativeButton leave = new NativeButton(speech.say("ui.cancel"), click -> place.removeAll());
        leave.addClassName("quiet-button");
        Div actions = new Div(keep, leave);
        actions.addClassName("actions");
        add(fields, why, message, actions);
    }

    private void say(String text) {
        message.setText(text);
        message.setVisible(true);
    }
}
