package dk.bindeled.bridges.planning;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.NativeButton;
import dk.bindeled.bridges.changes.DataChanged;
import dk.bindeled.plans.Plan;
import dk.bindeled.plans.PlanDraft;
import dk.bindeled.plans.PlanRefused;
import dk.bindeled.plans.Plans;
import dk.bindeled.ui.AskDialog;
import dk.bindeled.ui.Background;
import dk.bindeled.ui.NameDialog;
import dk.bindeled.ui.TroublePanel;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What is done with plans, beside the page.
 *
 * @param reading what is said
 * @param plans keeps them
 * @param background where it is done
 * @param current false once somebody was erased since the page was opened
 * @param open goes to a plan
 * @param again shows the plan that is open anew
 * @param unsaved told whether there is something that is not saved
 */
record PlanDesk(
        PlanReading reading,
        Plans plans,
        Background background,
        BooleanSupplier current,
        Consumer<Plan> open,
        Consumer<Plan> again,
        Consumer<Boolean> unsaved) {

    /** Saves over the version that was read. */
    void save(Component on, Plan plan, PlanDraft draft, Consumer<Plan> then, Consumer<Throwable> refused) {
        background.start(
                on.getUI().orElseThrow(),
                _ -> plans.save(plan.id(), plan.version(), draft),
                (_, _) -> {},
                then,
                refused);
    }

    /** Deletes a plan; what it was is told, so that it can be put back. */
    void delete(Component on, Plan plan, Consumer<Plan> then, Consumer<Throwable> failed) {
        background.start(on.getUI().orElseThrow(), _ -> plans.delete(plan.id()), (_, _) -> {}, then, failed);
    }

    /** Why something could not be saved. What is written stays; where somebody else has saved meanwhile it can be kept beside. */
    TroublePanel trouble(Plan plan, Supplier<Optional<PlanDraft>> written, Throwable fault) {
        if (!(fault instanceof PlanRefused refused) || refused.reason() != PlanRefused.Reason.NEWER) {
            return TroublePanel.of(fault);
        }
        Anchor theirs = new Anchor(reading.address(plan), reading.say("newer.open"));
        theirs.setTarget(AnchorTarget.BLANK);
        theirs.addClassName("screen-link");
        NativeButton beside = new NativeButton(reading.say("newer.keep"), click -> keepBeside("newer", written));
        beside.addClassName("primary-button");
        return TroublePanel.of(fault, beside, theirs);
    }

    /**
     * Asks for a name and keeps what is written as a plan of its own, which is open then.
     *
     * @param written what stands in the fields when it is asked
     */
    void keepBeside(String what, Supplier<Optional<PlanDraft>> written) {
        written.get().ifPresent(draft -> keepBeside(what, draft));
    }

    private void keepBeside(String what, PlanDraft draft) {
        String proposed = reading.say("copy.name", draft.name());
        new NameDialog(
                        words(what),
                        reading.say("name"),
                        reading.say("name.help", Plans.LONGEST_NAME),
                        proposed.substring(0, Math.min(proposed.length(), Plans.LONGEST_NAME)),
                        AskDialog.beside(background, name -> create(draft.named(name)), plan -> {
                            unsaved.accept(false);
                            open.accept(plan);
                        }))
                .open();
    }

    private Plan create(PlanDraft draft) {
        DataChanged.refuseUnless(current);
        return plans.create(draft);
    }

    /** What is said where something is asked. */
    AskDialog.Words words(String what) {
        return new AskDialog.Words(
                reading.say(what + ".title"), reading.say(what + ".text"), reading.say(what + ".do"));
    }
}
