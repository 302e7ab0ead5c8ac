package dk.bindeled.bridges.linking;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dk.bindeled.study.DecisionRoutes.GroupWays;
import dk.bindeled.ui.Background;
import dk.bindeled.ui.PurposeNote;
import dk.bindeled.ui.TroublePanel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A button below what is told of a group, and below it, once asked for, who the persons are on whom its only routes hang. */
final class GatekeeperBox extends Div {

    private final transient LinkingReading reading;
    private final transient GroupWays group;
    private final transient NamingGatekeepers naming;
    private final NativeButton ask;
    private final Div told = new Div();
    /** Always there, so that what changes in it is heard. */
    private final Span status = new Span();

    private transient Background.@Nullable Running running;
    private boolean looking;

    GatekeeperBox(LinkingReading reading, GroupWays group, NamingGatekeepers naming) {
        this.reading = reading;
        this.group = group;
        this.naming = naming;
        addClassName("gatekeepers");
        ask = new NativeButton(reading.say("who.show"), click -> turn());
        ask.addClassName("quiet-button");
        told.addClassName("gatekeepers-told");
        status.addClassName("visually-hidden");
        status.getElement().setAttribute("role", "status");
        opened(false);
        add(ask, status, told);
    }

    private void turn() {
        if (told.isVisible()) {
            close();
            return;
        }
        opened(true);
        PurposeNote question = naming.question(this::find);
        if (question == null) {
            find();
        } else {
            told.add(question);
            question.ask();
        }
    }

    private void close() {
        if (running != null) {
            running.cancel();
            running = null;
        }
        told.removeAll();
        opened(false);
    }

    private void opened(boolean open) {
        told.setVisible(open);
        ask.setText(reading.say(open ? "who.hide" : "who.show"));
        ask.setAriaLabel(ask.getText() + ": " + group.label());
        ask.getElement().setAttribute("aria-expanded", String.valueOf(open));
        status.setText("");
    }

    private void find() {
        told.removeAll();
        NativeButton stop = new NativeButton(getTranslation("ui.cancel"), click -> {
            close();
            ask.focus();
        });
        stop.addClassName("quiet-button");
        told.add(line("who.working"), stop);
        status.setText(reading.say("who.working"));
        looking = true;
        Optional<UI> page = getUI();
        if (page.isEmpty()) {
            close();
            return;
        }
        Background.Running started = naming.find(
                page.get(), group.group(), reading.gates(group), this::fill, fault -> fill(TroublePanel.of(fault)));
        // What is ready at once is told before this line.
        running = looking ? started : null;
    }

    private void fill(Optional<List<NamingGatekeepers.Named>> now) {
        if (now.isEmpty()) {
            fill(new Paragraph(reading.say("who.outdated")));
            return;
        }
        UnorderedList list = new UnorderedList();
        now.get().stream()
                // by name, which is no ranking
                .sorted(reading.speech().byName(NamingGatekeepers.Named::name))
                .forEach(each -> list.add(new ListItem(reading.say(
                        "who.item",
                        each.name(),
                        reading.role(each.gate()),
                        reading.about(each.gate().citizens())))));
        fill(list, line("who.note"));
        status.setText(reading.say("who.done"));
    }

    private void fill(Component... components) {
        looking = false;
        running = null;
        told.removeAll();
        told.add(components);
        status.setText("");
    }

    private Paragraph line(String key) {
        Paragraph line = new Paragraph(reading.say(key));
        line.addClassName("line");
        return line;
    }

    /** What is looked for is of no use to a page that was left. */
    @Override
    protected void onDetach(DetachEvent left) {
        if (running != null) {
            running.cancel();
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (running != null) {
            close();
        }
    }
}
