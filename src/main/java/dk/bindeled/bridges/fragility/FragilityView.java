package dk.bindeled.bridges.fragility;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dk.bindeled.bridges.BridgePart;
import dk.bindeled.bridges.BridgeParts;
import dk.bindeled.bridges.CommonRoles;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.Unit;
import dk.bindeled.privacy.Looks;
import dk.bindeled.privacy.PersonNames;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleFunnel;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.study.Fragility;
import dk.bindeled.study.FragilityFigures;
import dk.bindeled.study.FunnelCount;
import dk.bindeled.study.FunnelCount.By;
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
import dk.bindeled.ui.TellsOfPersons;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** On whom and on what connection hangs, and whether it would hold without them. */
@Route("bridges/fragility")
@RolesAllowed("ANALYST")
@StyleSheet("styles/bridges.css")
@StyleSheet("styles/fragility.css")
class FragilityView extends Screen implements TellsOfPersons {

    private final Studies studies;
    private final Fragility fragility;
    private final Suppression suppression;
    private final Looks looks;
    private final PurposeAtHand purpose;
    private final Background background;
    private final Messages messages;
    private final String who;

    FragilityView(
            Background background,
            Studies studies,
            Fragility fragility,
            Suppression suppression,
            Looks looks,
            PurposeAtHand purpose,
            Messages messages,
            AuthenticationContext authentication) {
        super("fragility.title", background);
        this.background = background;
        this.studies = studies;
        this.fragility = fragility;
        this.suppression = suppression;
        this.looks = looks;
        this.purpose = purpose;
        this.messages = messages;
        this.who = authentication.getPrincipalName().orElse("");
    }

    /**
     * What the page needs of a network.
     *
     * @param figures on whom it hangs
     * @param snapshot the network
     * @param visible of which groups figures may be shown
     * @param funnel referrals of all and by community
     */
    private record Found(FragilityFigures figures, Snapshot snapshot, VisibleGroups visible, List<FunnelCount> funnel) {

        Found {
            funnel = List.copyOf(funnel);
        }
    }

    @Override
    protected void show(Choices choices, QueryParameters address) {
        // What the session looks at persons for is known only while a request is answered, which may be over when the
        // network is found.
        PersonNames names = looks.names();
        load(
                progress -> find(choices, progress),
                found -> found.ifPresentOrElse(
                        network -> fill(choices, network, names),
                        () -> setContent(new BridgeParts(BridgePart.FRAGILITY, choices), empty(choices, "network"))));
    }

    private Optional<Found> find(Choices choices, Progress progress) {
        if (!studies.hasNetwork()) {
            return Optional.empty();
        }
        StudyResult result = studies.run(StudyParameters.of(choices.query()), who, progress.part(0, 0.7))
                .result();
        Snapshot snapshot = studies.snapshot(choices.query(), progress.part(0.7, 0.8));
        int least = snapshot.unit() == Unit.BODIES ? 2 : suppression.limit();
        return Optional.of(new Found(
                fragility.of(result, snapshot, least, progress.part(0.8, 1)),
                snapshot,
                VisibleGroups.of(snapshot, suppression),
                result.funnel().stream()
                        .filter(part -> part.by() == By.ALL || part.by() == By.COMMUNITY)
                        .toList()));
    }

    private void fill(Choices choices, Found found, PersonNames names) {
        BridgeParts parts = new BridgeParts(BridgePart.FRAGILITY, choices);
        if (found.snapshot().edgeCount() == 0) {
            setContent(parts, empty(choices, "ties"));
            return;
        }
        FragilityReading reading = reading(choices, found, names);
        Div single = new Div(new HangingPanel(reading), new BridgeTiesPanel(reading));
        single.addClassName("fragility-column");
        SinglePersons persons = reading.persons();
        if (persons != null && persons.isOpen()) {
            single.add(new ChosenPersonPanel(reading, persons));
        }
        Div panels = new Div(single, new BrokersPanel(reading), new LoadPanel(reading), new AssociationsPanel(reading));
        panels.addClassNames("fragility-panels", "form-bridging");
        setContent(parts, panels);
    }

    private FragilityReading reading(Choices choices, Found found, PersonNames names) {
        Speech speech = new Speech(messages, getLocale());
        boolean bodies = found.snapshot().unit() == Unit.BODIES;
        return new FragilityReading(
                found.figures(),
                found.visible(),
                VisibleFunnel.ofParts(
                        found.funnel().stream()
                                .filter(part -> part.by() == By.COMMUNITY)
                                .sorted(Comparator.comparing(
                                                (FunnelCount part) -> part.key().isEmpty())
                                        .thenComparing(speech.byName(FunnelCount::label)))
                                .toList(),
                        suppression),
                welcomed(found.funnel()),
                CommonRoles.of(found.snapshot(), suppression),
                bodies,
                suppression,
                speech,
                choices,
                new SinglePersons(
                        choices.query(), found.snapshot(), bodies, fragility, studies, background, names, purpose));
    }

    /** The share welcomed of all, where it may be told. */
    private @Nullable Figure welcomed(List<FunnelCount> funnel) {
        return funnel.stream()
                .filter(part -> part.by() == By.ALL)
                .filter(part -> VisibleFunnel.of(part, suppression).shares().get(VisibleFunnel.WELCOMED - 1))
                .map(FunnelCount::welcomedShare)
                .findFirst()
                .orElse(null);
    }

    private EmptyState empty(Choices choices, String missing) {
        return new EmptyState(
                getTranslation("fragility.empty.title"),
                getTranslation("fragility.empty." + missing),
                new ScreenLink(getTranslation("fragility.empty.action"), "data", choices));
    }
}
