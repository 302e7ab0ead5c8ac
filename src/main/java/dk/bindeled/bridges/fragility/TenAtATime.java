package dk.bindeled.bridges.fragility;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;

/**
 * A list of which ten are shown at a time.
 *
 * @param <T> what is listed
 */
final class TenAtATime<T> extends Div {

    private static final int AT_A_TIME = 10;

    private final transient FragilityReading reading;
    private final transient List<T> items;
    private final transient Function<T, Component> card;
    private final UnorderedList list = new UnorderedList();
    private final NativeButton more = new NativeButton();
    private int shown;

    TenAtATime(FragilityReading reading, List<T> items, Function<T, Component> card) {
        this.reading = reading;
        this.items = List.copyOf(items);
        this.card = card;
        list.addClassName("fragility-list");
        more.addClassName("quiet-button");
        more.addClickListener(click -> showMore());
        add(list, more);
        showMore();
    }

    private void showMore() {
        int end = Math.min(items.size(), shown + AT_A_TIME);
        items.subList(shown, end).forEach(item -> list.add(new ListItem(card.apply(item))));
        shown = end;
        int left = items.size() - shown;
        more.setVisible(left > 0);
        more.setText(reading.say("more", Math.min(left, AT_A_TIME), left));
    }
}
