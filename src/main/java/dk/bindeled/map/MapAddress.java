package dk.bindeled.map;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
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
    private final Consumer<Location> keep;
    private final SavedViewsBar bar;
    private QueryParameters here = QueryParameters.empty();
    private Choices choices = Choices.none();
    private ShownView seen = ShownView.of(QueryParameters.empty());
    private String numbering = "";
    /** There are none while another picture is worked out. */
    private @Nullable ActorRows rows;

    /**
     * The address of a map that shows nothing yet.
     *
     * @param navigate goes to another address of the map
     * @param keep writes an address that is not to be gone to
     */
    MapAddress(SavedViews views, Background background, Consumer<QueryParameters> navigate, Consumer<Location> keep) {
        this.navigate = navigate;
        this.keep = keep;
        bar = new SavedViewsBar(views, background, () -> here.getQueryString(), this::open, this::name);
    }

    /** Tells which saved view is open. */
    SavedViewsBar bar() {
        return bar;
    }

    /** An address that names a saved view and nothing else is another way to say what that view shows. */
    void enter(BeforeEnterEvent event) {
        here = event.getLocation().getQueryParameters();
        String shown = bar.show(here.getSingleParameter(ViewContent.VIEW).orElse(null));
        if (shown != null
                && !shown.isEmpty()
                && ViewContent.of(here.getQueryString()).isEmpty()) {
            event.forwardTo(PATH, QueryParameters.fromString(shown).mergingAll(here.getParameters()));
        }
    }

    /** Another picture is worked out: what is done to the old one meanwhile is not to be written over the new address. */
    void await(Choices wanted) {
        choices = wanted;
        rows = null;
    }

    /**
     * A picture is there.
     *
     * @param numbering of which picture the numbers are that the browser tells
     * @param rows what those numbers stand for
     */
    ShownView found(Choices choices, QueryParameters address, String numbering, ActorRows rows) {
        this.choices = choices;
        this.numbering = numbering;
        this.rows = rows;
        seen = ShownView.of(address);
        return seen;
    }

    /** True if something is told of the picture that is shown. */
    boolean isOf(String told) {
        return numbering.equals(told);
    }

    /** Writes what is seen into the address, and into the view that is open. */
    void keep(MapLookEvent look) {
        // Before it is said what for, those who were pointed to would be lost; what was told of another picture means
        // something else in this one.
        if (rows == null || rows.names().asks() || !isOf(look.numbering())) {
            return;
        }
        try {
            seen = SeenJson.read(look.view(), rows);
        } catch (IllegalArgumentException forged) {
            // No page of ours tells such a view; what is seen stays as it was written down.
            return;
        }
        write(inView(seen.address(choices)));
        bar.changed(here.getQueryString());
    }

    /** Goes to another date, and looks at the same there. */
    void go(MapTimeEvent time) {
        // Read as an address is: what is no date is none.
        Choices dates = Choices.of(QueryParameters.simple(Map.of("date", time.date(), "compare", time.comparison())));
        navigate.accept(inView(
                seen.address(new Choices(dates.date(), dates.comparison(), choices.grouping(), choices.language()))));
    }

    private QueryParameters inView(QueryParameters address) {
        return here.getSingleParameter(ViewContent.VIEW)
                .map(id -> address.merging(ViewContent.VIEW, id))
                .orElse(address);
    }

    private void open(String viewId) {
        navigate.accept(here.including(Choices.LANGUAGE).merging(ViewContent.VIEW, viewId));
    }

    private void name(Optional<String> viewId) {
        QueryParameters without = here.excluding(ViewContent.VIEW);
        write(viewId.map(id -> without.merging(ViewContent.VIEW, id)).orElse(without));
    }

    private void write(QueryParameters address) {
        here = address;
        keep.accept(new Location(PATH, here));
    }
}
