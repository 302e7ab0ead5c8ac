package dk.bindeled.bridges.planning;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dk.bindeled.bridges.BridgePart;
import dk.bindeled.plans.Plan;
import dk.bindeled.plans.PlanDraft;
import dk.bindeled.plans.Plans;
import dk.bindeled.ui.AskDialog;
import dk.bindeled.ui.ChoiceDialog;
import dk.bindeled.ui.CsvDownload;
import dk.bindeled.ui.ScreenLink;
import dk.bindeled.ui.TroublePanel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What can be done with the plan that is open, beside writing in it. */
final class PlanTools extends Div {

    private final transient PlanReading reading;
    private final transient PlanDesk desk;
    private final transient Supplier<Optional<PlanDraft>> written;
    private final transient BooleanSupplier unsaved;
    private final transient Consumer<Plan> shared;
    private final transient Consumer<Plan> deleted;
    private final Span told = new Span();
    private final Div trouble = new Div();
    private transient Plan plan;

    /**
     * The tools.
     *
     * @param others with which it can be compared
     * @param written what is written in it, saved or not; empty where something of it cannot be saved, which is told there
     * @param unsaved true if something of it is not saved
     * @param download of the plan as it is kept
     * @param shared told of the plan once it is shared with others
     * @param deleted told of the plan once it is deleted
     */
    PlanTools(
            PlanReading reading,
            Plan plan,
            List<Plan> others,
            PlanDesk desk,
            Supplier<Optional<PlanDraft>> written,
            BooleanSupplier unsaved,
            CsvDownload download,
            Consumer<Plan> shared,
            Consumer<Plan> deleted) {
        this.reading = reading;
        this.desk = desk;
        this.plan = plan;
        this.written = written;
        this.unsaved = unsaved;
        this.shared = shared;
        this.deleted = deleted;
        addClassName("plan-tools");
        told.getElement().setAttribute("role", "status");
        told.addClassName("line");
        ScreenLink tried = new ScreenLink(
                reading.say("try"), BridgePart.WHAT_IF.route(), reading.choices(), Map.of("plan", plan.id()));
        Div row = new Div(tried);
        row.addClassName("plan-tool-row");
        if (!others.isEmpty()) {
            row.add(compare(others));
        }
        if (plan.own()) {
            row.add(button("share", this::share));
        }
        row.add(button("copy", this::copy), download);
        if (plan.removable()) {
            row.add(button("delete", this::delete));
        }
        add(row, told, trouble);
        tell();
    }

    private void tell() {
        told.setText(plan.own() ? reading.say("sharing", reading.say(PlanReading.role(plan.sharedWith()))) : "");
    }

    private Select<Plan> compare(List<Plan> others) {
        Select<Plan> compare = new Select<>();
        compare.setPlaceholder(reading.say("compare"));
        compare.setAriaLabel(reading.say("compare"));
        compare.setItems(others);
        compare.setItemLabelGenerator(Plan::name);
        compare.addValueChangeListener(chosen -> {
            Plan other = chosen.getValue();
            if (other != null) {
                compare.clear(); // whoever stays on the page may choose the same once more
                getUI().ifPresent(ui -> ui.navigate(
                        BridgePart.WHAT_IF.route(),
                        reading.choices().address(Map.of("plan", plan.id(), "against", other.id()))));
            }
        });
        return compare;
    }

    private void share() {
        new ChoiceDialog<>(
                        desk.words("share"),
                        reading.say("share.who"),
                        Plans.SHARED_WITH,
                        role -> reading.say(PlanReading.role(role.orElse(null))),
                        plan.sharedWith(),
                        AskDialog.beside(
                                desk.background(), role -> desk.plans().share(plan.id(), role.orElse(null)), now -> {
                                    plan = now;
                                    tell();
                                    shared.accept(now);
                                }))
                .open();
    }

    /** Of what is written, so that nothing of it is lost. */
    private void copy() {
        desk.keepBeside("copy", written);
    }

    /** There is a way back as long as the page tells of it; a question before would be one click more for everyone. */
    private void delete() {
        if (unsaved.getAsBoolean()) {
            told.setText(reading.say("delete.unsaved")); // the way back leads to what is saved only
            return;
        }
        desk.delete(this, plan, deleted, fault -> {
            trouble.removeAll();
            trouble.add(TroublePanel.of(fault));
        });
    }

    private NativeButton button(String key, Runnable deed) {
        NativeButton button = new NativeButton(reading.say(key), click -> deed.run());
        button.addClassName("quiet-button");
        return button;
    }
}
