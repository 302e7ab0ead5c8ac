package dk.bindeled.bridges.whatif;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dk.bindeled.network.Change;
import dk.bindeled.study.Scenario;
import java.util.List;
import java.util.function.IntConsumer;

/** The changes of a scenario in the order made, each of which can be taken out, and the steps back and forth. */
final class ChangeList extends Div {

    private final transient Desk desk;
    private final transient IntConsumer remove;
    private final NativeButton undo;
    private final NativeButton redo;
    private final OrderedList list = new OrderedList();
    private final Paragraph none;

    ChangeList(Desk desk, Runnable undone, Runnable redone, IntConsumer remove) {
        this.desk = desk;
        this.remove = remove;
        addClassName("whatif-changes");
        undo = button("undo", "Control+Z", undone);
        redo = button("redo", "Control+Y", redone);
        Div steps = new Div(undo, redo);
        steps.addClassName("whatif-steps");
        none = new Paragraph(desk.say("changes.none"));
        none.addClassName("line");
        add(none, list, steps);
    }

    void show(Scenario scenario) {
        list.removeAll();
        List<Change> changes = scenario.changes();
        for (int k = 0; k < changes.size(); k++) {
            int place = k;
            String words = desk.words(changes.get(k), scenario);
            NativeButton drop = new NativeButton("×", click -> remove.accept(place));
            drop.setAriaLabel(desk.say("changes.drop", words));
            list.add(new ListItem(new Span(words), drop));
        }
        none.setVisible(changes.isEmpty());
        list.setVisible(!changes.isEmpty());
        undo.setEnabled(scenario.canUndo());
        redo.setEnabled(scenario.canRedo());
    }

    /** Lets the keyboard go on from the change that stands in a place now, or from the steps where there is none. */
    void focus(int place) {
        int last = list.getComponentCount() - 1;
        if (last < 0) {
            undo.focus();
        } else if (list.getComponentAt(Math.min(place, last))
                        .getChildren()
                        .toList()
                        .getLast()
                instanceof NativeButton next) {
            next.focus();
        }
    }

    private NativeButton button(String key, String shortcut, Runnable work) {
        NativeButton button = new NativeButton(desk.say(key), click -> work.run());
        button.addClassName("quiet-button");
        button.getElement().setAttribute("aria-keyshortcuts", shortcut);
        button.setTitle(desk.say(key + ".keys"));
        return button;
    }
}
