package dk.bindeled.map;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
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
import dk.bindeled.study.SingleTies;
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
import dk.bindeled.ui.TroublePanel;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
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
    }

    /** The picture and the study of one network, both null without a network; compared only where a comparison date is chosen. */
    private record Found(
            @Nullable ToldPicture picture,
            @Nullable ComparedPicture compared,
            @Nullable StudyResult result) {}

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
                        found.compared(),
                        found.result(),
                        names,
                        () -> show(choices, address));
            }
        });
    }

    private Found find(Choices choices, String by, Sight sight, Progress progress) {
        if (!studies.hasNetwork()) {
            return new Found(null, null, null);
        }
        LocalDate then = choices.comparison();
        ComparedPicture compared =
                then == null ? null : pictures.compared(choices.query(), then, sight, progress.part(0, 0.5));
        ToldPicture picture =
                compared == null ? pictures.picture(choices.query(), sight, progress.part(0, 0.5)) : compared.now();
        StudyResult result = studies.run(StudyParameters.of(choices.query()), by, progress.part(0.5, 1))
                .result();
        return new Found(picture, compared, result);
    }

    /** Beside the page: what is told is read from the database. */
    private void tell(Telling telling, MapSelectEvent event, DetailPanel panel) {
        if (opening != null) {
            opening.cancel();
        }
        opening = background.start(
                event.getSource().getUI().orElseThrow(),
                _ -> telling.of(event.kind(), event.number(), event.other()),
                (_, _) -> {},
                found -> found.ifPresentOrElse(panel::show, panel::clear),
                fault -> panel.show(TroublePanel.of(fault)));
    }

    private void fill(
            Choices choices,
            MapQuery query,
            ToldPicture told,
            @Nullable ComparedPicture compared,
            StudyResult result,
            PersonNames names,
            Runnable again) {
        NetworkPicture picture = told.picture();
        Speech speech = new Speech(messages, getLocale());
        Telling telling = new Telling(told, compared, result, singles, names, suppression, speech);
        NetworkMap map = new NetworkMap(
                choices,
                compared == null ? told.numbering() : compared.numbering(),
                query.forms(),
                query.first(picture),
                messages,
                new TakenOut(new ActorRows(told, compared, names), studies.networkName(), speech),
                getTranslation("map.file") + "-" + picture.date());
        DetailPanel panel = new DetailPanel(choices, map::go);
        map.addSelectListener(event -> tell(telling, event, panel));
        Div layout = new Div(map, panel);
        layout.addClassName("map-layout");
        if (!names.asks()) {
            setContent(layout);
            return;
        }
        // Persons are drawn once it is said what for.
        PurposeNote note = new PurposeNote(purpose, again);
        setContent(note, layout);
        note.ask();
    }
}
