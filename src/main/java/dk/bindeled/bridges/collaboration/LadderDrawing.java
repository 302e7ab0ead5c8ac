package dk.bindeled.bridges.collaboration;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dk.bindeled.network.LadderStep;
import dk.bindeled.study.CollaborationLadder.Pair;
import org.jspecify.annotations.Nullable;

/** A ladder of four rungs: those that are reached are filled, those still to climb are dashed. The same is always told in words as well. */
final class LadderDrawing extends Div {

    LadderDrawing(Pair pair, @Nullable LadderStep wanted) {
        addClassName("ladder");
        getElement().setAttribute("aria-hidden", "true");
        LadderStep now = pair.step();
        setClassName("ladder-unknown", pair.present() && now == null);
        for (LadderStep step : LadderStep.values()) {
            Span rung = new Span();
            rung.addClassName("rung");
            rung.setClassName("rung-reached", now != null && step.number() <= now.number());
            rung.setClassName("rung-wanted", Climb.steps(pair, wanted).contains(step));
            // the first rung is the lowest
            addComponentAsFirst(rung);
        }
    }
}
