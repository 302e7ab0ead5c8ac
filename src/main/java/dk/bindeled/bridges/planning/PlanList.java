package dk.bindeled.bridges.planning;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dk.bindeled.plans.Plan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plans one may open, with how far each has come and what has come into being of it. Nobody is named. */
final class PlanList extends Section {

    private final transient PlanReading reading;
    private final transient Shelf.Found found;
    private final transient List<Plan> plans;

    PlanList(PlanReading reading, Shelf.Found found) {
        this.reading = reading;
        this.found = found;
        addClassNames("card", "plan-list");
        getElement().setAttribute("aria-label", reading.say("list.title"));
        this.plans = new ArrayList<>(found.plans());
        show(found.open());
    }

    /** Takes note of what became of the one that is open: saved, or shared. What has come of it was told as it was when the page was opened. */
    void keep(Plan now) {
        plans.replaceAll(plan -> plan.id().equals(now.id()) ? now : plan);
        show(now);
    }

    private void show(@Nullable Plan open) {
        removeAll();
        add(new H2(reading.say("list.title")));
        add(part("own", plans.stream().filter(Plan::own).toList(), open));
        List<Plan> shared = plans.stream().filter(plan -> !plan.own()).toList();
        if (!shared.isEmpty()) {
            add(part("shared", shared, open));
        }
    }

    private Section part(String which, List<Plan> plans, @Nullable Plan open) {
        Section part = new Section(new H3(reading.say("list." + which)));
        if (plans.isEmpty()) {
            part.add(new Paragraph(reading.say("list." + which + ".none")));
            return part;
        }
        UnorderedList list = new UnorderedList();
        plans.forEach(plan -> list.add(item(plan, open)));
        part.add(list);
        return part;
    }

    private ListItem item(Plan plan, @Nullable Plan open) {
        Anchor name = new Anchor(reading.address(plan), plan.name());
        name.addClassName("plan-name");
        if (open != null && plan.id().equals(open.id())) {
            name.getElement().setAttribute("aria-current", "true");
        }
        Span facts = new Span(String.join(" · ", reading.facts(plan)));
        facts.addClassName("line");
        ListItem item = new ListItem(name, facts);
        Happened happened = found.happened().get(plan.id());
        if (happened != null) {
            Span told = new Span(reading.say("list.happened", happened.done(), happened.changes()));
            told.addClassName("plan-become");
            item.add(told);
        }
        return item;
    }
}
