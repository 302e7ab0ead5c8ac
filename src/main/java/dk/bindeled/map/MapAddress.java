package dk.bindeled.map;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.QueryParameters;
import dk.bindeled.ui.Background;
import dk.bindeled.ui.Choices;
import dk.bindeled.views.SavedViews;
import dk.bindeled.views.ViewContent;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is seen of the map, as it stands in the address and in the saved view that is open. */
final class MapAddress {

    private static final String PATH = "map";

    private final Consumer<QueryParameters> navigate;
    private final Consumer<QueryParameters> replace;
    private final Consumer<Location> keep;
    private final SavedViewsBar bar;
    private QueryParameters here = QueryParameters.empty();
    /** The same with everything that has no room in an address. */
    private QueryParameters whole = QueryParameters.empty();

    private Choices choices = Choices.none();
    private ShownView seen = ShownView.of(QueryParameters.empty());
    private String numbering = "";
    /** What the numbers of the picture that is shown stand for; null where it is shown no longer. */
    private @Nullable ActorRows rows;

    private boolean waiting;
    private boolean moved;

    /**
     * The address of a map that shows nothing yet.
     *
     * @param navigate goes to another address of the map
     * @param replace the same, and the one before is no more to be gone back to
     * @param keep writes an address that is not to be gone to
     */
    MapAddress(
            SavedViews views,
            Background background,
            Consumer<QueryParameters> navigate,
            Consumer<QueryParameters> replace,
            Consumer<Location> keep) {
        this.navigate = navigate;
        this.replace = replace;
        this.keep = keep;
        bar = new SavedViewsBar(views, background, () -> whole.getQueryString(), this::open, this::name);
    }

    /** Tells which saved view is open. */
    SavedViewsBar bar() {
        return bar;
    }

    /** Everything in the address now. */
    QueryParameters query() {
        return here;
    }

    /** An address that names a saved view and nothing else is another way to say what that view shows. */
    void enter(BeforeEnterEvent event) {
        here = event.getLocation().getQueryParameters();
        // Where only the date is another, what has no room in the address is looked at on.
        whole = isSeenOn(here) ? inView(seen.whole(Choices.of(here))) : here;
        String shown = bar.show(
                here.getSingleParameter(ViewContent.VIEW).orElse(null),
                event.getTrigger() == NavigationTrigger.UI_NAVIGATE);
        if (shown != null
                && !shown.isEmpty()
                && ViewContent.of(here.getQueryString()).isEmpty()) {
            event.forwardTo(PATH, QueryParameters.fromString(shown).mergingAll(here.getParameters()));
        }
    }

    /**
     * Another picture is worked out. Where it is to be looked at as the one before, what is done to that one meanwhile is done to both; else it
     * is not to be written over the new address.
     */
    void await(Choices wanted, QueryParameters address) {
        if (!isSeenOn(address)) {
            rows = null;
            seen = ShownView.of(address);
        }
        choices = wanted;
        waiting = true;
        moved = false;
    }

    /** True if what is shown is looked at in the same way there, whatever the date. */
    private boolean isSeenOn(QueryParameters address) {
        return rows != null && ShownView.of(address).equals(ShownView.of(new QueryParameters(seen.address())));
    }

    /**
     * A picture is there.
     *
     * @param numbering of which picture the numbers are that the browser tells
     * @param rows what those numbers stand for
     * @return what is to be seen of it
     */
    ShownView found(String numbering, ActorRows rows) {
        this.numbering = numbering;
        this.rows = rows;
        waiting = false;
        if (moved) {
            write();
        }
        return seen;
    }

    /** True if something is told of the picture that is shown. */
    boolean isOf(String told) {
        return numbering.equals(told);
    }

    /** Writes what is seen into the address, and into the view that is open. */
    void keep(MapLookEvent look) {
        // What was told of another picture means something else in this one.
        if (rows == null || !isOf(look.numbering())) {
            return;
        }
        try {
            seen = SeenJson.read(look.view(), rows).withAbsent(seen, new PicturePointers(rows));
        } catch (IllegalArgumentException forged) {
            // No page of ours tells such a view; what is seen stays as it was written down.
            return;
        }
        moved = true;
        if (!waiting) {
            write();
        }
    }

    /** Goes to another date, and looks at the same there. */
    void go(MapTimeEvent time) {
        if (time.playing() && waiting) {
            // Somebody has chosen a date by himself meanwhile.
            return;
        }
        // Read as an address is: what is no date is none.
        Choices dates = Choices.of(QueryParameters.simple(Map.of("date", time.date(), "compare", time.comparison())));
        QueryParameters there = inView(
                seen.address(new Choices(dates.date(), dates.comparison(), choices.grouping(), choices.language())));
        (time.playing() ? replace : navigate).accept(there);
    }

    private QueryParameters inView(QueryParameters address) {
        return here.getSingleParameter(ViewContent.VIEW)
                .map(id -> address.merging(ViewContent.VIEW, id))
                .orElse(address);
    }

    private void open(String viewId) {
        // What has no room in an address is of what was seen before, not of the view.
        rows = null;
        navigate.accept(here.including(Choices.LANGUAGE).merging(ViewContent.VIEW, viewId));
    }

    private void name(Optional<String> viewId) {
        whole = named(whole, viewId);
        here = named(here, viewId);
        keep.accept(new Location(PATH, here));
    }

    private static QueryParameters named(QueryParameters address, Optional<String> viewId) {
        QueryParameters without = address.excluding(ViewContent.VIEW);
        return viewId.map(id -> without.merging(ViewContent.VIEW, id)).orElse(without);
    }

    private void write() {
        whole = inView(seen.whole(choices));
        here = inView(seen.address(choices));
        keep.accept(new Location(PATH, here));
        bar.changed(whole.getQueryString());
    }
}
