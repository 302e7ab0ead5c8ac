package dk.bindeled.map;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Progress;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.privacy.Looks;
import dk.bindeled.privacy.PersonNames;
import dk.bindeled.privacy.Sight;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.Studies;
import dk.bindeled.study.StudyParameters;
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
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The screen that draws the network: areas and associations first, persons when one comes closer, and a panel for what is selected. */
@Route("map")
@Menu(title = "map.title", order = 2, icon = "map")
@RolesAllowed("ANALYST")
@CssImport("./map/map-view.css")
class MapView extends Screen {

    private final Studies studies;
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

    MapView(
            Background background,
            Studies studies,
            ToldPictures pictures,
            Suppression suppression,
            Looks looks,
            PurposeAtHand purpose,
            Messages messages,
            AuthenticationContext authentication) {
        super("map.title", background);
        this.studies = studies;
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
        map.addSelectListener(event -> Optional.ofNullable(telling)
                .flatMap(open -> open.of(event.kind(), event.number()))
                .ifPresentOrElse(panel::show, panel::clear));
        map.addLookListener(event -> kept.accept(event));
        map.addTimeListener(this::go);
        map.addPurposeListener(() -> ask.run());
    }

    /** The picture and the study of one network, both null without a network; compared only where a comparison date is chosen. */
    private record Found(
            @Nullable ToldPicture picture,
            @Nullable ComparedPicture compared,
            @Nullable StudyResult result,
            List<LocalDate> stops,
            List<Grouping> groupings) {}

    @Override
    protected void show(Choices choices, QueryParameters address) {
        PersonNames names = looks.names();
        String by = authentication.getPrincipalName().orElse("");
        Function<Progress, Found> work = progress -> find(choices, by, names.sight(), progress);
        Consumer<Found> shown = found -> {
            if (found.picture() == null || found.result() == null) {
                setContent(new EmptyState(
                        getTranslation("map.empty.title"),
                        getTranslation("map.empty.needs"),
                        new ScreenLink(getTranslation("map.empty.action"), "data", choices)));
            } else {
                fill(choices, address, found, found.picture(), found.result(), names);
            }
        };
        // Another date is seen on the same map, from the same place.
        if (map.isAttached()) {
            loadAbove(work, shown);
        } else {
            load(work, shown);
        }
    }

    private Found find(Choices choices, String by, Sight sight, Progress progress) {
        if (!studies.hasNetwork()) {
            return new Found(null, null, null, List.of(), List.of());
        }
        LocalDate then = choices.comparison();
        ComparedPicture compared =
                then == null ? null : pictures.compared(choices.query(), then, sight, progress.part(0, 0.5));
        ToldPicture picture =
                compared == null ? pictures.picture(choices.query(), sight, progress.part(0, 0.5)) : compared.now();
        StudyResult result = studies.run(StudyParameters.of(choices.query()), by, progress.part(0.5, 1))
                .result();
        LocalDate last =
                studies.snapshot(SnapshotQuery.defaults(), Progress.UNWATCHED).date();
        List<LocalDate> stops = TimeStops.of(studies.rows(Progress.UNWATCHED).rows(), last);
        return new Found(picture, compared, result, stops, studies.groupings(choices.query()));
    }

    private void fill(
            Choices choices,
            QueryParameters address,
            Found found,
            ToldPicture told,
            StudyResult result,
            PersonNames names) {
        Speech speech = new Speech(messages, getLocale());
        ComparedPicture compared = found.compared();
        ActorRows rows = new ActorRows(told, compared, names);
        String numbering = compared == null ? told.numbering() : compared.numbering();
        telling = new Telling(told, compared, result, names, suppression, speech);
        kept = view -> keep(choices, numbering, rows, view);
        panel.clear();
        shown = choices;
        seen = ShownView.of(address);
        Map<String, String> rules = new LinkedHashMap<>();
        MarkRule.codes(found.groupings())
                .forEach(code ->
                        rules.put(code, MarkRule.grouping(code).map(speech::of).orElse("")));
        map.offer(rules);
        map.show(
                choices,
                numbering,
                seen.browser(rows),
                new TakenOut(rows, studies.networkName(), speech),
                found.stops(),
                getTranslation("map.file") + "-" + told.picture().date());
        above.removeAll();
        ask = () -> {};
        if (!map.isAttached()) {
            setContent(above, layout);
        }
        if (names.asks()) {
            // Persons are drawn once it is said what for.
            PurposeNote note = new PurposeNote(purpose, () -> show(choices, address));
            above.add(note);
            ask = note::ask;
            note.ask();
        }
    }

    /** Goes to another date, and looks at the same there. */
    private void go(MapTimeEvent time) {
        LocalDate then = time.comparison().isEmpty() ? null : LocalDate.parse(time.comparison());
        Choices wanted = new Choices(LocalDate.parse(time.date()), then, shown.grouping(), shown.language());
        getUI().ifPresent(ui -> ui.navigate("map", address(wanted, seen)));
    }

    private static QueryParameters address(Choices choices, ShownView view) {
        Map<String, List<String>> address =
                new LinkedHashMap<>(choices.address().getParameters());
        address.putAll(view.address());
        return new QueryParameters(address);
    }

    /** Writes what is seen into the address. */
    private void keep(Choices choices, String numbering, ActorRows rows, MapLookEvent look) {
        // Before it is said what for, those who were pointed to would be lost; what was told of another picture means
        // something else in this one.
        if (rows.names().asks() || !look.numbering().equals(numbering)) {
            return;
        }
        seen = ShownView.ofBrowser(look.view(), rows);
        keepInAddress(new Location("map", address(choices, seen)));
    }
}
