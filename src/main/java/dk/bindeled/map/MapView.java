package dk.bindeled.map;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dk.bindeled.network.Progress;
import dk.bindeled.privacy.Looks;
import dk.bindeled.privacy.PersonNames;
import dk.bindeled.privacy.Sight;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.NetworkPicture;
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
import dk.bindeled.views.SavedViews;
import dk.bindeled.views.ViewContent;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The screen that draws the network: areas and associations first, persons when one comes closer, and a panel for what is selected. */
@Route("map")
@Menu(title = "map.title", order = 2, icon = "map")
@RolesAllowed("ANALYST")
@CssImport("./map/map-view.css")
class MapView extends Screen implements BeforeEnterObserver {

    private final Studies studies;
    private final ToldPictures pictures;
    private final Suppression suppression;
    private final Looks looks;
    private final PurposeAtHand purpose;
    private final Messages messages;
    private final AuthenticationContext authentication;
    private final SavedViewsBar views;
    /** What the address says, as long as the map does not say it itself. */
    private QueryParameters here = QueryParameters.empty();

    MapView(
            Background background,
            Studies studies,
            ToldPictures pictures,
            Suppression suppression,
            Looks looks,
            PurposeAtHand purpose,
            SavedViews savedViews,
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
        views = new SavedViewsBar(savedViews, background, () -> here.getQueryString(), this::open, this::name);
    }

    /** An address that names a saved view and nothing else is another way to say what that view shows. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        here = event.getLocation().getQueryParameters();
        String shown = views.show(here.getSingleParameter(ViewContent.VIEW).orElse(null));
        if (shown != null
                && !shown.isEmpty()
                && ViewContent.of(here.getQueryString()).isEmpty()) {
            event.forwardTo("map", QueryParameters.fromString(shown).mergingAll(here.getParameters()));
        }
    }

    private void open(String viewId) {
        QueryParameters own = here.including(Choices.LANGUAGE).merging(ViewContent.VIEW, viewId);
        getUI().ifPresent(ui -> ui.navigate("map", own));
    }

    private void name(Optional<String> viewId) {
        QueryParameters without = here.excluding(ViewContent.VIEW);
        here = viewId.map(id -> without.merging(ViewContent.VIEW, id)).orElse(without);
        keepInAddress(new Location("map", here));
    }

    /** The picture and the study of one network, both null without a network. */
    private record Found(
            @Nullable ToldPicture picture, @Nullable StudyResult result) {}

    @Override
    protected void show(Choices choices, QueryParameters address) {
        PersonNames names = looks.names();
        String by = authentication.getPrincipalName().orElse("");
        load(progress -> find(choices, by, names.sight(), progress), found -> {
            if (found.picture() == null || found.result() == null) {
                setContent(new EmptyState(
                        getTranslation("map.empty.title"),
                        getTranslation("map.empty.needs"),
                        new ScreenLink(getTranslation("map.empty.action"), "data", choices)));
            } else {
                fill(
                        choices,
                        MapQuery.of(address),
                        found.picture(),
                        found.result(),
                        names,
                        () -> show(choices, address));
            }
        });
    }

    private Found find(Choices choices, String by, Sight sight, Progress progress) {
        if (!studies.hasNetwork()) {
            return new Found(null, null);
        }
        ToldPicture picture = pictures.picture(choices.query(), sight, progress.part(0, 0.5));
        StudyResult result = studies.run(StudyParameters.of(choices.query()), by, progress.part(0.5, 1))
                .result();
        return new Found(picture, result);
    }

    private void fill(
            Choices choices, MapQuery query, ToldPicture told, StudyResult result, PersonNames names, Runnable again) {
        NetworkPicture picture = told.picture();
        Telling telling =
                new Telling(picture, result, told.counts(), names, suppression, new Speech(messages, getLocale()));
        NetworkMap map = new NetworkMap(
                choices,
                told.numbering(),
                query.forms(),
                query.first(picture),
                messages,
                new TakenOut(picture, studies.networkName(), names, new Speech(messages, getLocale())),
                getTranslation("map.file") + "-" + picture.date());
        DetailPanel panel = new DetailPanel(map::go);
        map.addSelectListener(
                event -> telling.of(event.kind(), event.number()).ifPresentOrElse(panel::show, panel::clear));
        Div layout = new Div(map, panel);
        layout.addClassName("map-layout");
        if (!names.asks()) {
            setContent(views, layout);
            return;
        }
        // Persons are drawn once it is said what for.
        PurposeNote note = new PurposeNote(purpose, again);
        setContent(views, note, layout);
        note.ask();
    }
}
