package dk.bindeled.map;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dk.bindeled.network.ToldFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the bar says of the open view: its name, how it stands with it, and what can be done about that. */
final class ViewLine extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(ViewLine.class);

    private final Span name = new Span();
    private final Span status = new Span();
    private final Div ways = new Div();

    ViewLine() {
        addClassName("views-line");
        name.addClassName("views-name");
        status.addClassNames("views-status", "line");
        status.getElement().setAttribute("role", "status");
        ways.addClassName("views-ways");
        add(name, status, ways);
    }

    void call(String called) {
        name.setText(called);
    }

    void tell(String words, NativeButton... offered) {
        status.setText(words);
        ways.removeAll();
        ways.add(offered);
    }

    /** A button that can be offered. */
    NativeButton way(String key, Runnable where) {
        NativeButton way = new NativeButton(getTranslation(key), click -> where.run());
        way.addClassName("quiet-button");
        return way;
    }

    /** What went wrong, in words. */
    String words(Throwable fault) {
        if (fault instanceof ToldFault told) {
            return String.join(" ", told.happened(getLocale()), told.kept(getLocale()), told.advice(getLocale()));
        }
        LOG.error("A view could not be saved", fault);
        return getTranslation("views.fault");
    }
}
