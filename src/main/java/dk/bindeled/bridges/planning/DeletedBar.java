package dk.bindeled.bridges.planning;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dk.bindeled.bridges.changes.DataChanged;
import dk.bindeled.plans.Plan;
import dk.bindeled.plans.Plans;
import dk.bindeled.ui.Background;
import dk.bindeled.ui.TroublePanel;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Says which plan was deleted, with the way back as long as it is shown. */
final class DeletedBar extends Div {

    private final NativeButton undo;

    /**
     * The way back.
     *
     * @param open false once somebody was erased: what was deleted before may name that one
     * @param back told of the plan once it is there again
     */
    DeletedBar(Plan deleted, Plans plans, Background background, BooleanSupplier open, Consumer<Plan> back) {
        addClassName("plan-deleted");
        Span said = new Span(getTranslation("planning.deleted", deleted.name()));
        said.getElement().setAttribute("role", "status");
        undo = new NativeButton(
                getTranslation("planning.undo"),
                click -> background.start(
                        getUI().orElseThrow(),
                        _ -> {
                            DataChanged.refuseUnless(open);
                            return plans.putBack(deleted);
                        },
                        (_, _) -> {},
                        back,
                        fault -> add(TroublePanel.of(fault))));
        undo.addClassName("quiet-button");
        add(said, undo);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        undo.focus();
    }
}
