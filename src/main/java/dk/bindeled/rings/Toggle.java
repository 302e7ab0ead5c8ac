package dk.bindeled.rings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A row of buttons of which one is pressed. */
final class Toggle extends Div {

    private final List<NativeButton> buttons = new ArrayList<>();

    /**
     * A choice among {@code names}.
     *
     * @param label what is chosen
     * @param first number of the one that is pressed at first; {@code onChoice} is not told of it
     * @param onChoice told the number of the one that is pressed
     */
    Toggle(String label, List<String> names, int first, Consumer<Integer> onChoice) {
        addClassName("rings-toggle");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
        for (int k = 0; k < names.size(); k++) {
            int number = k;
            NativeButton button = new NativeButton(names.get(k), click -> {
                press(number);
                onChoice.accept(number);
            });
            button.addClassName("quiet-button");
            buttons.add(button);
            add(button);
        }
        press(first);
    }

    private void press(int number) {
        for (int k = 0; k < buttons.size(); k++) {
            buttons.get(k).getElement().setAttribute("aria-pressed", String.valueOf(k == number));
        }
    }
}
