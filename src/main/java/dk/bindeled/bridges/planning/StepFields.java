package dk.bindeled.bridges.planning;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dk.bindeled.plans.PlanStatus;
import dk.bindeled.plans.PlanStep;
import dk.bindeled.plans.Plans;
import dk.bindeled.study.PlannedBridges;
import dk.bindeled.ui.DateWords;
import java.util.List;

/** One change of a plan: what it is, what has become of it, who sees to it, by when, and how far it has come. */
final class StepFields extends ListItem {

    private final transient PlanStep step;
    private final TextField responsible = new TextField();
    private final DatePicker due = new DatePicker();
    private final Select<PlanStatus> status = new Select<>();
    private final NativeButton drop;

    /**
     * The fields.
     *
     * @param changed told of everything that is written
     * @param dropped takes the change out of the plan
     */
    StepFields(PlanReading reading, PlanStep step, Become become, Runnable changed, Runnable dropped) {
        this.step = step;
        addClassName("plan-step");
        String what = reading.change(step.change());
        Span sentence = new Span(what);
        sentence.addClassName("plan-change");
        Span told = new Span(reading.become(step, become));
        told.addClassName("plan-become");
        PlannedBridges.Told found = become.told().get(step.change());
        told.setClassName("plan-done", found != null && found.state() == PlannedBridges.State.DONE);
        drop = new NativeButton("×", click -> dropped.run());
        drop.addClassName("icon-button");
        drop.setAriaLabel(reading.say("step.drop", what));
        drop.setTitle(reading.say("step.drop.short"));
        Div head = new Div(sentence, drop);
        head.addClassName("plan-step-head");
        responsible.setLabel(reading.say("step.responsible"));
        responsible.setMaxLength(Plans.LONGEST_NAME);
        responsible.setValue(step.responsible());
        responsible.setValueChangeMode(ValueChangeMode.LAZY);
        responsible.addValueChangeListener(change -> changed.run());
        due.setLabel(reading.say("step.due"));
        due.setI18n(DateWords.in(reading.speech().language()));
        due.setLocale(DateWords.locale(reading.speech().language()));
        due.setClearButtonVisible(true);
        due.setValue(step.due());
        due.addValueChangeListener(change -> changed.run());
        status.setLabel(reading.say("step.status"));
        status.setItems(List.of(PlanStatus.values()));
        status.setItemLabelGenerator(each -> reading.say("status." + each.code()));
        status.setValue(step.status());
        status.addValueChangeListener(change -> changed.run());
        Div fields = new Div(responsible, due, status);
        fields.addClassName("plan-fields");
        add(head, told, fields);
    }

    /** The change as it stands in the fields. */
    PlanStep step() {
        PlanStatus now = status.getValue();
        return new PlanStep(
                step.change(), responsible.getValue().strip(), due.getValue(), now == null ? step.status() : now);
    }

    /** True if what stands in the field of the date is no date. */
    boolean isWrong() {
        return due.isInvalid();
    }

    void focusDue() {
        due.focus();
    }

    void focusDrop() {
        drop.focus();
    }
}
