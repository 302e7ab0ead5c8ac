package dk.bindeled.bridges.planning;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dk.bindeled.plans.Plan;
import dk.bindeled.plans.PlanDraft;
import dk.bindeled.plans.PlanStatus;
import dk.bindeled.plans.PlanStep;
import dk.bindeled.plans.PlannedChange;
import dk.bindeled.plans.Plans;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A plan as it can be written: its name, how far it has come, and its changes. Nothing is saved before one says so, and until then all can be taken back. */
final class PlanEditor extends Section {

    private final transient PlanReading reading;
    private final transient Become become;
    private final transient PlanDesk desk;
    private final TextField name = new TextField();
    private final Select<PlanStatus> status = new Select<>();
    private final OrderedList steps = new OrderedList();
    private final Paragraph none = new Paragraph();
    private final NativeButton save;
    private final NativeButton revert;
    private final Span told = new Span();
    private final Div trouble = new Div();
    private final List<StepFields> fields = new ArrayList<>();
    private final transient Consumer<Plan> kept;
    private transient Plan plan;
    private boolean saving;

    /**
     * The plan as it is kept.
     *
     * @param become what has become of it
     * @param kept told of the plan once it is saved
     */
    PlanEditor(PlanReading reading, Plan plan, Become become, PlanDesk desk, Consumer<Plan> kept) {
        this.kept = kept;
        this.reading = reading;
        this.become = become;
        this.desk = desk;
        this.plan = plan;
        addClassName("plan-editor");
        getElement().setAttribute("aria-label", reading.say("steps"));
        name.setLabel(reading.say("name"));
        name.setMaxLength(Plans.LONGEST_NAME);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(change -> changed());
        status.setLabel(reading.say("status"));
        status.setItems(List.of(PlanStatus.values()));
        status.setItemLabelGenerator(each -> reading.say("status." + each.code()));
        status.addValueChangeListener(change -> changed());
        Div head = new Div(name, status);
        head.addClassName("plan-head");
        steps.addClassName("plan-steps");
        none.setText(reading.say("steps.none"));
        save = new NativeButton(reading.say("save"), click -> save());
        save.addClassName("primary-button");
        revert = new NativeButton(reading.say("revert"), click -> revert());
        revert.addClassName("quiet-button");
        told.addClassName("plan-told");
        told.getElement().setAttribute("role", "status");
        told.getElement().setAttribute("tabindex", "-1");
        Div bar = new Div(save, revert, told);
        bar.addClassName("plan-save");
        add(head, new H3(reading.say("steps")), none, steps, bar, trouble);
        fill(plan.content());
        changed();
    }

    private void fill(PlanDraft content) {
        name.setValue(content.name());
        status.setValue(content.status());
        fields.clear();
        steps.removeAll();
        content.steps().forEach(this::add);
        changed();
    }

    private void add(PlanStep step) {
        StepFields[] row = new StepFields[1];
        row[0] = new StepFields(reading, step, become, this::changed, () -> drop(row[0]));
        fields.add(row[0]);
        steps.add(row[0]);
    }

    private void drop(StepFields row) {
        int place = fields.indexOf(row);
        fields.remove(row);
        steps.remove(row);
        changed();
        told.setText(reading.say("step.dropped"));
        if (fields.isEmpty()) {
            revert.focus();
        } else {
            fields.get(Math.min(place, fields.size() - 1)).focusDrop();
        }
    }

    private PlanDraft draft() {
        PlanStatus now = status.getValue();
        return new PlanDraft(
                name.getValue().strip(),
                now == null ? plan.status() : now,
                fields.stream().map(StepFields::step).toList());
    }

    /** True if something is written that is not kept. */
    boolean isChanged() {
        return !draft().equals(plan.content());
    }

    private void changed() {
        boolean changed = isChanged();
        save.setEnabled(changed && !saving);
        revert.setEnabled(changed);
        none.setVisible(fields.isEmpty());
        told.setText(changed ? reading.say("unsaved") : "");
        desk.unsaved().accept(changed);
    }

    private void revert() {
        trouble.removeAll();
        fill(plan.content());
        told.setText(reading.say("reverted"));
        name.focus();
    }

    /** What is written, as it would be saved; where something of it is wrong, that is told and nothing is given back. */
    Optional<PlanDraft> written() {
        for (StepFields row : fields) {
            if (row.isWrong()) {
                told.setText(reading.say("step.due.wrong"));
                row.focusDue();
                return Optional.empty();
            }
        }
        return Optional.of(draft());
    }

    private void save() {
        trouble.removeAll();
        written().ifPresent(draft -> {
            saving = true;
            save.setEnabled(false);
            desk.save(this, plan, draft, this::settle, this::refuse);
        });
    }

    /** What was written while it was being saved is not saved, and stays. */
    private void settle(Plan now) {
        saving = false;
        boolean others = !changes(now).equals(changes(plan));
        plan = now;
        changed();
        if (!isChanged()) {
            told.setText(reading.say("kept"));
        }
        told.getElement().callJsFunction("focus"); // the button that was pressed cannot be pressed again
        kept.accept(now);
        if (others && !isChanged()) {
            desk.again().accept(now); // what has come of it was told of other changes
        }
    }

    private static List<PlannedChange> changes(Plan plan) {
        return plan.steps().stream().map(PlanStep::change).toList();
    }

    private void refuse(Throwable fault) {
        saving = false;
        trouble.removeAll();
        trouble.add(desk.trouble(plan, this::written, fault));
        changed();
    }
}
