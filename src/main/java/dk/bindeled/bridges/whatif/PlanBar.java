package dk.bindeled.bridges.whatif;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dk.bindeled.bridges.changes.DataChanged;
import dk.bindeled.network.Change;
import dk.bindeled.plans.Plan;
import dk.bindeled.plans.PlanDraft;
import dk.bindeled.plans.PlanRefused;
import dk.bindeled.plans.PlannedChanges;
import dk.bindeled.plans.Plans;
import dk.bindeled.ui.AskDialog;
import dk.bindeled.ui.NameDialog;
import dk.bindeled.ui.TroublePanel;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the scenario is kept as a plan, the ways to keep it, and which of the plan’s changes cannot be made here. */
final class PlanBar extends Div {

    private final transient Desk desk;
    private final transient Sheets sheets;
    private final transient Runnable kept;
    private final Span status = new Span();
    private final Div ways = new Div();
    private final Div told = new Div();
    private final transient Set<Sheet> saving = new HashSet<>();

    /**
     * The bar.
     *
     * @param kept shows everything anew once something was saved
     */
    PlanBar(Desk desk, Sheets sheets, Runnable kept) {
        this.desk = desk;
        this.sheets = sheets;
        this.kept = kept;
        addClassName("whatif-plan");
        status.addClassName("whatif-plan-status");
        status.getElement().setAttribute("role", "status");
        status.getElement().setAttribute("tabindex", "-1");
        ways.addClassName("whatif-plan-ways");
        add(status, ways, told);
    }

    void show() {
        Sheet sheet = sheets.current();
        ways.removeAll();
        told.removeAll();
        sheet.plan().ifPresentOrElse(plan -> show(sheet, plan), () -> {
            status.setText(sheet.isChanged() ? desk.say("plan.none") : "");
            NativeButton keep = button("plan.keep", () -> keep(sheet));
            keep.setEnabled(sheet.isChanged());
            ways.add(keep);
        });
        if (!sheet.aside().isEmpty()) {
            UnorderedList list = new UnorderedList();
            sheet.aside().forEach(each -> list.add(new ListItem(words(sheet, each))));
            Div left = new Div(new Paragraph(desk.say("plan.aside")), list);
            left.addClassName("whatif-aside");
            told.add(left);
        }
    }

    private void show(Sheet sheet, Plan plan) {
        status.setText(desk.say(sheet.isChanged() ? "plan.changed" : "plan.kept", plan.name()));
        NativeButton save = button("plan.save", () -> save(sheet, plan));
        save.setEnabled(sheet.isChanged() && !saving.contains(sheet));
        ways.add(save, button("plan.keep.new", () -> keep(sheet)), way(plan.id(), "plan.open"));
    }

    private String words(Sheet sheet, Sheet.Aside aside) {
        Optional<Change> change = PlannedChanges.change(aside.step().change());
        if (change.isEmpty()) {
            return desk.say("plan.aside.unknown");
        }
        String why = aside.why() == null
                ? "plan.aside.gone"
                : "misfit." + aside.why().code();
        return desk.say("plan.aside.why", desk.words(change.get(), sheet.scenario()), desk.say(why));
    }

    private void keep(Sheet sheet) {
        if (!sheet.scenario().isOpen()) {
            desk.outdated().run();
            return;
        }
        List<Change> changes = sheet.scenario().changes();
        PlanDraft draft = sheet.draft("");
        new NameDialog(
                        new AskDialog.Words(
                                desk.say("plan.keep.title"), desk.say("plan.keep.text"), desk.say("plan.keep.do")),
                        desk.say("plan.name"),
                        desk.say("plan.name.help", Plans.LONGEST_NAME),
                        "",
                        AskDialog.beside(
                                desk.background(),
                                name -> {
                                    DataChanged.refuseUnless(sheet.scenario()::isOpen);
                                    return desk.keeping().create().apply(draft.named(name));
                                },
                                plan -> settle(sheet, plan, changes)))
                .open();
    }

    private void save(Sheet sheet, Plan plan) {
        if (!sheet.scenario().isOpen()) {
            desk.outdated().run();
            return;
        }
        List<Change> changes = sheet.scenario().changes();
        PlanDraft draft = sheet.draft(plan.name());
        saving.add(sheet);
        show();
        desk.background()
                .start(
                        getUI().orElseThrow(),
                        _ -> desk.keeping().save().save(plan.id(), plan.version(), draft),
                        (_, _) -> {},
                        saved -> settle(sheet, saved, changes),
                        fault -> refuse(sheet, plan, fault));
    }

    private void settle(Sheet sheet, Plan plan, List<Change> changes) {
        saving.remove(sheet);
        sheet.savedAs(plan, changes);
        desk.keeping().opened().accept(sheets.plans());
        kept.run();
        status.getElement().callJsFunction("focus"); // what was pressed is gone
    }

    /** What is written here stays as it is: it can be kept as a plan of its own, beside what somebody else has saved. */
    private void refuse(Sheet sheet, Plan plan, Throwable fault) {
        saving.remove(sheet);
        show();
        boolean newer = fault instanceof PlanRefused refused && refused.reason() == PlanRefused.Reason.NEWER;
        Component[] actions = newer
                ? new Component[] {button("plan.keep.new", () -> keep(sheet)), way(plan.id(), "plan.open")}
                : new Component[] {};
        told.add(TroublePanel.of(fault, actions));
    }

    /** In another window, so that nothing of what is done here is lost. */
    private Anchor way(String plan, String key) {
        Anchor way = new Anchor(desk.keeping().address().apply(plan), desk.say(key));
        way.setTarget(AnchorTarget.BLANK);
        way.addClassName("screen-link");
        return way;
    }

    private NativeButton button(String key, Runnable then) {
        NativeButton button = new NativeButton(desk.say(key), click -> then.run());
        button.addClassName("quiet-button");
        return button;
    }
}
