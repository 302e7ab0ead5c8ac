package dk.bindeled.bridges.linking;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dk.bindeled.bridges.BridgePart;
import dk.bindeled.bridges.BridgeParts;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotMark;
import dk.bindeled.network.Unit;
import dk.bindeled.privacy.Looks;
import dk.bindeled.privacy.PersonNames;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.study.DecisionRoutes;
import dk.bindeled.study.DecisionRoutes.Found;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By which ways the citizens of each group reach those who decide, on whom these hang, and which institutions reach where. */
@Route("bridges/linking")
@RolesAllowed("ANALYST")
@StyleSheet("styles/bridges.css")
@StyleSheet("styles/linking.css")
class LinkingView extends Screen implements TellsOfPersons {

    private static final String ROUTE = BridgePart.LINKING.route();

    private final Background background;
    private final Studies studies;
    private final DecisionRoutes routes;
    private final Suppression suppression;
    private final Looks looks;
    private final PurposeAtHand purpose;
    private final Messages messages;

    LinkingView(
            Background background,
            Studies studies,
            DecisionRoutes routes,
            Suppression suppression,
            Looks looks,
            PurposeAtHand purpose,
            Messages messages) {
        super("linking.title", background);
        this.background = background;
        this.studies = studies;
        this.routes = routes;
        this.suppression = suppression;
        this.looks = looks;
        this.purpose = purpose;
        this.messages = messages;
    }

    /**
     * What the page needs of a network: counts and its mark, but neither the network nor a person.
     *
     * @param told of which groups and areas figures may be told
     * @param coverage the institutions, empty where there are none or no areas
     * @param seen which network it is
     * @param persons true if the nodes are persons
     * @param groupings other groupings one may choose
     */
    private record Counted(
            Found found,
            TiedCitizens told,
            Optional<Coverage> coverage,
            SnapshotMark seen,
            boolean persons,
            List<Grouping> groupings) {}

    @Override
    protected void show(Choices choices, QueryParameters address) {
        String group = address.getSingleParameter(ScreenLink.GROUP).orElse(null);
        // What the session looks at persons for is known only while a request is answered, which may be over when the
        // network is found.
        PersonNames names = looks.names();
        load(
                progress -> find(choices, progress),
                found -> setContent(found.map(counted -> filled(choices, counted, group, names))
                        .orElseGet(() -> page(choices, needs("network", choices)))));
    }

    private Optional<Counted> find(Choices choices, Progress progress) {
        if (!studies.hasNetwork()) {
            return Optional.empty();
        }
        Snapshot snapshot = studies.snapshot(choices.query(), progress.part(0, 0.3));
        Found found = routes.of(snapshot, progress.part(0.3, 1));
        TiedCitizens told = TiedCitizens.of(found, snapshot, VisibleGroups.of(snapshot, suppression), suppression);
        return Optional.of(new Counted(
                found,
                told,
                Coverage.of(found, snapshot, suppression.limit()),
                SnapshotMark.of(snapshot),
                snapshot.unit() == Unit.PERSONS,
                studies.groupings(choices.query())));
    }

    private Component[] filled(Choices choices, Counted counted, @Nullable String group, PersonNames names) {
        if (!counted.persons()) {
            return page(choices, needs("bodies", choices));
        }
        LinkingReading reading = new LinkingReading(
                counted.found(), counted.told(), suppression, choices, new Speech(messages, getLocale()));
        List<Component> cards = new ArrayList<>();
        if (!counted.found().decisionMakers()) {
            cards.add(needs("decision", choices));
        } else {
            NamingGatekeepers naming =
                    new NamingGatekeepers(choices.query(), counted.seen(), routes, studies, background, names, purpose);
            cards.add(new RoutePanel(reading, naming, group, chosen -> keepInAddress(choices, chosen.group())));
            if (counted.found().groups().isEmpty()) {
                cards.add(groups(choices, reading.speech(), counted.groupings()));
            }
        }
        cards.add(counted.coverage()
                .<Component>map(coverage -> new CoveragePanel(reading, coverage))
                .orElseGet(() -> needs("institutions", choices)));
        cards.add(words(reading));
        return page(choices, cards.toArray(Component[]::new));
    }

    private static Component[] page(Choices choices, Component... cards) {
        return Stream.concat(Stream.of(new BridgeParts(BridgePart.LINKING, choices)), Stream.of(cards))
                .toArray(Component[]::new);
    }

    private void keepInAddress(Choices choices, String group) {
        keepInAddress(new Location(ROUTE, choices.address(Map.of(ScreenLink.GROUP, group))));
    }

    private EmptyState needs(String missing, Choices choices) {
        return new EmptyState(
                getTranslation("linking.empty." + missing + ".title"),
                getTranslation("linking.empty." + missing),
                new ScreenLink(getTranslation("linking.empty.action"), "data", choices));
    }

    private static EmptyState groups(Choices choices, Speech speech, List<Grouping> groupings) {
        return new EmptyState(
                speech.say("linking.empty.groups.title"),
                speech.say("linking.empty.groups"),
                groupings.stream()
                        .filter(grouping -> !grouping.equals(Grouping.ALL))
                        .map(grouping -> new ScreenLink(
                                speech.of(grouping),
                                ROUTE,
                                new Choices(choices.date(), choices.comparison(), grouping, choices.language())))
                        .toArray(Component[]::new));
    }

    /** What the words of this page mean, and how not to read them. */
    private static Section words(LinkingReading reading) {
        Section section = new Section(new H2(reading.say("words.title")));
        section.addClassNames("card", "bridge-words");
        Stream.of("route", "apart", "gate", "rough", "not")
                .forEach(key -> section.add(new Paragraph(
                        reading.say("words." + key, reading.suppression().limit()))));
        return section;
    }
}
