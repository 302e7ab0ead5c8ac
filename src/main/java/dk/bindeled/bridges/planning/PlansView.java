package dk.bindeled.bridges.planning;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dk.bindeled.bridges.BridgePart;
import dk.bindeled.bridges.BridgeParts;
import dk.bindeled.bridges.changes.Persons;
import dk.bindeled.plans.Plan;
import dk.bindeled.plans.Plans;
import dk.bindeled.privacy.Looks;
import dk.bindeled.privacy.PersonNames;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.PlannedBridges;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The plans: what is to be changed, who sees to it, by when, how far it has come, and what has come into being in the network that is looked at. */
@Route("bridges/plans")
@RolesAllowed("ANALYST")
@StyleSheet("styles/bridges.css")
@StyleSheet("styles/what-if.css")
@StyleSheet("styles/plans.css")
class PlansView extends Screen implements BeforeLeaveObserver {

    private final Background background;
    private final Plans plans;
    private final Shelf shelf;
    private final Looks looks;
    private final PurposeAtHand purpose;
    private final Messages messages;
    private final Unsaved unsaved = new Unsaved("planning.leave");

    PlansView(
            Background background,
            Studies studies,
            Scenarios scenarios,
            PlannedBridges bridges,
            Plans plans,
            Suppression suppression,
            Looks looks,
            PurposeAtHand purpose,
            Messages messages) {
        super("planning.title", background);
        this.background = background;
        this.plans = plans;
        this.shelf = new Shelf(plans, scenarios, studies, bridges, suppression);
        this.looks = looks;
        this.purpose = purpose;
        this.messages = messages;
    }

    @Override
    protected void show(Choices choices, QueryParameters address) {
        show(choices, address.getSingleParameter("plan").orElse(null), null);
    }

    /** @param deleted the plan that was deleted just now, or null */
    private void show(Choices choices, @Nullable String wanted, @Nullable Plan deleted) {
        unsaved.is(this, false);
        PersonNames names = looks.names();
        if (names.asks()) {
            setContent(
                    new BridgeParts(BridgePart.PLANS, choices),
                    intro(),
                    new PurposeNote(purpose, () -> show(choices, wanted, null)));
            return;
        }
        Persons persons = new Persons(names, new Speech(messages, getLocale()));
        load(progress -> shelf.find(choices.query(), wanted, persons, progress), looked -> {
            if (looked.found().isPresent()) {
                show(choices, persons, looked.found().get(), deleted);
            } else if (looked.persons()) {
                showOutdated(choices);
            } else {
                setContent(new BridgeParts(BridgePart.PLANS, choices), empty("network", "data", choices));
            }
        });
    }

    private void show(Choices choices, Persons persons, Shelf.Found found, @Nullable Plan deleted) {
        Div page = new Div();
        page.addClassName("plans-page");
        setContent(new BridgeParts(BridgePart.PLANS, choices), intro(), page);
        // Names stand in the page: it is emptied as soon as somebody is erased, and a plan without that one can be
        // opened again.
        found.scenario().whenEmptied(persons::forget);
        getUI().ifPresent(ui -> found.scenario().whenEmptied(outdating(ui, page, choices)));
        if (deleted != null) {
            page.add(new DeletedBar(deleted, plans, background, found.scenario()::isOpen, back -> {
                // The address of the plan is the one that was opened last: going there would be going nowhere.
                keepInAddress(address(choices, back));
                show(choices, back.id(), null);
            }));
        }
        if (found.refused() != null) {
            page.add(TroublePanel.of(found.refused()));
        }
        page.add(
                found.plans().isEmpty()
                        ? empty("plans", BridgePart.WHAT_IF.route(), choices)
                        : columns(choices, persons, found));
    }

    private Div columns(Choices choices, Persons persons, Shelf.Found found) {
        PlanReading reading = new PlanReading(
                new Speech(messages, getLocale()), persons, found.network().areas(), choices);
        PlanList list = new PlanList(reading, found);
        Div columns = new Div(list);
        columns.addClassName("plan-columns");
        Plan open = found.open();
        Become become = found.become();
        if (open == null || become == null) {
            columns.add(new Paragraph(getTranslation("planning.choose")));
            return columns;
        }
        PlanDesk desk = new PlanDesk(
                reading,
                plans,
                background,
                found.scenario()::isOpen,
                plan -> go(choices, plan),
                plan -> show(choices, plan.id(), null),
                changed -> unsaved.is(this, changed));
        columns.add(new PlanCard(reading, found, open, become, desk, list, gone -> {
            keepInAddress(new Location(BridgePart.PLANS.route(), choices.address()));
            show(choices, null, gone);
        }));
        return columns;
    }

    private void go(Choices choices, Plan plan) {
        getUI().ifPresent(ui ->
                ui.navigate(BridgePart.PLANS.route(), address(choices, plan).getQueryParameters()));
    }

    private static Location address(Choices choices, Plan plan) {
        return new Location(BridgePart.PLANS.route(), choices.address(Map.of("plan", plan.id())));
    }

    private Runnable outdating(UI ui, Component page, Choices choices) {
        return ui.accessLater(
                () -> {
                    if (page.isAttached()) {
                        showOutdated(choices);
                    }
                },
                () -> {});
    }

    private void showOutdated(Choices choices) {
        unsaved.is(this, false);
        setContent(
                new BridgeParts(BridgePart.PLANS, choices),
                new EmptyState(
                        getTranslation("planning.outdated.title"),
                        getTranslation("planning.outdated"),
                        new ScreenLink(getTranslation("planning.outdated.action"), BridgePart.PLANS.route(), choices)));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        unsaved.ask(event);
    }

    private Paragraph intro() {
        return new Paragraph(getTranslation("planning.intro"));
    }

    private EmptyState empty(String missing, String route, Choices choices) {
        return new EmptyState(
                getTranslation("planning.empty.title"),
                getTranslation("planning.empty." + missing),
                new ScreenLink(getTranslation("planning.empty." + missing + ".action"), route, choices));
    }
}
