package dk.bindeled.bridges.whatif;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dk.bindeled.bridges.BridgePart;
import dk.bindeled.bridges.BridgeParts;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.plans.Exclusions;
import dk.bindeled.privacy.Looks;
import dk.bindeled.privacy.PersonNames;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.study.PairIntroductions;
import dk.bindeled.study.Scenario;
import dk.bindeled.study.Scenarios;
import dk.bindeled.study.Studies;
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
import java.util.Optional;

/** What would change if two persons met, if someone came or left, if there were a forum: figures before and after. */
@Route("bridges/what-if")
@RolesAllowed("ANALYST")
@StyleSheet("styles/bridges.css")
@StyleSheet("styles/what-if.css")
class WhatIfView extends Screen {

    private final Background background;
    private final Studies studies;
    private final Scenarios scenarios;
    private final PairIntroductions introductions;
    private final Exclusions exclusions;
    private final Suppression suppression;
    private final Looks looks;
    private final PurposeAtHand purpose;
    private final Messages messages;

    WhatIfView(
            Background background,
            Studies studies,
            Scenarios scenarios,
            PairIntroductions introductions,
            Exclusions exclusions,
            Suppression suppression,
            Looks looks,
            PurposeAtHand purpose,
            Messages messages) {
        super("whatif.title", background);
        this.background = background;
        this.studies = studies;
        this.scenarios = scenarios;
        this.introductions = introductions;
        this.exclusions = exclusions;
        this.suppression = suppression;
        this.looks = looks;
        this.purpose = purpose;
        this.messages = messages;
    }

    /** A scenario of persons, or nothing to make one of. */
    private record Found(Optional<Scenario> scenario, Optional<VisibleGroups> visible) {}

    @Override
    protected void show(Choices choices, QueryParameters address) {
        PersonNames names = looks.names();
        if (names.asks()) {
            setContent(
                    new BridgeParts(BridgePart.WHAT_IF, choices),
                    new Paragraph(getTranslation("whatif.intro")),
                    new PurposeNote(purpose, () -> show(choices, address)));
            return;
        }
        String pair = address.getSingleParameter(ScreenLink.PAIR).orElse("");
        load(
                progress -> find(choices, progress),
                found -> found.ifPresentOrElse(
                        network -> show(choices, pair, names, network),
                        () -> setContent(
                                new BridgeParts(BridgePart.WHAT_IF, choices), empty("network", "data", choices))));
    }

    private Optional<Found> find(Choices choices, Progress progress) {
        if (!studies.hasNetwork()) {
            return Optional.empty();
        }
        Optional<Scenario> opened = scenarios.open(choices.query(), progress.part(0, 0.6));
        progress.stopIfCancelled();
        return Optional.of(new Found(
                opened, opened.flatMap(Scenario::held).map(network -> VisibleGroups.of(network, suppression))));
    }

    private void show(Choices choices, String pair, PersonNames names, Found found) {
        if (found.scenario().isEmpty()) {
            setContent(new BridgeParts(BridgePart.WHAT_IF, choices), empty("bodies", "bridges", choices));
            return;
        }
        Scenario scenario = found.scenario().get();
        Optional<Snapshot> network = scenario.held();
        if (network.isEmpty() || found.visible().isEmpty()) {
            showOutdated(choices);
            return;
        }
        Desk desk = desk(choices, names, found.visible().get(), network.get());
        scenario.whenEmptied(desk.persons()::forget);
        WhatIfBoard board = new WhatIfBoard(desk, scenario, network.get(), pair);
        setContent(new BridgeParts(BridgePart.WHAT_IF, choices), new Paragraph(getTranslation("whatif.intro")), board);
        // Names stand in the page too: it is emptied as soon as somebody is erased, not only when it is touched again.
        getUI().ifPresent(page -> scenario.whenEmptied(outdating(page, board, choices)));
    }

    private Runnable outdating(UI page, WhatIfBoard board, Choices choices) {
        return page.accessLater(
                () -> {
                    if (board.isAttached()) {
                        showOutdated(choices);
                    }
                },
                () -> {});
    }

    private Desk desk(Choices choices, PersonNames names, VisibleGroups visible, Snapshot network) {
        Speech speech = new Speech(messages, getLocale());
        return new Desk(
                speech,
                new Persons(names, speech),
                new Visible(visible, suppression),
                scenarios,
                new Introductions(
                        choices.query(),
                        network,
                        introductions,
                        studies::snapshot,
                        snapshot -> exclusions.pairs(snapshot)::contains),
                background,
                () -> showOutdated(choices));
    }

    private void showOutdated(Choices choices) {
        setContent(
                new BridgeParts(BridgePart.WHAT_IF, choices),
                new EmptyState(
                        getTranslation("whatif.outdated.title"),
                        getTranslation("whatif.outdated"),
                        new ScreenLink(getTranslation("whatif.outdated.action"), BridgePart.GAPS.route(), choices)));
    }

    private EmptyState empty(String missing, String route, Choices choices) {
        return new EmptyState(
                getTranslation("whatif.empty.title"),
                getTranslation("whatif.empty." + missing),
                new ScreenLink(getTranslation("whatif.empty." + missing + ".action"), route, choices));
    }
}
