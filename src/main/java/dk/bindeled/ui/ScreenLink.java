package dk.bindeled.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** A link to a screen that keeps the four choices. */
public final class ScreenLink extends Anchor {

    /** In the address: the code of the form whose ties are wanted. */
    public static final String SHOW = "show";
    /** In the address: id of the group, or area, that is looked at. */
    public static final String GROUP = "group";
    /** In the address: ids of the two groups that are looked at, joined by a tilde, in the order of the study. */
    public static final String PAIR = "pair";

    /** A link to the screen at {@code route}, for instance {@code bridges}. */
    public ScreenLink(String text, String route, Choices choices) {
        this(text, route, choices, Map.of());
    }

    /**
     * A link to one view of a screen.
     *
     * @param text what it says
     * @param route the screen's route, for instance {@code map}
     * @param choices the four choices
     * @param more what the screen is asked to show, for instance {@code show=bonding}
     */
    public ScreenLink(String text, String route, Choices choices, Map<String, String> more) {
        super(href(route, choices, more), text);
        addClassName("screen-link");
    }

    /** The address of a screen with the four choices, relative to the application's root. */
    public static String href(String route, Choices choices, Map<String, String> more) {
        // in the order of names, so that the same choices are the same address
        String query = Arrays.stream(choices.address(more).getQueryString().split("&"))
                .sorted()
                .collect(Collectors.joining("&"));
        String path = route.isEmpty() ? "." : route; // an empty address would be the page one is on
        return query.isEmpty() ? path : path + "?" + query;
    }
}
