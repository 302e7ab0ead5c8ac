package dk.bindeled.rings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.privacy.Looks;
import dk.bindeled.privacy.PersonNames;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.Simulations;
import dk.bindeled.study.Studies;
import dk.bindeled.study.Study;
import dk.bindeled.study.StudyParameters;
import dk.bindeled.ui.Background;
import dk.bindeled.ui.Choices;
import dk.bindeled.ui.EmptyState;
import dk.bindeled.ui.Messages;
import dk.bindeled.ui.PurposeAtHand;
import dk.bindeled.ui.PurposeDialog;
import dk.bindeled.ui.Screen;
import dk.bindeled.ui.ScreenLink;
import dk.bindeled.ui.Speech;
import dk.bindeled.ui.TellsOfPersons;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;

/** How far the rings spread: the funnel, the rings, who sets them going, where they stop, and what could happen. */
@Route(RingsView.ROUTE)
@Menu(title = "rings.title", order = 4, icon = "rings")
@RolesAllowed("ANALYST")
@StyleSheet("styles/rings.css")
class RingsView extends Screen implements TellsOfPersons {

    static final String ROUTE = "rings";

    private final Background background;
    private final Studies studies;
    private final Simulations simulations;
    private final Suppression suppression;
    private final Looks looks;
    private final PurposeAtHand purpose;
    private final Messages messages;
    private final AuthenticationContext authentication;

    RingsView(
            Background background,
            Studies studies,
            Simulations simulations,
            Suppression suppression,
            Looks looks,
            PurposeAtHand purpose,
            Messages messages,
            AuthenticationContext authentication) {
        super("rings.title", background);
        this.background = background;
        this.studies = studies;
        this.simulations = simulations;
        this.suppression = suppression;
        this.looks = looks;
        this.purpose = purpose;
        this.messages = messages;
        this.authentication = authentication;
    }

    /** What the screen needs of a network. */
    private record Found(Study study, Snapshot snapshot, Reading.Counted counted) {}

    @Override
    protected void show(Choices choices, QueryParameters address) {
        PersonNames names = looks.names();
        String who = authentication.getPrincipalName().orElse("");
        load(
                progress -> find(choices, who, progress),
                found -> found.filter(network -> !network.counted().rows().isEmpty())
                        .ifPresentOrElse(
                                network -> fill(reading(network, choices, names), address),
                                () -> setContent(new EmptyState(
                                        getTranslation("rings.empty.title"),
                                        getTranslation("rings.empty.needs"),
                                        new ScreenLink(getTranslation("rings.empty.action"), "data", choices)))));
    }

    private Optional<Found> find(Choices choices, String who, Progress progress) {
        if (!studies.hasNetwork()) {
            return Optional.empty();
        }
        Study study = studies.run(StudyParameters.of(choices.query()), who, progress.part(0, 0.9));
        Snapshot snapshot = studies.snapshot(choices.query(), progress.part(0.9, 1));
        return Optional.of(new Found(study, snapshot, Reading.Counted.of(study.result(), snapshot)));
    }

    private Reading reading(Found found, Choices choices, PersonNames names) {
        RingWords words = new RingWords(new Speech(messages, getLocale()), suppression);
        return Reading.of(
                found.study().result(),
                found.snapshot(),
                found.study().parameters().windowDays(),
                choices,
                suppression,
                words,
                found.counted(),
                new Behind(found.counted().rows(), names, words, then -> new PurposeDialog(purpose, then).open()));
    }

    private void fill(Reading reading, QueryParameters address) {
        Part part = Part.of(address.getSingleParameter(Part.PARAMETER).orElse(""));
        String by = address.getSingleParameter(Part.BY).orElse("");
        String asked = address.getSingleParameter(Part.ASKED).orElse("");
        Component content = content(part, by, asked, reading);
        if (content instanceof RingsPart rings) {
            asked(address, reading).ifPresent(told -> rings.addComponentAsFirst(new GroupPanel(told, reading)));
        }
        setContent(new PartLinks(part, reading.choices()), content);
    }

    /** What is told of the group, or the two groups, that the address names. */
    private static Optional<GroupRings.Told> asked(QueryParameters address, Reading reading) {
        GroupRings rings = new GroupRings(reading.flows(), reading.words());
        return address.getSingleParameter(ScreenLink.PAIR)
                .flatMap(rings::ofPair)
                .or(() -> address.getSingleParameter(ScreenLink.GROUP).flatMap(rings::of));
    }

    private Component content(Part part, String by, String asked, Reading reading) {
        return switch (part) {
            case RINGS -> new RingsPart(reading);
            case STEPS -> new StepsPart(reading, by, chosen -> keepInAddress(part, chosen, "", reading.choices()));
            case TIME -> new TimePart(reading);
            case SIMULATED ->
                new SimulatedPart(
                        reading,
                        simulations,
                        background,
                        authentication.getPrincipalName().orElse(""),
                        Question.of(by),
                        asked,
                        (question, said) -> keepInAddress(part, question.code(), said, reading.choices()));
        };
    }

    private void keepInAddress(Part part, String by, String asked, Choices choices) {
        Map<String, String> address = PartLinks.address(part, by);
        if (!asked.isEmpty()) {
            address.put(Part.ASKED, asked);
        }
        keepInAddress(new Location(ROUTE, choices.address(address)));
    }
}
