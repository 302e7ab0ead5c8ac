package dk.bindeled.bridges;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dk.bindeled.bridges.GapChoices.Choice;
import dk.bindeled.network.Grouping;
import dk.bindeled.plans.Exclusions;
import dk.bindeled.privacy.Looks;
import dk.bindeled.privacy.PersonNames;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.IntroductionsAcross;
import dk.bindeled.study.PairTies;
import dk.bindeled.study.Studies;
import dk.bindeled.ui.Background;
import dk.bindeled.ui.Choices;
import dk.bindeled.ui.EmptyState;
import dk.bindeled.ui.Messages;
import dk.bindeled.ui.PurposeAtHand;
import dk.bindeled.ui.Screen;
import dk.bindeled.ui.ScreenLink;
import dk.bindeled.ui.Speech;
import dk.bindeled.ui.TellsOfPersons;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** Which groups hang together, which hang on one person, and where a bridge could do most. */
@Route("bridges")
@RouteAlias("broer")
@Menu(title = "bridges.title", order = 3, icon = "bridges")
@RolesAllowed("ANALYST")
@StyleSheet("styles/bridges.css")
class BridgesView extends Screen implements TellsOfPersons {

    private static final String ROUTE = "bridges";
    private final GapFinder gaps;
    private final Studies studies;
    private final Suppression suppression;
    private final Messages messages;
    private final String who;
    private final Looks looks;
    private final IntroductionsAcross introductions;
    private final PairTies ties;
    private final Exclusions exclusions;
    private final PurposeAtHand purpose;
    private final Background background;
    private @Nullable Choice used;

    BridgesView(
            Background background,
            GapFinder gaps,
            Studies studies,
            Suppression suppression,
            IntroductionsAcross introductions,
            PairTies ties,
            Exclusions exclusions,
            Looks looks,
            PurposeAtHand purpose,
            Messages messages,
            AuthenticationContext authentication) {
        super("bridges.title", background);
        this.gaps = gaps;
        this.studies = studies;
        this.suppression = suppression;
        this.messages = messages;
        this.looks = looks;
        this.introductions = introductions;
        this.ties = ties;
        this.exclusions = exclusions;
        this.purpose = purpose;
        this.background = background;
        this.who = authentication.getPrincipalName().orElse("");
    }

    @Override
    protected void show(Choices choices, QueryParameters address) {
        AskedMatrix asked = AskedMatrix.of(address);
        // What the session looks at persons for is known only while a request is answered, which may be over when the
        // network is found.
        PersonNames names = looks.names();
        load(
                progress -> gaps.find(choices, asked, who, progress),
                found -> setContent(found.map(network -> content(choices, asked, network, names))
                        .orElseGet(() ->
                                new Component[] {new BridgeParts(BridgePart.GAPS, choices), toData(choices, "network")
                                })));
    }

    private Component[] content(Choices choices, AskedMatrix asked, FoundGaps found, PersonNames names) {
        BridgeParts parts = new BridgeParts(BridgePart.GAPS, choices);
        if (found.pairs().isEmpty()) {
            return new Component[] {parts, withoutGroups(choices, asked, found)};
        }
        if (found.isUnknown()) {
            return new Component[] {parts, toData(choices, "ties")};
        }
        PairReading reading = reading(choices, found, names);
        GapCells cells = new GapCells(
                reading, asked.order(), found.similar().rows(), found.similar().columns());
        GapChoices pickers = new GapChoices(
                reading,
                found.snapshot().groups().grouping(),
                found.groupings(),
                asked.order(),
                other -> turnTo(
                        choices,
                        asked.against(other.equals(found.snapshot().groups().grouping()) ? null : other),
                        Choice.AGAINST),
                order -> turnTo(choices, asked.in(order), Choice.ORDER));
        pickers.focus(used);
        used = null;
        GapPanel matrix = new GapPanel(
                reading,
                cells,
                pickers,
                asked,
                chosen -> keepInAddress(new Location(
                        ROUTE,
                        asked.lookingAt(reading.key(chosen.a(), chosen.b())).address(choices))));
        Div columns = new Div(matrix, new PossibilityList(reading));
        columns.addClassNames("bridge-columns", "form-bridging");
        return new Component[] {parts, columns, new ExcludedPanel(reading, found.excluded()), new WordsSection(reading)
        };
    }

    private PairReading reading(Choices choices, FoundGaps found, PersonNames names) {
        return new PairReading(
                found.result(),
                found.matrix(),
                found.across(),
                found.visible(),
                found.visibleColumns(),
                found.roles(),
                suppression,
                new Speech(messages, getLocale()),
                new Introducing(
                        choices,
                        found.snapshot(),
                        introductions,
                        ties,
                        exclusions,
                        studies,
                        background,
                        names,
                        purpose),
                found.begun());
    }

    private void turnTo(Choices choices, AskedMatrix asked, Choice by) {
        used = by;
        getUI().ifPresent(ui -> ui.navigate(ROUTE, asked.address(choices)));
    }

    private EmptyState toData(Choices choices, String missing) {
        return new EmptyState(
                getTranslation("bridges.empty.title"),
                getTranslation("bridges.empty." + missing),
                new ScreenLink(getTranslation("bridges.empty.action"), "data", choices));
    }

    /** Bridges need two groups: other groupings are one click away. */
    private EmptyState withoutGroups(Choices choices, AskedMatrix asked, FoundGaps found) {
        Speech speech = new Speech(messages, getLocale());
        ScreenLink[] links = found.groupings().stream()
                .filter(grouping -> !grouping.equals(Grouping.ALL))
                .map(grouping -> new ScreenLink(
                        speech.say("bridges.empty.choose", speech.of(grouping)),
                        ROUTE,
                        new Choices(choices.date(), choices.comparison(), grouping, choices.language())))
                .toArray(ScreenLink[]::new);
        return links.length == 0
                ? toData(choices, "groups.none")
                : new EmptyState(
                        getTranslation("bridges.empty.title"),
                        getTranslation(asked.against() == null ? "bridges.empty.groups" : "bridges.empty.across"),
                        links);
    }
}
