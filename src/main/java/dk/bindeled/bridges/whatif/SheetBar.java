package dk.bindeled.bridges.whatif;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;

/** The way to a second scenario beside the first, and from the one to the other. The keyboard stays where the work goes on. */
final class SheetBar extends Div {

    private final transient Desk desk;
    private final transient Sheets sheets;
    private final transient Consumer<Runnable> work;
    private final transient Consumer<String> tell;

    /**
     * The ways.
     *
     * @param work does something with the sheets, after which everything is shown anew
     * @param tell says what was done
     */
    SheetBar(Desk desk, Sheets sheets, Consumer<Runnable> work, Consumer<String> tell) {
        this.desk = desk;
        this.sheets = sheets;
        this.work = work;
        this.tell = tell;
        addClassName("whatif-sides");
    }

    /** What a sheet is called: the name of its plan, or A and B. */
    String name(int place) {
        String letter = desk.say(place == 0 ? "side.a" : "side.b");
        return sheets.all()
                .get(place)
                .plan()
                .map(plan -> desk.say("side.plan", letter, plan.name()))
                .orElse(letter);
    }

    void show() {
        removeAll();
        if (!sheets.areTwo()) {
            add(button("compare", () -> {
                sheets.compare();
                tell.accept(desk.say("status.compared"));
            }));
            sheets.dropped()
                    .ifPresent(sheet -> add(button("side.back", () -> {
                        sheets.bringBack();
                        desk.keeping().opened().accept(sheets.plans());
                        tell.accept(desk.say("status.back"));
                    })));
            return;
        }
        for (int k = 0; k < 2; k++) {
            int which = k;
            NativeButton turn = new NativeButton(name(k), click -> {
                work.accept(() -> {
                    sheets.turn(which);
                    tell.accept(desk.say("status.side", name(which)));
                });
                focusCurrent();
            });
            turn.addClassName("quiet-button");
            turn.getElement().setAttribute("aria-pressed", String.valueOf(k == sheets.edited()));
            turn.setAriaLabel(desk.say("side.edit", name(k)));
            add(turn);
        }
        add(button("side.drop", () -> {
            sheets.drop();
            desk.keeping().opened().accept(sheets.plans());
            tell.accept(desk.say("status.dropped"));
        }));
    }

    private NativeButton button(String key, Runnable then) {
        NativeButton button = new NativeButton(desk.say(key), click -> {
            work.accept(then);
            focusCurrent();
        });
        button.addClassName("quiet-button");
        return button;
    }

    /** What was pressed is gone when everything is shown anew. */
    private void focusCurrent() {
        if (getComponentCount() > 0
                && getComponentAt(sheets.areTwo() ? sheets.edited() : 0) instanceof NativeButton next) {
            next.focus();
        }
    }
}
