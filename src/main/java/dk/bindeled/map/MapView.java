package dk.bindeled.map;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dk.bindeled.network.Progress;
import dk.bindeled.privacy.Looks;
import dk.bindeled.privacy.PersonNames;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.SingleTies;
import dk.bindeled.study.Studies;
import dk.bindeled.study.StudyResult;
import dk.bindeled.ui.Background;
import dk.bindeled.ui.Choices;
import dk.bindeled.ui.EmptyState;
import dk.bindeled.ui.Messages;
import dk.bindeled.ui.PurposeAtHand;
import dk.bindeled.ui.PurposeNote;
import dk.bindeled.ui.Screen;
import dk.bindeled.ui.ScreenLink;
import dk.bindeled.ui.Speech;
import dk.bindeled.ui.TroublePanel;
import dk.bindeled.views.SavedViews;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The screen that draws the network: areas and associations first, persons when one comes closer, and a panel for what is selected. */
@Route("map")
@Menu(title = "map.title", order = 2, icon = "map")
@RolesAllowed("ANALYST")
@CssImport("./map/map-view.css")
class MapView extends Screen implements BeforeEnterObserver {

    private final Background background;
    private final Studies studies;
    private final SingleTies singles;
    private final ToldPictures pictures;
    private final Suppression suppression;
    private final Looks looks;
    private final PurposeAtHand purpose;
    private final Messages messages;
    private final AuthenticationContext authentication;
    private final NetworkMap map;
    private final DetailPanel panel;
    private final Div above = new Div();
    private final Div layout;
    private @Nullable Telling telling;
    private final MapAddress address;
    private Runnable ask = () -> {};
    private Background.@Nullable Running opening;

    MapView(
            Background background,
            Studies studies,
            SingleTies singles,
            SavedViews views,
            ToldPictures pictures,
            Suppression suppression,
            Looks looks,
            PurposeAtHand purpose,
            Messages messages,
            AuthenticationContext authentication) {
        super("map.title", background);
        this.background = background;
        this.studies = studies;
        this.singles = singles;
        this.pictures = pictures;
        this.suppression = suppression;
        this.looks = looks;
        this.purpose = purpose;
        this.messages = messages;
        this.authentication = authentication;
        this.map = new NetworkMap(messages);
        this.panel = new DetailPanel(map::go);
        this.layout = new Div(map, panel);
        layout.addClassName("map-layout");
        above.addClassName("map-above");
        map.addSelectListener(this::tell);
        this.address = new MapAddress(
                views,
                background,
                query -> getUI().ifPresent(ui -> ui.navigate("map", query)),
                query -> getUI().ifPresent(ui -> replace(ui, new Location("map", query))),
                this::keepInAddress);
        map.addLookListener(address::keep);
        map.addTimeListener(address::go);
        map.addPurposeListener(() -> ask.run());
    }

    /** Goes there, and what was seen before is no more to be gone back to. */
    private static void replace(UI ui, Location location) {
        ui.getInternals().getRouter().navigate(ui, location, NavigationTrigger.PROGRAMMATIC);
        ui.getPage().getHistory().replaceState(null, location);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address.enter(event);
    }

    @Override
    protected void show(Choices choices, QueryParameters query) {
        PersonNames names = looks.names();
        String by = authentication.getPrincipalName().orElse("");
        Function<Progress, MapContent> work =
                progress -> MapContent.find(studies, pictures, choices, by, names.sight(), progress);
        Consumer<MapContent> fill = found -> {
            if (found.picture() == null || found.result() == null) {
                setContent(new EmptyState(
                        getTranslation("map.empty.title"),
                        getTranslation("map.empty.needs"),
                        new ScreenLink(getTranslation("map.empty.action"), "data", choices)));
            } else {
                fill(choices, found, found.picture(), found.result(), names);
            }
        };
        address.await(choices, query);
        // Another date is seen on the same map, from the same place.
        if (map.isAttached()) {
            loadAbove(work, fill);
        } else {
            load(work, fill);
        }
    }

    /** Beside the page: what is told is read from the database. */
    private void tell(MapSelectEvent event) {
        if (opening != null) {
            opening.cancel();
        }
        Telling asked = telling;
        if (asked == null || !address.isOf(event.numbering())) {
            return;
        }
        opening = background.start(
                event.getSource().getUI().orElseThrow(),
                _ -> asked.of(event.kind(), event.number(), event.other()),
                (_, _) -> {},
                found -> found.ifPresentOrElse(panel::show, panel::clear),
                fault -> panel.show(TroublePanel.of(fault)));
    }

    private void fill(Choices choices, MapContent found, ToldPicture told, StudyResult result, PersonNames names) {
        Speech speech = new Speech(messages, getLocale());
        ComparedPicture compared = found.compared();
        ActorRows rows = new ActorRows(told, compared, names);
        String numbering = compared == null ? told.numbering() : compared.numbering();
        telling = new Telling(told, compared, result, singles, names, suppression, speech);
        panel.clear();
        panel.lead(choices);
        map.offer(MarkRule.offered(found.groupings(), result, speech));
        map.show(
                choices,
                numbering,
                SeenJson.of(address.found(numbering, rows), rows),
                new TakenOut(rows, studies.networkName(), speech),
                found.stops(),
                getTranslation("map.file") + "-" + told.picture().date());
        above.removeAll();
        ask = () -> {};
        boolean first = !map.isAttached();
        if (first) {
            setContent(address.bar(), above, layout);
        }
        if (names.asks()) {
            // Persons are drawn once it is said what for.
            PurposeNote note = new PurposeNote(purpose, () -> show(choices, address.query()));
            above.add(note);
            ask = note::ask;
            if (first) {
                note.ask();
            }
        }
    }
}
