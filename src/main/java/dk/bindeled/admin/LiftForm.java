package dk.bindeled.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dk.bindeled.ui.Speech;

/** Lets a person who was erased come back, who has agreed anew; whoever does it knows the id. */
class LiftForm extends NativeDetails {

    LiftForm(PersonsPanel panel) {
        Speech speech = panel.speech();
        setSummaryText(speech.say("admin.persons.lift"));
        addClassName("lift-form");
        TextField id = new TextField(speech.say("admin.persons.lift.id"));
        NativeButton lift = new NativeButton(
                speech.say("admin.persons.lift.do"),
                click -> panel.work(
                        "admin.persons.working",
                        () -> panel.persons().lift(id.getValue()),
                        lifted -> panel.showPast()));
        lift.addClassName("quiet-button");
        Div line = new Div(id, lift);
        line.addClassName("person-search");
        setContent(new Div(new Paragraph(speech.say("admin.persons.lift.text")), line));
    }
}
