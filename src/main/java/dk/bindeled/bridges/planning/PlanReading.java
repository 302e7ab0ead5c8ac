package dk.bindeled.bridges.planning;

import dk.bindeled.bridges.BridgePart;
import dk.bindeled.bridges.changes.ChangeWords;
import dk.bindeled.bridges.changes.Persons;
import dk.bindeled.network.AreaTree;
import dk.bindeled.plans.Plan;
import dk.bindeled.plans.PlanStep;
import dk.bindeled.plans.PlannedChange;
import dk.bindeled.plans.PlannedChanges;
import dk.bindeled.privacy.Role;
import dk.bindeled.study.PlannedBridges.State;
import dk.bindeled.study.PlannedBridges.Told;
import dk.bindeled.study.PlannedBridges.Why;
import dk.bindeled.ui.Choices;
import dk.bindeled.ui.ScreenLink;
import dk.bindeled.ui.Speech;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is said of plans.
 *
 * @param speech the language
 * @param persons what persons are called
 * @param areas those of the network
 * @param choices those of the page
 */
record PlanReading(Speech speech, Persons persons, AreaTree areas, Choices choices) {

    String say(String key, Object... parameters) {
        return speech.say("planning." + key, parameters);
    }

    /** Where a plan is open. */
    String address(Plan plan) {
        return ScreenLink.href(BridgePart.PLANS.route(), choices, Map.of("plan", plan.id()));
    }

    /** A change in a sentence. */
    String change(PlannedChange planned) {
        return PlannedChanges.change(planned)
                .map(change -> ChangeWords.of(change, speech, persons, areas))
                .orElse(say("change.unknown"));
    }

    /** What has become of a change, or why that cannot be seen. */
    String become(PlanStep step, Become become) {
        Told told = become.told().get(step.change());
        Optional<LocalDate> on = PlannedChanges.on(step.change());
        if (told == null) {
            return say("become.unknown.change");
        }
        if (told.state() == State.UNKNOWN && told.why() != null) {
            // Whoever was only imagined may have been taken out of the plan.
            Why why = told.why() == Why.NOT_IN_DATA
                            && !PlannedChanges.imaginedPersons(step.change()).isEmpty()
                    ? Why.IMAGINED
                    : told.why();
            return say("become.unknown." + why.code());
        }
        if (told.state() == State.NOT_YET
                && on.filter(date -> !date.isBefore(become.date())).isPresent()) {
            return say("become.early", date(on.get()));
        }
        LocalDate since = told.since();
        return since == null
                ? say("become." + told.state().code())
                : say("become." + told.state().code() + ".since", date(since));
    }

    /** How many of the ties between groups that were planned have come into being. */
    String become(Become become) {
        if (become.found().planned() == 0) {
            return say("become.ties.none");
        }
        if (!become.isLater() && become.found().done() == 0) {
            return say(
                    "become.ties.early",
                    date(become.told().values().stream()
                            .map(each -> each.planned().on())
                            .max(Comparator.naturalOrder())
                            .orElse(become.date())));
        }
        return say(
                "become.ties",
                date(become.date()),
                become.found().done(),
                become.found().planned());
    }

    /** Who saved it last and when, and with whom it is shared. */
    List<String> facts(Plan plan) {
        String when = date(plan.changedAt().atZone(ZoneId.systemDefault()).toLocalDate());
        List<String> facts =
                new ArrayList<>(List.of(say("status." + plan.status().code())));
        facts.add(say("saved.by", when, called(plan.changedByName())));
        if (!plan.own()) {
            facts.add(say("owner", called(plan.ownerName())));
        } else if (plan.sharedWith() != null) {
            facts.add(say("shared", say(role(plan.sharedWith()))));
        }
        return facts;
    }

    /** Key of the words for a role that shares, or for nobody. */
    static String role(@Nullable Role role) {
        return "share." + (role == null ? "nobody" : role.code());
    }

    /** Whoever comes in by a link of the console has no name. */
    private String called(String user) {
        return user.equals("administrator") ? speech.say("ui.role.administrator") : user;
    }

    String date(LocalDate date) {
        return speech.numbers().date(date);
    }
}
