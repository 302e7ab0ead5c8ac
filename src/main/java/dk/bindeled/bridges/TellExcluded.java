package dk.bindeled.bridges;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dk.bindeled.plans.Exclusion;
import dk.bindeled.plans.PlanRefused;
import dk.bindeled.ui.Background;
import dk.bindeled.ui.TroublePanel;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which introductions are proposed no more: of whom, since when and by whom, each with the way to propose it again. */
record TellExcluded(PairReading reading, Introducing introducing) implements ToldOfPersons {

    @Override
    public String key() {
        return "excluded";
    }

    @Override
    public Background.Running find(UI ui, Consumer<Optional<Component[]>> onDone, Consumer<Throwable> onFault) {
        return introducing.findExcluded(ui, reading.ofBodies(), found -> onDone.accept(found.map(this::tell)), onFault);
    }

    private Component[] tell(List<Introducing.NamedExclusion> found) {
        if (found.isEmpty()) {
            return new Component[] {new Paragraph(reading.say("excluded.none"))};
        }
        UnorderedList list = new UnorderedList();
        found.forEach(each -> list.add(item(each)));
        return new Component[] {list};
    }

    private ListItem item(Introducing.NamedExclusion named) {
        Exclusion exclusion = named.exclusion();
        String who = reading.say("excluded.who", name(named.one()), name(named.other()));
        String since = reading.say(
                "excluded.since",
                exclusion.byName(),
                reading.numbers()
                        .date(exclusion.at().atZone(ZoneId.systemDefault()).toLocalDate()));
        NativeButton again = new NativeButton(reading.say("introduction.include"));
        again.addClassName("quiet-button");
        again.setAriaLabel(reading.say("introduction.include") + ": " + who);
        ListItem item = new ListItem(new Span(who + " " + since + " "), again);
        again.addClickListener(click -> {
            try {
                introducing.include(exclusion);
                item.removeAll();
                Span said = new Span(reading.say("excluded.included", who));
                said.getElement().setAttribute("role", "status");
                said.getElement().setAttribute("tabindex", "-1"); // where the keyboard goes on from: the button is gone
                item.add(said);
                said.getElement().callJsFunction("focus");
            } catch (PlanRefused refused) {
                item.add(TroublePanel.of(refused));
            }
        });
        return item;
    }

    private String name(@Nullable String name) {
        return name == null ? reading.say("excluded.elsewhere") : name;
    }
}
