package dk.bindeled.bridges.whatif;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import dk.bindeled.bridges.changes.Persons;
import dk.bindeled.network.Change;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Misfit;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.TieType;
import dk.bindeled.study.PairIntroductions;
import dk.bindeled.study.PairIntroductions.Party;
import dk.bindeled.study.PairIntroductions.Proposed;
import dk.bindeled.study.Scenario;
import dk.bindeled.ui.Background;
import dk.bindeled.ui.TroublePanel;
import dk.bindeled.ui.Waiting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The introductions between two groups, each of which becomes a change by one click. Of small groups nobody is told. */
final class IntroductionOffers extends Div {

    private final transient Desk desk;
    private final transient Supplier<Scenario> scenario;
    private final TieType layer;
    private final transient Function<Change, Optional<Misfit>> apply;
    private final Select<String> a;
    private final Select<String> b;
    private final Div told = new Div();

    private transient Background.@Nullable Running running;
    private boolean looking;

    /**
     * The introductions.
     *
     * @param network of which the groups are offered; it is not kept, for it holds persons
     * @param scenario to which they are added
     * @param apply makes the change, or tells why not
     */
    IntroductionOffers(
            Desk desk, Snapshot network, Supplier<Scenario> scenario, Function<Change, Optional<Misfit>> apply) {
        this.desk = desk;
        this.scenario = scenario;
        this.apply = apply;
        this.layer = layer(network);
        addClassName("whatif-offers");
        Groups groups = network.groups();
        Map<String, String> shown = new LinkedHashMap<>();
        IntStream.range(0, groups.count())
                .filter(g -> desk.visible().shows(groups.id(g)))
                .boxed()
                .sorted(desk.speech().byName(groups::label))
                .forEach(g -> shown.put(groups.id(g), groups.label(g)));
        a = select("offers.a", shown);
        b = select("offers.b", shown);
        NativeButton ask = new NativeButton(desk.say("offers.ask"), click -> find());
        ask.addClassName("quiet-button");
        Div row = new Div(a, b, ask);
        row.addClassName("whatif-offer-row");
        told.getElement().setAttribute("aria-live", "polite");
        add(row, told);
        setVisible(shown.size() > 1);
    }

    /** Shows the introductions of a pair, as it stands in an address: ids of two groups with a tilde between. */
    void preselect(String pair) {
        int tilde = pair.indexOf('~');
        if (tilde > 0) {
            choose(a, pair.substring(0, tilde));
            choose(b, pair.substring(tilde + 1));
            if (a.getValue() != null && b.getValue() != null) {
                find();
            }
        }
    }

    private void find() {
        stop();
        told.removeAll();
        String first = a.getValue();
        String second = b.getValue();
        Optional<UI> page = getUI();
        if (!scenario.get().isOpen()) {
            desk.outdated().run();
            return;
        }
        if (first == null || second == null || first.equals(second) || page.isEmpty()) {
            told.add(new Paragraph(desk.say("offers.choose")));
            return;
        }
        Waiting waiting = new Waiting(() -> {
            stop();
            told.removeAll();
        });
        told.add(waiting);
        looking = true;
        Background.Running started = desk.background()
                .start(
                        page.get(),
                        progress -> desk.introductions().between(first, second, progress),
                        waiting::show,
                        found -> {
                            looking = false;
                            running = null;
                            fill(found);
                        },
                        fault -> {
                            looking = false;
                            told.removeAll();
                            told.add(TroublePanel.of(fault));
                        });
        running = looking ? started : null;
    }

    private void fill(Optional<PairIntroductions.Found> introductions) {
        if (introductions.isEmpty() || !scenario.get().isOpen()) {
            desk.outdated().run();
            return;
        }
        PairIntroductions.Found found = introductions.get();
        told.removeAll();
        if (found.proposed().isEmpty()) {
            told.add(new Paragraph(desk.say("offers.none")));
            return;
        }
        desk.persons()
                .look(found.proposed().stream()
                        .flatMap(each -> Stream.of(each.one(), each.other(), each.introducer()))
                        .filter(Objects::nonNull)
                        .toList());
        UnorderedList list = new UnorderedList();
        found.proposed().forEach(each -> list.add(item(each)));
        told.add(list);
    }

    private ListItem item(Proposed proposed) {
        Persons persons = desk.persons();
        String one = persons.name(proposed.one().id());
        String other = persons.name(proposed.other().id());
        Span who = new Span(desk.say("offers.who", one, other));
        who.addClassName("introduced");
        Paragraph fault = new Paragraph();
        fault.addClassName("whatif-told");
        NativeButton add = new NativeButton(
                desk.say("offers.add"),
                click -> fault.setText(apply.apply(new Change.AddTie(
                                proposed.one().id(), proposed.other().id(), layer))
                        .map(why -> desk.say("misfit." + why.code()))
                        .orElse("")));
        add.addClassName("quiet-button");
        add.setAriaLabel(desk.say("offers.add.who", one, other));
        ListItem item = new ListItem(who);
        Party introducer = proposed.introducer();
        if (introducer != null) {
            item.add(new Paragraph(desk.say("offers.through", persons.name(introducer.id()))));
        }
        item.add(add, fault);
        return item;
    }

    /** What two who were introduced have at first. */
    private static TieType layer(Snapshot network) {
        return network.layers().contains(TieType.KNOWS)
                ? TieType.KNOWS
                : network.layers().iterator().next();
    }

    private Select<String> select(String label, Map<String, String> groups) {
        Select<String> select = new Select<>();
        select.setLabel(desk.say(label));
        select.setItemLabelGenerator(id -> groups.getOrDefault(id, id));
        select.setItems(List.copyOf(groups.keySet()));
        return select;
    }

    private static void choose(Select<String> select, String group) {
        if (select.getListDataView().contains(group)) {
            select.setValue(group);
        }
    }

    private void stop() {
        looking = false;
        if (running != null) {
            running.cancel();
            running = null;
        }
    }

    @Override
    protected void onDetach(DetachEvent left) {
        stop();
    }
}
