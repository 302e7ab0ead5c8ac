package dk.bindeled.map;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dk.bindeled.ui.Messages;
import dk.bindeled.ui.Numbers;
import dk.bindeled.views.SavedView;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The views one may open: one's own and those that are shared, the one saved last first. Where there are none it says what will be there. */
final class ViewListDialog extends Dialog {

    private final transient Consumer<String> open;
    private final @Nullable String current;

    /**
     * The list.
     *
     * @param current id of the view that is open, or null
     * @param open opens the view with an id
     */
    ViewListDialog(List<SavedView> views, @Nullable String current, Consumer<String> open) {
        this.open = open;
        this.current = current;
        setHeaderTitle(getTranslation("views.title"));
        setWidth("min(40rem, 96vw)");
        NativeButton close = new NativeButton("×", click -> close());
        close.addClassName("icon-button");
        close.getElement().setAttribute("aria-label", getTranslation("ui.close"));
        getHeader().add(close);
        add(
                part("own", views.stream().filter(SavedView::own).toList()),
                part("shared", views.stream().filter(view -> !view.own()).toList()));
    }

    private Section part(String which, List<SavedView> views) {
        Section part = new Section(new H3(getTranslation("views.list." + which)));
        part.addClassName("views-list");
        if (views.isEmpty()) {
            part.add(new Paragraph(getTranslation("views.list." + which + ".none")));
            return part;
        }
        UnorderedList list = new UnorderedList();
        views.forEach(view -> list.add(item(view)));
        part.add(list);
        return part;
    }

    private ListItem item(SavedView view) {
        NativeButton name = new NativeButton(view.name(), click -> {
            close();
            open.accept(view.id());
        });
        if (view.id().equals(current)) {
            name.getElement().setAttribute("aria-current", "true");
        }
        Span facts = new Span(String.join(" · ", facts(view)));
        facts.addClassName("line");
        return new ListItem(name, facts);
    }

    private List<String> facts(SavedView view) {
        String when = moment(view.changedAt());
        List<String> facts = new ArrayList<>(List.of(
                view.own()
                        ? getTranslation("views.list.when", when)
                        : getTranslation(
                                "views.list.when.by", when, owner(view, getTranslation("ui.role.administrator")))));
        if (view.own() && view.sharedWith() != null) {
            facts.add(getTranslation(
                    "views.list.shared-with",
                    getTranslation("views.share." + view.sharedWith().code())));
        }
        return facts;
    }

    /**
     * What the owner of a view is called here; whoever comes in by a link of the console has no name.
     *
     * @param administrator the word for one
     */
    static String owner(SavedView view, String administrator) {
        return view.ownerName().equals("administrator") ? administrator : view.ownerName();
    }

    private String moment(Instant at) {
        Locale language = Messages.languageOf(getLocale());
        ZonedDateTime here = at.atZone(ZoneId.systemDefault());
        String time = language.equals(Messages.DANISH) ? "HH.mm" : "HH:mm";
        return Numbers.in(language).date(here.toLocalDate()) + ", "
                + DateTimeFormatter.ofPattern(time, language).format(here);
    }
}
