package dk.bindeled.bridges;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.privacy.Looks;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.study.PairFigures;
import dk.bindeled.study.PairFigures.BridgeClass;
import dk.bindeled.study.PairIntroductions;
import dk.bindeled.study.Studies;
import dk.bindeled.study.StudyParameters;
import dk.bindeled.study.StudyResult;
import dk.bindeled.ui.Background;
import dk.bindeled.ui.Choices;
import dk.bindeled.ui.EmptyState;
import dk.bindeled.ui.Messages;
import dk.bindeled.ui.PurposeAtHand;
import dk.bindeled.ui.Screen;
import dk.bindeled.ui.ScreenLink;
import dk.bindeled.ui.Speech;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which groups hang together, which hang on one person, and where a bridge could do most. */
@Route("bridges")
@RouteAlias("broer")
@Menu(title = "bridges.title", order = 3, icon = "bridges")
@RolesAllowed("ANALYST")
@StyleSheet("styles/bridges.css")
class BridgesView extends Screen {

    private static final String ROUTE = "bridges";

    private final Studies studies;
    private final Suppression suppression;
    private final Messages messages;
    private final String who;
    private final Looks looks;
    private final PairIntroductions introductions;
    private final PurposeAtHand purpose;
    private final Background background;

    BridgesView(
            Background background,
            Studies studies,
            Suppression suppression,
            PairIntroductions introductions,
            Looks looks,
            PurposeAtHand purpose,
            Messages messages,
            AuthenticationContext authentication) {
        super("bridges.title", background);
        this.studies = studies;
        this.suppression = suppression;
        this.messages = messages;
        this.looks = looks;
        this.introductions = introductions;
        this.purpose = purpose;
        this.background = background;
        this.who = authentication.getPrincipalName().orElse("");
    }

    /**
     * What the screen needs of a network.
     *
     * @param result what the study found
     * @param snapshot the network it is of
     * @param visible of which groups figures may be shown
     * @param roles of the persons on whom fragile bridges hang
     * @param groupings other groupings one may choose
     * @param begun {@link Possibilities#round} before all of it
     */
    private record Found(
            StudyResult result,
            Snapshot snapshot,
            VisibleGroups visible,
            Map<String, Kind> roles,
            List<Grouping> groupings,
            long begun) {}

    @Override
    protected void show(Choices choices, QueryParameters address) {
        String pair = address.getSingleParameter(ScreenLink.PAIR).orElse(null);
        String group = address.getSingleParameter(ScreenLink.GROUP).orElse(null);
        load(
                progress -> find(choices, progress),
                found -> found.ifPresentOrElse(
                        network -> {
                            if (network.result().pairs().isEmpty()) {
                                setContent(withoutGroups(choices, network.groupings()));
                            } else if (network.result().pairs().stream()
                                    .anyMatch(each -> each.bridgeClass() == BridgeClass.UNKNOWN)) {
                                setContent(toData(choices, "ties"));
                            } else {
                                setContent(filled(choices, reading(choices, network), pair, group));
                            }
                        },
                        () -> setContent(toData(choices, "network"))));
    }

    private Optional<Found> find(Choices choices, Progress progress) {
        if (!studies.hasNetwork()) {
            return Optional.empty();
        }
        long begun = Possibilities.round();
        StudyResult result = studies.run(StudyParameters.of(choices.query()), who, progress.part(0, 0.8))
                .result();
        Snapshot snapshot = studies.snapshot(choices.query(), progress.part(0.8, 1));
        return Optional.of(new Found(
                result,
                snapshot,
                VisibleGroups.of(snapshot, suppression),
                CarrierRoles.of(result, snapshot, suppression),
                studies.groupings(choices.query()),
                begun));
    }

    private PairReading reading(Choices choices, Found found) {
        return new PairReading(
                found.result(),
                found.visible(),
                found.roles(),
                suppression,
                new Speech(messages, getLocale()),
                new Introducing(
                        choices.query(), found.snapshot(), introductions, studies, background, looks.names(), purpose),
                found.begun());
    }

    private Component[] filled(Choices choices, PairReading reading, @Nullable String pair, @Nullable String group) {
        GapPanel matrix = new GapPanel(reading, pair, group, chosen -> keepInAddress(choices, chosen));
        Div columns = new Div(matrix, new PossibilityList(reading));
        columns.addClassNames("bridge-columns", "form-bridging");
        return new Component[] {new BridgeParts(BridgePart.GAPS, choices), columns, words(reading)};
    }

    private void keepInAddress(Choices choices, PairFigures pair) {
        String key = GapMatrix.key(pair.a(), pair.b());
        keepInAddress(new Location(ROUTE, choices.address(Map.of(ScreenLink.PAIR, key))));
    }

    /** What the words of this screen mean. */
    private Section words(PairReading reading) {
        Section section = new Section(new H2(reading.say("words.title")));
        section.addClassNames("card", "bridge-words");
        section.add(
                new Paragraph(reading.say("words.bridge")),
                new Paragraph(reading.say("words.independent")),
                new Paragraph(reading.say("words.expected")));
        if (reading.result().pairs().stream().anyMatch(pair -> pair.sharedMembers() > 0)) {
            section.add(new Paragraph(reading.say("words.overlap")));
        }
        return section;
    }

    private EmptyState toData(Choices choices, String missing) {
        return new EmptyState(
                getTranslation("bridges.empty.title"),
                getTranslation("bridges.empty." + missing),
                new ScreenLink(getTranslation("bridges.empty.action"), "data", choices));
    }

    /** Bridges need two groups: other groupings are one click away. */
    private EmptyState withoutGroups(Choices choices, List<Grouping> groupings) {
        Speech speech = new Speech(messages, getLocale());
        ScreenLink[] links = groupings.stream()
                .filter(grouping -> !grouping.equals(Grouping.ALL))
                .map(grouping -> new ScreenLink(
                        speech.say("bridges.empty.choose", speech.of(grouping)),
                        ROUTE,
                        new Choices(choices.date(), choices.comparison(), grouping, choices.language())))
                .toArray(ScreenLink[]::new);
        return links.length == 0
                ? toData(choices, "groups.none")
                : new EmptyState(getTranslation("bridges.empty.title"), getTranslation("bridges.empty.groups"), links);
    }
}
