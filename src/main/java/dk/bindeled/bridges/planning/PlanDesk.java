package dk.bindeled.bridges.planning;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.NativeButton;
import dk.bindeled.plans.Plan;
import dk.bindeled.plans.PlanDraft;
import dk.bindeled.plans.PlanRefused;
import dk.bindeled.plans.Plans;
import dk.bindeled.ui.AskDialog;
import dk.bindeled.ui.Background;
import dk.bindeled.ui.NameDialog;
import dk.bindeled.ui.TroublePanel;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What is done with plans, beside the page.
 *
 * @param reading what is said
 * @param plans keeps them
 * @param background where it is done
 * @param open goes to a plan
 * @param saved told of a plan that was saved
 * @param unsaved told whether there is something that is not saved
 */
record PlanDesk(
        PlanReading reading,
        Plans plans,
        Background background,
        Consumer<Plan> open,
        Consumer<Plan> saved,
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

    /** Does something with a plan. */
    <T> void work(Component on, Plan plan, Function<String, T> deed, Consumer<T> then, Consumer<Throwable> failed) {
        background.start(on.getUI().orElseThrow(), _ -> deed.apply(plan.id()), (_, _) -> {}, then, failed);
    }

    /** Why something could not be saved. What is written stays; where somebody else has saved meanwhile it can be kept beside. */
    TroublePanel trouble(Component on, Plan plan, PlanDraft draft, Throwable fault) {
        if (!(fault instanceof PlanRefused refused) || refused.reason() != PlanRefused.Reason.NEWER) {
            return TroublePanel.of(fault);
        }
        Anchor theirs = new Anchor(reading.address(plan), reading.say("newer.open"));
        theirs.setTarget(AnchorTarget.BLANK);
        theirs.addClassName("screen-link");
        NativeButton beside = new NativeButton(reading.say("newer.keep"), click -> keepBeside(draft));
        beside.addClassName("primary-button");
        return TroublePanel.of(fault, beside, theirs);
    }

    private void keepBeside(PlanDraft draft) {
        name("newer", reading.say("copy.name", draft.name()), name -> plans.create(draft.named(name)));
    }

    /** Asks for a name and makes a plan, which is open then. */
    void name(String what, String proposed, Function<String, Plan> deed) {
        new NameDialog(
                        words(what),
                        reading.say("name"),
                        reading.say("name.help", Plans.LONGEST_NAME),
                        proposed.substring(0, Math.min(proposed.length(), Plans.LONGEST_NAME)),
                        AskDialog.beside(background, deed, plan -> {
                            unsaved.accept(false);
                            open.accept(plan);
                        }))
                .open();
    }

    /** What is said where something is asked. */
    AskDialog.Words words(String what) {
        return new AskDialog.Words(
                reading.say(what + ".title"), reading.say(what + ".text"), reading.say(what + ".do"));
    }
}
