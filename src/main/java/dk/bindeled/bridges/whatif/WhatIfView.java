package dk.bindeled.bridges.whatif;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dk.bindeled.bridges.BridgePart;
import dk.bindeled.bridges.BridgeParts;
import dk.bindeled.bridges.changes.Persons;
import dk.bindeled.bridges.changes.Visible;
import dk.bindeled.plans.Exclusions;
import dk.bindeled.plans.Plans;
import dk.bindeled.privacy.Looks;
import dk.bindeled.privacy.PersonNames;
import dk.bindeled.privacy.Suppression;
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
import dk.bindeled.ui.TroublePanel;
import dk.bindeled.ui.Unsaved;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** What would change if two persons met, if someone came or left, if there were a forum: figures before and after. */
@Route("bridges/what-if")
@RolesAllowed("ANALYST")
@StyleSheet("styles/bridges.css")
@StyleSheet("styles/what-if.css")
class WhatIfView extends Screen implements BeforeLeaveObserver {

    private final Background background;
    private final Studies studies;
    private final Scenarios scenarios;
    private final PairIntroductions introductions;
    private final Exclusions exclusions;
    private final Plans plans;
    private final Suppression suppression;
    private final Opening opening;
    private final Looks looks;
    private final PurposeAtHand purpose;
    private final Messages messages;
    private final Unsaved unsaved = new Unsaved("whatif.leave");

    WhatIfView(
            Background background,
            Studies studies,
            Scenarios scenarios,
            PairIntroductions introductions,
            Exclusions exclusions,
            Plans plans,
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
        this.plans = plans;
        this.suppression = suppression;
        this.opening = new Opening(scenarios, plans, suppression);
        this.looks = looks;
        this.purpose = purpose;
        this.messages = messages;
    }

    @Override
    protected void show(Choices choices, QueryParameters address) {
        unsaved.is(this, false);
        PersonNames names = looks.names();
        if (names.asks()) {
            setContent(
                    new BridgeParts(BridgePart.WHAT_IF, choices),
                    new Paragraph(getTranslation("whatif.intro")),
                    new PurposeNote(purpose, () -> show(choices, address)));
            return;
        }
        String pair = address.getSingleParameter(ScreenLink.PAIR).orElse("");
        List<String> wanted = PlanAddress.wanted(address);
        Persons persons = new Persons(names, new Speech(messages, getLocale()));
        load(
                progress -> studies.hasNetwork()
                        ? Optional.of(opening.open(choices.query(), wanted, persons, progress))
                        : Optional.<Opening.Opened>empty(),
                found -> found.ifPresentOrElse(
                        opened -> show(choices, pair, persons, opened),
                        () -> setContent(
                                new BridgeParts(BridgePart.WHAT_IF, choices), empty("network", "data", choices))));
    }

    private void show(Choices choices, String pair, Persons persons, Opening.Opened opened) {
        if (opened.sheets().isEmpty()) {
            setContent(new BridgeParts(BridgePart.WHAT_IF, choices), empty("bodies", "bridges", choices));
            return;
        }
        if (opened.network().isEmpty()) {
            showOutdated(choices);
            return;
        }
        Opening.Shown network = opened.network().get();
        Desk desk = desk(choices, persons, network);
        Scenario scenario = opened.sheets().getFirst().scenario();
        scenario.whenEmptied(persons::forget);
        WhatIfBoard board = new WhatIfBoard(desk, opened.sheets(), network.snapshot(), pair);
        Div refused = new Div();
        opened.refused().forEach(why -> refused.add(TroublePanel.of(why)));
        refused.setVisible(!opened.refused().isEmpty());
        setContent(
                new BridgeParts(BridgePart.WHAT_IF, choices),
                new Paragraph(getTranslation("whatif.intro")),
                refused,
                board);
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

    private Desk desk(Choices choices, Persons persons, Opening.Shown network) {
        return new Desk(
                new Speech(messages, getLocale()),
                persons,
                new Visible(network.groups(), suppression),
                scenarios,
                new Introductions(
                        choices.query(),
                        network.snapshot(),
                        introductions,
                        studies::snapshot,
                        snapshot -> exclusions.pairs(snapshot)::contains),
                new Keeping(
                        plans::create,
                        plans::save,
                        plan -> PlanAddress.of(plan, choices),
                        changed -> unsaved.is(this, changed),
                        opened -> keepInAddress(PlanAddress.of(opened, choices))),
                background,
                () -> showOutdated(choices));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        unsaved.ask(event);
    }

    private void showOutdated(Choices choices) {
        unsaved.is(this, false);
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
