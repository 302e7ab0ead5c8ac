package dk.bindeled.map;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
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
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The screen that draws the network: areas and associations first, persons when one comes closer, and a panel for what is selected. */
@Route("map")
@Menu(title = "map.title", order = 2, icon = "map")
@RolesAllowed("ANALYST")
@CssImport("./map/map-view.css")
class MapView extends Screen {

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
    private Choices shown = Choices.none();
    private ShownView seen = ShownView.of(QueryParameters.empty());
    private Consumer<MapLookEvent> kept = view -> {};
    private Runnable ask = () -> {};
    private String numbering = "";
    private Background.@Nullable Running opening;

    MapView(
            Background background,
            Studies studies,
            SingleTies singles,
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
        map.addSelectListener(this::tell);
        map.addLookListener(event -> kept.accept(event));
        map.addTimeListener(this::go);
        map.addPurposeListener(() -> ask.run());
    }

    @Override
    protected void show(Choices choices, QueryParameters address) {
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
                fill(choices, address, found, found.picture(), found.result(), names);
            }
        };
        // What is done to the old map meanwhile is not to be written over the new address.
        kept = view -> {};
        shown = choices;
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
        if (asked == null || !numbering.equals(event.numbering())) {
            return;
        }
        opening = background.start(
                event.getSource().getUI().orElseThrow(),
                _ -> asked.of(event.kind(), event.number(), event.other()),
                (_, _) -> {},
                found -> found.ifPresentOrElse(panel::show, panel::clear),
                fault -> panel.show(TroublePanel.of(fault)));
    }

    private void fill(
            Choices choices,
            QueryParameters address,
            MapContent found,
            ToldPicture told,
            StudyResult result,
            PersonNames names) {
        Speech speech = new Speech(messages, getLocale());
        ComparedPicture compared = found.compared();
        ActorRows rows = new ActorRows(told, compared, names);
        numbering = compared == null ? told.numbering() : compared.numbering();
        telling = new Telling(told, compared, result, singles, names, suppression, speech);
        kept = view -> keep(choices, rows, view);
        panel.clear();
        panel.lead(choices);
        shown = choices;
        seen = ShownView.of(address);
        map.offer(MarkRule.offered(found.groupings(), result, speech));
        map.show(
                choices,
                numbering,
                SeenJson.of(seen, rows),
                new TakenOut(rows, studies.networkName(), speech),
                found.stops(),
                getTranslation("map.file") + "-" + told.picture().date());
        above.removeAll();
        ask = () -> {};
        boolean first = !map.isAttached();
        if (first) {
            setContent(above, layout);
        }
        if (names.asks()) {
            // Persons are drawn once it is said what for.
            PurposeNote note = new PurposeNote(purpose, () -> show(choices, address));
            above.add(note);
            ask = note::ask;
            if (first) {
                note.ask();
            }
        }
    }

    /** Goes to another date, and looks at the same there. */
    private void go(MapTimeEvent time) {
        // Read as an address is: what is no date is none.
        Choices dates = Choices.of(QueryParameters.simple(Map.of("date", time.date(), "compare", time.comparison())));
        Choices wanted = new Choices(dates.date(), dates.comparison(), shown.grouping(), shown.language());
        getUI().ifPresent(ui -> ui.navigate("map", seen.address(wanted)));
    }

    /** Writes what is seen into the address. */
    private void keep(Choices choices, ActorRows rows, MapLookEvent look) {
        // Before it is said what for, those who were pointed to would be lost; what was told of another picture means
        // something else in this one.
        if (rows.names().asks() || !numbering.equals(look.numbering())) {
            return;
        }
        try {
            seen = SeenJson.read(look.view(), rows);
        } catch (IllegalArgumentException forged) {
            // No page of ours tells such a view; what is seen stays as it was written down.
            return;
        }
        keepInAddress(new Location("map", seen.address(choices)));
    }
}
